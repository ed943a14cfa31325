package dev.wiredesk.enrich.quote.attribution;

import dev.wiredesk.enrich.quote.attribution.Attribution.Shape;
import dev.wiredesk.enrich.quote.attribution.Attribution.Tokens;
import dev.wiredesk.enrich.quote.attribution.CueLexicon.Word;
import dev.wiredesk.enrich.quote.attribution.QuoteMarks.Quoted;
import dev.wiredesk.enrich.text.StoryText;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the cues that are no plain verb between subject and clause: is confident, called it, saying. */
final class OtherCues {

    private static final int LOOKS_BACK = 60;
    private static final int LONGEST_TITLE = 3;

    private static final Set<String> PASSIVE = Set.of("is", "are", "was", "were", "been", "being", "be", "get", "got");

    private static final Set<String> NOBODY = Set.of(
            "a", "an", "the", "in", "on", "at", "after", "before", "for", "when", "if", "as", "by", "but", "and",
            "while", "with", "under", "from", "to", "this", "that", "these", "those", "it", "there");

    private static final Set<String> DETERMINERS = Set.of("the", "a", "an", "his", "her", "its", "their");

    private static final int LONGEST_DETERMINED = 8;

    private static final Set<String> JOINTS = Set.of(",", "and", "or", "a", "an");

    private final StoryText text;
    private final CueLexicon lexicon;
    private final QuoteMarks marks;
    private final SpeakerFinder speakers;
    private final BehindCue behind;

    OtherCues(StoryText text, CueLexicon lexicon, QuoteMarks marks, SpeakerFinder speakers, BehindCue behind) {
        this.text = text;
        this.lexicon = lexicon;
        this.marks = marks;
        this.speakers = speakers;
        this.behind = behind;
    }

    /** {@code is claiming}, {@code 's once again claiming}. */
    boolean isProgressive(int token) {
        int be = lexicon.is(Word.ADVERB, text.lower(token - 1)) ? token - 2 : token - 1;
        String lower = text.lower(be);
        return lower.equals("is")
                || lower.equals("are")
                || lower.equals("was")
                || lower.equals("were")
                || lower.equals("'s")
                || lower.equals("been")
                || lower.equals("'re");
    }

    /** {@code is claiming that}. */
    @Nullable Attribution progressive(int token, int unitFrom, int unitTo) {
        int be = lexicon.is(Word.ADVERB, text.lower(token - 1)) ? token - 2 : token - 1;
        Tokens speaker = speakers.before(be, unitFrom);
        return speaker == null
                ? null
                : behind.following(
                        speaker, new Tokens(token, token + 1), token + 1, unitTo, Shape.CUE_THEN_QUOTED, true);
    }

    /** {@code called the plan "a joke"}, {@code called for an end to the "noise"}. */
    @Nullable Attribution call(int token, int unitFrom, int unitTo, @Nullable Tokens subject) {
        Tokens speaker = token == unitFrom ? null : speakers.before(token, unitFrom);
        if (speaker == null && text.lower(token).endsWith("ing")) {
            speaker = subject != null ? subject : firstPhrase(unitFrom, token);
        }
        int to = Math.min(unitTo, token + 16);
        boolean wish = token + 1 < to
                && (text.lower(token + 1).equals("for") || text.lower(token + 1).equals("on"));
        for (int i = token + 1; i < to && speaker != null; i++) {
            if (marks.covers(i) && wish) {
                return behind.clause(speaker, new Tokens(token, token + 2), token + 2, unitTo, Shape.CUE_THEN_CLAUSE);
            }
            if (marks.covers(i)) {
                Quoted quoted = marks.get(marks.numberAt(i));
                boolean named = i == token + 1 && !isSomebody(speaker);
                return named
                        ? null
                        : behind.clause(
                                speaker,
                                new Tokens(token, token + 1),
                                token + 1,
                                listEnd(quoted.end(), unitTo),
                                Shape.CUE_THEN_CLAUSE);
            }
            String lower = text.lower(i);
            boolean ends = lexicon.isVerb(lower) || lower.equals("that") || lower.equals(":") || lower.equals(";");
            if (ends) {
                return null;
            }
        }
        return null;
    }

    /** The end of {@code a "nasty guy", an "anchor baby" and "sick"} that goes on at a token. */
    private int listEnd(int from, int unitTo) {
        int end = from;
        int at = from;
        while (at < unitTo && (marks.covers(at) || JOINTS.contains(text.lower(at)))) {
            if (marks.covers(at)) {
                at = marks.get(marks.numberAt(at)).end();
                end = at;
            } else {
                at++;
            }
        }
        return end;
    }

