package dev.wiredesk.enrich.quote.attribution;

import dev.wiredesk.enrich.quote.attribution.CueLexicon.Word;
import dev.wiredesk.enrich.text.StoryText;
import dev.wiredesk.enrich.text.TokenKind;
import java.util.Set;

/** Tells where what is said behind a cue ends before its sentence does. */
final class ContentEnds {

    /** What a comma and the story's own words go on with. */
    private static final Set<String> OWN_WORDS = Set.of(
            "who", "whom", "whose", "which", "while", "but", "although", "though", "where", "when", "after", "according");

    /** What tells the time or occasion of what somebody blamed, praised or called for. */
    private static final Set<String> OCCASIONS =
            Set.of("after", "when", "while", "during", "following", "amid", "since", "before", "because", "until");

    private static final Set<String> BEGINNINGS = Set.of("the", "a", "an", "his", "her", "its", "their");

    private final StoryText text;
    private final CueLexicon lexicon;
    private final QuoteMarks marks;

    ContentEnds(StoryText text, CueLexicon lexicon, QuoteMarks marks) {
        this.text = text;
        this.lexicon = lexicon;
        this.marks = marks;
    }

    /** The end of a clause: before what its speaker says besides, {@code and warned against …}. */
    int ofClause(int from, int to) {
        for (int i = from + 2; i + 1 < to; i++) {
            if (!marks.covers(i) && goesOn(i, to)) {
                return trim(from, i);
            }
        }
        return to;
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
                    : (i > from + 1 && OCCASIONS.contains(lower)) || goesOn(i, to);
            if (own) {
                return trim(from, i);
            }
        }
        return to;
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
        return verb < to
                && !text.isCapitalised(verb)
                && !marks.covers(verb)
                && lexicon.isCarrying(text.lower(verb));
    }

    private boolean ends(int mark, int to) {
        String word = text.word(mark);
        if (word.equals(";") || word.equals("—") || word.equals("–") || word.equals("--") || word.equals(":")) {
            return true;
        }
        if (!word.equals(",") || mark + 1 >= to || marks.covers(mark + 1)) {
            return false;
        }
        String next = text.lower(mark + 1);
        boolean saying = next.endsWith("ing") && next.length() > 5 && !text.isCapitalised(mark + 1);
        boolean inverted = lexicon.isVerb(next)
                && mark + 2 < to
                && !lexicon.is(Word.NOUN, next)
                && (text.isCapitalised(mark + 2) || BEGINNINGS.contains(text.lower(mark + 2)) || isTitled(mark + 2, to));
        return OWN_WORDS.contains(next) || saying || inverted || (next.equals("and") && goesOn(mark + 1, to));
    }

    /** {@code spokeswoman Mette}: a name behind a word that tells who it is. */
    private boolean isTitled(int token, int to) {
        return token + 1 < to && text.isWord(token) && text.isCapitalised(token + 1);
    }

    private int trim(int from, int end) {
        int at = end;
        while (at > from && text.kind(at - 1) == TokenKind.PUNCTUATION && !marks.covers(at - 1)) {
            at--;
        }
        return at;
    }
}
