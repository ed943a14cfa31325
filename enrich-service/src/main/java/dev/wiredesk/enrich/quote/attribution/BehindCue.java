package dev.wiredesk.enrich.quote.attribution;

import dev.wiredesk.enrich.quote.attribution.Attribution.Shape;
import dev.wiredesk.enrich.quote.attribution.Attribution.Tokens;
import dev.wiredesk.enrich.quote.attribution.CueLexicon.Word;
import dev.wiredesk.enrich.quote.attribution.QuoteMarks.Quoted;
import dev.wiredesk.enrich.text.StoryText;
import dev.wiredesk.enrich.text.TokenKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what follows a cue: a quotation, a clause with "that", or one without. */
final class BehindCue {

    static final int LONGEST_INDIRECT = 250;

    /** What is done to a statement in which something is said. */
    private static final Set<String> ISSUED = Set.of(
            "issued", "released", "published", "posted", "sent", "shared", "obtained", "seen", "broadcast", "carried");

    private static final int LONGEST_ADDRESSEE = 16;
    private static final int LONGEST_INSERTION = 10;

    private final StoryText text;
    private final CueLexicon lexicon;
    private final QuoteMarks marks;
    private final BareClauses clauses;
    private final ContentEnds ends;

    BehindCue(StoryText text, CueLexicon lexicon, QuoteMarks marks, BareClauses clauses, ContentEnds ends) {
        this.text = text;
        this.lexicon = lexicon;
        this.marks = marks;
        this.clauses = clauses;
        this.ends = ends;
    }

    /** What follows a cue: "that" and a clause, quotation marks, a colon, or a bare clause. */
    @Nullable Attribution following(Tokens speaker, Tokens cue, int behind, int unitTo, Shape quotedShape, boolean bare) {
        int at = behind;
        boolean tell = lexicon.is(Word.TELL, text.lower(cue.first()));
        int limit = Math.min(unitTo, behind + LONGEST_ADDRESSEE);
        int inserted = behindInsertion(behind, unitTo);
        if (inserted > 0) {
            return clause(speaker, cue, inserted + 1, unitTo, shape(quotedShape, Shape.CUE_THAT));
        }
        boolean issued = false;
        while (at < limit) {
            String lower = text.lower(at);
            if (marks.covers(at)) {
                return quotedBehind(
                        speaker,
                        cue,
                        at,
                        unitTo,
                        quotedShape,
                        at == behind || (at == behind + 1 && text.kind(behind) == TokenKind.PUNCTUATION));
            }
            // Stated on Wednesday (Mar. 1) that.
            int close = lower.equals("(") ? text.closing(at, limit) : -1;
            if (close > at) {
                at = close + 1;
                continue;
            }
            issued |= at > behind && ISSUED.contains(lower);
            if (lower.equals("that") && bare && !tell && !issued && clauses.hasVerb(behind, at)) {
                break;
            }
            if (lower.equals("whether") || lower.equals("why")) {
                return clause(speaker, cue, at, unitTo, shape(quotedShape, Shape.CUE_THAT));
            }
            if (lower.equals("that") || (lower.equals("how") && at == behind)) {
                boolean joins = lower.equals("that") && !isSubject(at, unitTo);
                return clause(speaker, cue, joins ? at + 1 : at, unitTo, shape(quotedShape, Shape.CUE_THAT));
            }
            if (lower.equals(":")) {
                return colonBehind(speaker, cue, at, unitTo);
            }
            if (text.kind(at) == TokenKind.PUNCTUATION && !lower.equals("-")) {
                boolean quote = lower.equals(",") && at + 1 < unitTo && marks.covers(at + 1);
                if (!quote) {
                    break;
                }
            }
            if (at > behind && lexicon.isVerb(lower) && !text.isCapitalised(at) && !issued) {
                break;
            }
            at++;
        }
        int first = tell ? clauses.behindAddressee(behind, unitTo) : clauses.behindTime(behind, unitTo);
        boolean begins = first >= 0
                && (clauses.beginsClause(first, unitTo)
                        || (lexicon.is(Word.SAY, text.lower(cue.first())) && clauses.mayBegin(first, unitTo)));
        return begins && (bare || clauses.isSoonVerb(first, unitTo))
                ? clause(speaker, cue, first, unitTo, shape(quotedShape, Shape.CUE_THEN_CLAUSE))
                : null;
    }