    /** {@code …, saying}, {@code was quoted as saying}. */
    boolean isCarriedOn(int token) {
        int before = token - 1;
        boolean mark = text.word(before).equals(",")
                || marks.covers(before)
                || text.lower(before).equals("and");
        return mark || isQuotedAs(token);
    }

    private boolean isQuotedAs(int saying) {
        return saying > 1
                && text.lower(saying - 1).equals("as")
                && (text.lower(saying - 2).equals("quoted")
                        || text.lower(saying - 2).equals("cited"));
    }

    /** Who is quoted as saying something; null where a sentence does not tell it so. */
    @Nullable Tokens quotedSpeaker(int saying, int unitFrom) {
        if (!isQuotedAs(saying)) {
            return null;
        }
        int verb = saying - 2;
        return speakers.before(verb > unitFrom && PASSIVE.contains(text.lower(verb - 1)) ? verb - 1 : verb, unitFrom);
    }

    /**
     * What the subject of a sentence says besides.
     *
     * @param subject who spoke last in this sentence
     */
    @Nullable Attribution carriedOn(int token, int unitFrom, int unitTo, @Nullable Tokens subject) {
        Tokens speaker = isQuotedAs(token) ? quotedSpeaker(token, unitFrom) : subject;
        if (speaker == null) {
            speaker = firstPhrase(unitFrom, token);
        }
        if (speaker == null) {
            return null;
        }
        return behind.following(speaker, new Tokens(token, token + 1), token + 1, unitTo, Shape.CARRIED_ON, true);
    }

    /** The subject of a sentence that says nothing before "saying": what it begins with, if that is somebody. */
    private @Nullable Tokens firstPhrase(int unitFrom, int to) {
        if (DETERMINERS.contains(text.lower(unitFrom)) && isClause(to)) {
            return determined(unitFrom, to);
        }
        boolean nobody = NOBODY.contains(text.lower(unitFrom));
        if (nobody || marks.covers(unitFrom) || !text.isWord(unitFrom)) {
            return null;
        }
        int end = behindCapitals(unitFrom, to);
        // BJP spokesperson Sambit Patra hit back, saying
        int title = end;
        while (title < to && title - end < LONGEST_TITLE && isTitleWord(title)) {
            title++;
        }
        int named = title > end ? behindCapitals(title, to) : end;
        end = named - title > 1 ? named : end;
        boolean pronoun = NounPhrases.isPronoun(text.lower(unitFrom));
        return end > unitFrom && (pronoun || end - unitFrom <= 8)
                ? new Tokens(unitFrom, pronoun ? unitFrom + 1 : end)
                : null;
    }

    /** {@code saying it will}, {@code noting that}, {@code observing "…"}: what follows was said for sure. */
    private boolean isClause(int ing) {
        return text.lower(ing).equals("saying")
                || (ing + 1 < text.tokens() && (text.lower(ing + 1).equals("that") || marks.covers(ing + 1)));
    }

    /** {@code The Supreme Court stayed …}, {@code The judge on Friday rejected …}: up to the verb, or what tells when. */
    private @Nullable Tokens determined(int from, int to) {
        for (int i = from + 2; i < to && i - from < LONGEST_DETERMINED; i++) {
            String lower = text.lower(i);
            boolean verb = !text.isCapitalised(i)
                    && (lower.endsWith("ed") || lexicon.isCarrying(lower) || NounPhrases.isAuxiliary(lower));
            boolean day = lower.equals("on") && text.isCapitalised(i + 1);
            if (verb || day) {
                return speakers.before(i, from);
            } else if (!text.isWord(i) && !text.word(i).equals("-")) {
                return null;
            }
        }
        return null;
    }

    private int behindCapitals(int from, int to) {
        int end = from;
        while (end < to
                && end - from < 12
                && (text.isCapitalised(end) || text.word(end).equals("-") || joinsCapitals(end, to))) {
            end++;
        }
        return end;
    }

    /** {@code Deputy Secretary of State NAME}. */
    private boolean joinsCapitals(int token, int to) {
        String lower = text.lower(token);
        boolean joint = lower.equals("of") || lower.equals("for") || lower.equals("'s");
        return joint && token + 1 < to && text.isCapitalised(token + 1);
    }

    private boolean isTitleWord(int token) {
        String lower = text.lower(token);
        return text.isWord(token)
                && !text.isCapitalised(token)
                && !lexicon.isVerb(lower)
                && !lower.endsWith("ed")
                && !NounPhrases.isAuxiliary(lower)
                && !NounPhrases.isPreposition(lower)
                && !NounPhrases.isClauseWord(lower);
    }

