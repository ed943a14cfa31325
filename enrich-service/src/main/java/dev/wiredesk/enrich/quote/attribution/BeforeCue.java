package dev.wiredesk.enrich.quote.attribution;

import dev.wiredesk.enrich.quote.attribution.Attribution.Shape;
import dev.wiredesk.enrich.quote.attribution.Attribution.Tokens;
import dev.wiredesk.enrich.quote.attribution.CueLexicon.Word;
import dev.wiredesk.enrich.quote.attribution.QuoteMarks.Quoted;
import dev.wiredesk.enrich.text.StoryText;
import dev.wiredesk.enrich.text.TokenKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what stands before a cue: a quotation or a clause, and a comma. */
final class BeforeCue {

    private static final int LONGEST_OWN_WORDS = 40;
    private static final int LONG = 8;
    private static final int LONGEST_TITLE = 5;

    /** {@code With most votes counted, data showed the party had won}: what is said stands behind the cue. */
    private static final Set<String> TELLING_WHEN = Set.of(
            "with",
            "despite",
            "after",
            "before",
            "while",
            "when",
            "since",
            "amid",
            "during",
            "although",
            "though",
            "following",
            "as");

    /** What speech ends in before its closing mark. */
    private static final Set<String> STOPS = Set.of(",", "?", "!", ".", "…", "...", "—", "–", "-");

    private final StoryText text;
    private final CueLexicon lexicon;
    private final QuoteMarks marks;
    private final SpeakerFinder speakers;
    private final BareClauses clauses;
    private final BehindCue behind;

    BeforeCue(
            StoryText text,
            CueLexicon lexicon,
            QuoteMarks marks,
            SpeakerFinder speakers,
            BareClauses clauses,
            BehindCue behind) {
        this.text = text;
        this.lexicon = lexicon;
        this.marks = marks;
        this.speakers = speakers;
        this.clauses = clauses;
        this.behind = behind;
    }

    /** {@code "…," he said}, {@code "…," said the minister}. */
    @Nullable Attribution quoted(
            @Nullable Tokens speaker, Tokens cue, int left, int unitFrom, int sentenceTo, @Nullable Attribution last) {
        int mark = left - 1;
        if (mark >= 0 && text.word(mark).equals(",") && marks.covers(mark - 1)) {
            mark--;
        }
        if (mark < 0 || !marks.covers(mark)) {
            return null;
        }
        Quoted quoted = marks.get(marks.numberAt(mark));
        boolean near = text.paragraphOf(text.sentenceOf(mark)) == text.paragraphOf(text.sentenceOf(left));
        if (mark != quoted.end() - 1 || !near || !endsLikeSpeech(quoted, mark, left)) {
            return null;
        }
        if (quoted.open() < unitFrom && speaker == null) {
            return null;
        }
        boolean goesOn = cue.end() < sentenceTo && text.lower(cue.end()).equals("that");
        if (goesOn) {
            return null;
        }
        if (quoted.open() > unitFrom && isTitle(quoted)) {
            return null;
        }
        Tokens who = speaker != null ? speaker : speakers.behind(cue.end(), sentenceTo);
        if (who == null) {
            return null;
        }
        int first = quoted.open() > unitFrom && isOwnWords(unitFrom, quoted.open(), last)
                ? clauses.clauseStart(unitFrom)
                : quoted.open();
        return new Attribution(who, cue, new Tokens(first, quoted.end()), Shape.QUOTED_THEN_CUE);
    }

    /** {@code On “Fox News Sunday,” he said}: a few capitalised words within a sentence. */
    private boolean isTitle(Quoted quoted) {
        int end = quoted.contentEnd();
        for (int i = quoted.first(); i < end; i++) {
            if (text.isWord(i) && !text.isCapitalised(i)) {
                return false;
            }
        }
        return end - quoted.first() <= LONGEST_TITLE;
    }

    /** {@code which shows}: what stands before is the story's own. */
    private boolean isRelative(@Nullable Tokens speaker) {
        String lower = speaker == null ? "" : text.lower(speaker.first());
        return lower.equals("who") || lower.equals("which");
    }

    /** {@code They predate the maps, replied R. Elangovan}: a name behind the cue. */
    private boolean isInverted(@Nullable Tokens speaker, int first, int comma, Tokens cue, int sentenceTo) {
        return speaker == null
                && comma - first > BareClauses.SHORTEST
                && cue.end() < sentenceTo
                && text.isCapitalised(cue.end())
                && !text.lower(cue.end()).endsWith("day");
    }

    /** Whether what stands before a comma and a cue is said: it has a verb, or the sentence ends with the cue. */
    private boolean isClause(int first, int comma, Tokens cue, int sentenceTo) {
        boolean closing = cue.end() >= sentenceTo || text.kind(cue.end()) == TokenKind.PUNCTUATION;
        if (!closing && TELLING_WHEN.contains(text.lower(first))) {
            return false;
        }
        return clauses.beginsClause(first, comma)
                || (comma - first > LONG && clauses.hasVerb(first, comma))
                || (closing && comma - first > BareClauses.SHORTEST && !marks.covers(comma - 1));
    }

    /** Whether the words of a sentence before a quotation belong to what is said: they have no cue of their own. */
    private boolean isOwnWords(int from, int to, @Nullable Attribution last) {
        if (to - from >= LONGEST_OWN_WORDS) {
            return false;
        }
        if (last != null) {
            Tokens cue = last.cue();
            if (last.content().end() > from || (cue != null && cue.end() > from)) {
                return false;
            }
        }
        for (int i = from; i < to; i++) {
            boolean other = text.word(i).equals(":")
                    || text.word(i).equals(";")
                    || (marks.covers(i) && behind.endsSentence(marks.get(marks.numberAt(i))));
            if (other) {
                return false;
            }
        }
        return true;
    }

    private boolean endsLikeSpeech(Quoted quoted, int mark, int left) {
        return STOPS.contains(marks.lastSaid(quoted)) || mark < left - 1;
    }

    /** {@code …, he said.}, {@code …, said the minister.}. */
    @Nullable Attribution clause(@Nullable Tokens speaker, Tokens cue, int left, int unitFrom, int sentenceTo) {
        int comma = left - 1;
        if (comma <= unitFrom || !text.word(comma).equals(",")) {
            return null;
        }
        int first = clauses.clauseStart(unitFrom);
        if (comma - first < BareClauses.SHORTEST
                || comma - first > BehindCue.LONGEST_INDIRECT
                || isRelative(speaker)
                || !(isClause(first, comma, cue, sentenceTo) || isInverted(speaker, first, comma, cue, sentenceTo))) {
            return null;
        }
        if (speaker == null) {
            Tokens who = speakers.behind(cue.end(), sentenceTo);
            String verb = text.lower(cue.first());
            boolean says = lexicon.is(Word.SAY, verb) || lexicon.is(Word.THAT, verb) || lexicon.is(Word.THINK, verb);
            return who == null || !says ? null : behind.clause(who, cue, first, comma, Shape.CLAUSE_THEN_CUE);
        }
        return behind.clause(speaker, cue, first, comma, Shape.CLAUSE_THEN_CUE);
    }
}
