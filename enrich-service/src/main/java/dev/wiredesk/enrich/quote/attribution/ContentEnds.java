package dev.wiredesk.enrich.quote.attribution;

import dev.wiredesk.enrich.quote.attribution.Attribution.Tokens;
import dev.wiredesk.enrich.quote.attribution.CueLexicon.Word;
import dev.wiredesk.enrich.text.StoryText;
import dev.wiredesk.enrich.text.TokenKind;
import java.util.Set;

/** Tells where what is said behind a cue ends before its sentence does. */
final class ContentEnds {

    /** What a comma and the story's own words go on with. */
    private static final Set<String> OWN_WORDS = Set.of(
            "who",
            "whom",
            "whose",
            "which",
            "while",
            "but",
            "although",
            "though",
            "where",
            "when",
            "after",
            "according");

    private static final Set<String> SUBORDINATE = Set.of(
            "as", "while", "when", "though", "although", "if", "because", "since", "after", "before", "until", "once");

    /** What tells the time or occasion of what somebody blamed, praised or called for. */
    private static final Set<String> OCCASIONS = Set.of("after", "while", "during", "following", "amid", "because");

    /** What the story calls what was said. */
    private static final Set<String> CLAIMS = Set.of(
            "claim",
            "charge",
            "allegation",
            "accusation",
            "assertion",
            "suggestion",
            "description",
            "demand",
            "move",
            "step",
            "view",
            "position",
            "notion",
            "idea",
            "reference",
            "remark");

    private static final int LONGEST_SUBJECT = 14;

    private static final Set<String> BEGINNINGS = Set.of("the", "a", "an", "his", "her", "its", "their");

    private final StoryText text;
    private final CueLexicon lexicon;
    private final QuoteMarks marks;

    ContentEnds(StoryText text, CueLexicon lexicon, QuoteMarks marks) {
        this.text = text;
        this.lexicon = lexicon;
        this.marks = marks;
    }

    /**
     * The end of what is said by the subject of a subordinate or relative clause, {@code as he welcomed his guests, …}: its
     * first comma.
     */
    int ofSubordinate(Tokens speaker, int from, int to) {
        int before = speaker.first() - 1;
        String first = text.lower(speaker.first());
        boolean relative = (first.equals("who") || first.equals("which"))
                && before > 0
                && text.word(before).equals(",");
        boolean subordinate = before >= 0 && SUBORDINATE.contains(text.lower(before)) && startsClause(before);
        for (int i = from + 1; i < to && (relative || subordinate); i++) {
            boolean ends = text.word(i).equals(",") && !marks.covers(i) && (i + 1 >= to || !marks.covers(i + 1));
            if (ends) {
                return i;
            }
        }
        return to;
    }

    private boolean startsClause(int token) {
        return text.startsSentence(token)
                || text.kind(token - 1) == TokenKind.PUNCTUATION
                || text.lower(token - 1).equals("even")
                || text.lower(token - 1).equals("and")
                || text.lower(token - 1).equals("but");
    }

    /** The only dash, or the second one where the first stands before the cue. */
    private int atDash(int from, int to) {
        int found = to;
        for (int i = from + 2; i < to; i++) {
            boolean dash = isDash(i) && text.isSpaced(i) && !marks.covers(i);
            if (dash && found < to) {
                return to;
            }
            found = dash ? i : found;
        }
        return found;
    }

    private boolean isDash(int token) {
        String word = text.word(token);
        return word.equals("—") || word.equals("–") || word.equals("--") || word.equals("―");
    }

    /** The end of a clause: before what its speaker says besides, {@code and warned against …}. */
    int ofClause(Tokens speaker, int from, int end) {
        if (end - from > BehindCue.LONGEST_INDIRECT) {
            return end;
        }
        int to = ofSubordinate(speaker, from, end);
        for (int i = from + 2; i + 1 < to; i++) {
            if (!marks.covers(i) && (isOthersNext(i, to) || goesOn(i, to))) {
                return trim(from, i);
            }
        }
        return trim(from, atDash(from, to));
    }

    /** {@code …; deputy leader NAME warned}: somebody else speaks behind a semicolon. */
    private boolean isOthersNext(int semicolon, int to) {
        if (!text.word(semicolon).equals(";")) {
            return false;
        }
        for (int i = semicolon + 2; i < Math.min(to, semicolon + LONGEST_SUBJECT) && !marks.covers(i); i++) {
            if (lexicon.isVerb(text.lower(i)) && !text.isCapitalised(i) && text.isCapitalised(i - 1)) {
                return true;
            }
        }
        return false;
    }

    /** The end of a noun phrase or an infinitive: also before a clause of the story's own. */
    int ofObject(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (marks.covers(i)) {
                continue;
            }
            String lower = text.lower(i);
            boolean own = text.kind(i) == TokenKind.PUNCTUATION
                    ? ends(i, to)
                    : (i > from + 1 && isOccasion(i, lower)) || goesOn(i, to);
            if (own) {
                return trim(from, i);
            }
        }
        return to;
    }

    /** {@code after the vote}, and in headlines {@code as Nakato Quits}. */
    private boolean isOccasion(int token, String lower) {
        return OCCASIONS.contains(lower) || (lower.equals("as") && text.isTitleCased(text.sentenceOf(token)));
    }

    /** {@code and said}, {@code but warned}: the same subject says something else. */
    private boolean goesOn(int token, int to) {
        String lower = text.lower(token);
        if (!lower.equals("and") && !lower.equals("but")) {
            return false;
        }
        int verb = token + 1;
        while (verb < to && lexicon.is(Word.ADVERB, text.lower(verb))) {
            verb++;
        }
        return verb < to && !text.isCapitalised(verb) && !marks.covers(verb) && lexicon.isCarrying(text.lower(verb));
    }

    private boolean ends(int mark, int to) {
        String word = text.word(mark);
        if (word.equals(";") || word.equals(":") || isDash(mark)) {
            return true;
        }
        if (!word.equals(",") || mark + 1 >= to || marks.covers(mark + 1)) {
            return false;
        }
        String next = text.lower(mark + 1);
        boolean saying = next.endsWith("ing") && next.length() > 5 && !text.isCapitalised(mark + 1);
        boolean other = next.equals("and")
                && mark + 2 < to
                && Set.of("the", "he", "she", "they", "it", "his", "her").contains(text.lower(mark + 2));
        boolean inverted = lexicon.isVerb(next)
                && mark + 2 < to
                && !lexicon.is(Word.NOUN, next)
                && (text.isCapitalised(mark + 2)
                        || BEGINNINGS.contains(text.lower(mark + 2))
                        || isTitled(mark + 2, to));
        // …, a claim that the other side rejects.
        boolean judged = (next.equals("a") || next.equals("an"))
                && mark + 3 < to
                && CLAIMS.contains(text.lower(mark + 2))
                && (text.lower(mark + 3).equals("that") || text.lower(mark + 3).equals("which"));
        return OWN_WORDS.contains(next)
                || judged
                || saying
                || inverted
                || other
                || (next.equals("and") && goesOn(mark + 1, to));
    }

    /** {@code spokeswoman Mette}: a name behind a word that tells who it is. */
    private boolean isTitled(int token, int to) {
        return token + 1 < to && text.isWord(token) && text.isCapitalised(token + 1);
    }

    private int trim(int from, int end) {
        int at = end;
        while (at > from
                && text.kind(at - 1) == TokenKind.PUNCTUATION
                && !text.word(at - 1).equals("%")
                && !marks.covers(at - 1)) {
            at--;
        }
        return at;
    }
}