    /** {@code said that was not enough}. */
    private boolean isSubject(int that, int unitTo) {
        return that + 1 < unitTo && NounPhrases.isAuxiliary(text.lower(that + 1));
    }

    /** {@code admits, however, that}: the "that" behind what stands between commas; or 0. */
    private int behindInsertion(int comma, int unitTo) {
        if (comma >= unitTo || !text.word(comma).equals(",") || marks.covers(comma)) {
            return 0;
        }
        for (int i = comma + 1; i + 1 < unitTo && i - comma <= LONGEST_INSERTION; i++) {
            if (text.word(i).equals(",")) {
                return text.lower(i + 1).equals("that") ? i + 1 : 0;
            }
        }
        return 0;
    }

    private static Shape shape(Shape quoted, Shape other) {
        return quoted == Shape.CARRIED_ON ? Shape.CARRIED_ON : other;
    }

    private @Nullable Attribution quotedBehind(
            Tokens speaker, Tokens cue, int mark, int unitTo, Shape shape, boolean direct) {
        Quoted quoted = marks.get(marks.numberAt(mark));
        if (mark != quoted.open()) {
            return null;
        }
        boolean introduced =
                text.word(mark - 1).equals(",") || text.word(mark - 1).equals(":") || direct;
        boolean whole = quoted.end() >= unitTo - 1 || endsSentence(quoted);
        boolean capital = quoted.first() < text.tokens() && text.isCapitalised(quoted.first());
        boolean goesOn = mark == cue.end()
                && !endsSentence(quoted)
                && quoted.end() < unitTo
                && text.isWord(quoted.end())
                && !NounPhrases.isClauseWord(text.lower(quoted.end()));
        if (introduced && (whole || (capital && !goesOn))) {
            return new Attribution(speaker, cue, content(quoted), shape);
        }
        if (!direct && !text.word(mark - 1).equals(",")) {
            boolean tell = lexicon.is(Word.TELL, text.lower(cue.first()));
            int first = tell ? clauses.behindAddressee(cue.end(), unitTo) : clauses.behindTime(cue.end(), unitTo);
            if (first == mark && capital && whole) {
                // Told Reuters "…", stated today "…".
                return new Attribution(speaker, cue, content(quoted), shape);
            }
            return first >= 0
                            && first < mark
                            && (clauses.isBareVerb(cue.first())
                                    || clauses.isSubject(first, unitTo)
                                    || shape == Shape.CARRIED_ON)
                            && clauses.beginsClause(first, unitTo)
                    ? clause(speaker, cue, first, unitTo, shape(shape, Shape.CUE_THEN_CLAUSE))
                    : null;
        }
        return clause(speaker, cue, mark, unitTo, shape(shape, Shape.CUE_THEN_CLAUSE));
    }

    boolean endsSentence(Quoted quoted) {
        String last = marks.lastSaid(quoted);
        return last.equals(".") || last.equals("!") || last.equals("?") || last.equals("…");
    }

    /** A colon: what is in quotation marks behind it, also as the next paragraph, or the rest of the sentence. */
    private @Nullable Attribution colonBehind(Tokens speaker, Tokens cue, int colon, int unitTo) {
        int next = colon + 1;
        if (next >= text.tokens() || text.lower(next).equals("according")) {
            return null;
        }
        if (marks.covers(next) && marks.get(marks.numberAt(next)).open() == next) {
            return new Attribution(speaker, cue, content(marks.get(marks.numberAt(next))), Shape.CUE_THEN_QUOTED);
        }
        return next < unitTo ? clause(speaker, cue, next, unitTo, Shape.CUE_THAT) : null;
    }

    /** A clause without the stop at its end. */
    @Nullable Attribution clause(Tokens speaker, Tokens cue, int from, int to, Shape shape) {
        int first = from;
        while (first < to && text.word(first).equals(",")) {
            first++;
        }
        int end = speaker.end() <= first && cue.end() <= first ? ends.ofClause(speaker, first, to) : to;
        end = marks.withoutStops(first, end);
        boolean fits = end - first >= 2 && end - first <= LONGEST_INDIRECT;
        return fits ? new Attribution(speaker, cue, new Tokens(first, end), shape) : null;
    }

    static Tokens content(Quoted quoted) {
        return new Tokens(quoted.open(), quoted.end());
    }
}