    /** {@code He poses the question: "…"}: a colon that no verb of saying stands before. */
    @Nullable Attribution colon(int token, int unitFrom, int sentenceTo) {
        boolean colon = token + 2 < text.tokens()
                && token + 1 < sentenceTo
                && text.word(token + 1).equals(":")
                && marks.covers(token + 2)
                && marks.get(marks.numberAt(token + 2)).open() == token + 2;
        if (!colon || text.lower(unitFrom).equals("according")) {
            return null;
        }
        for (int i = Math.max(unitFrom, token - LOOKS_BACK); i < token; i++) {
            if (!marks.covers(i) && lexicon.isVerb(text.lower(i)) && speakers.before(i, unitFrom) != null) {
                return null;
            }
        }
        Tokens interviewed = interviewed(unitFrom, token + 1);
        Tokens pronoun = interviewed == null ? lastSubject(unitFrom, token) : interviewed;
        Tokens speaker = pronoun == null ? firstPhrase(unitFrom, token) : pronoun;
        Quoted quoted = marks.get(marks.numberAt(token + 2));
        boolean speech = quoted.contentEnd() - quoted.first() >= 4;
        return speaker == null || !speech || (speaker.end() > token && interviewed == null)
                ? null
                : new Attribution(
                        speaker,
                        interviewed == null ? new Tokens(behindApposition(speaker.end(), token), token + 1) : null,
                        BehindCue.content(quoted),
                        Shape.CUE_THEN_QUOTED);
    }

    /** {@code NAME, the group's chair, put it another way}: the token behind the second comma. */
    private int behindApposition(int comma, int colon) {
        for (int i = comma + 1; i < colon && text.word(comma).equals(","); i++) {
            if (text.word(i).equals(",")) {
                return i + 1;
            }
        }
        return comma;
    }

    /** {@code Honcharenko: "…"} at the beginning of a paragraph, as interviews are printed; null for anything else. */
    private @Nullable Tokens interviewed(int first, int colon) {
        int sentence = text.sentenceOf(first);
        boolean opens = first == text.firstToken(text.firstSentence(text.paragraphOf(sentence)));
        for (int i = first; opens && i < colon; i++) {
            opens = text.isCapitalised(i) && !marks.covers(i);
        }
        return opens && colon - first <= LONGEST_TITLE ? new Tokens(first, colon) : null;
    }

    /** {@code Asked about it, he shrugged: "…"}: a pronoun behind the last comma. */
    private @Nullable Tokens lastSubject(int from, int to) {
        for (int i = to - 1; i > from && to - i <= LOOKS_BACK; i--) {
            if (text.word(i).equals(",")) {
                String lower = text.lower(i + 1);
                return lower.equals("he") || lower.equals("she") ? new Tokens(i + 1, i + 2) : null;
            }
        }
        return null;
    }

    /** {@code confirmed reports that …}, {@code expressed hope that …}. */
    @Nullable Attribution report(int token, int unitFrom, int unitTo) {
        int to = Math.min(unitTo, token + 6);
        for (int i = token + 1; i + 1 < to && text.isWord(i); i++) {
            if (lexicon.is(Word.ATTITUDE, text.lower(i)) && text.lower(i + 1).equals("that")) {
                Tokens speaker = speakers.before(token, unitFrom);
                return speaker == null
                        ? null
                        : behind.clause(speaker, new Tokens(token, i + 1), i + 2, unitTo, Shape.CUE_THAT);
            }
        }
        return null;
    }

    /** {@code is confident that …}. */
    @Nullable Attribution adjective(int token, int unitFrom, int unitTo) {
        int be = token - 1;
        while (be > unitFrom
                && (lexicon.is(Word.ADVERB, text.lower(be)) || text.lower(be).endsWith("ly"))) {
            be--;
        }
        if (be <= unitFrom || !lexicon.is(Word.BE, text.lower(be))) {
            return null;
        }
        Tokens speaker = speakers.before(be, unitFrom);
        boolean nobody = speaker == null
                || text.lower(speaker.first()).equals("it")
                || text.lower(speaker.first()).equals("this");
        return nobody || speaker == null
                ? null
                : behind.clause(speaker, new Tokens(be, token + 1), token + 2, unitTo, Shape.CUE_THAT);
    }

    /** Whether a phrase, up to what is apposed to it, ends in a name or is a pronoun. */
    boolean isSomebody(@Nullable Tokens speaker) {
        if (speaker == null) {
            return false;
        }
        int last = speaker.first();
        while (last + 1 < speaker.end() && !text.word(last + 1).equals(",")) {
            last++;
        }
        boolean states =
                last - speaker.first() <= 2 && text.lower(speaker.first()).equals("the");
        return (text.isCapitalised(last) && !states) || NounPhrases.isPronoun(text.lower(last));
    }
}
