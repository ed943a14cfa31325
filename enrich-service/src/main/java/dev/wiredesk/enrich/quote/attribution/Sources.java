package dev.wiredesk.enrich.quote.attribution;

import dev.wiredesk.enrich.quote.attribution.Attribution.Tokens;
import dev.wiredesk.enrich.quote.attribution.CueLexicon.Word;
import dev.wiredesk.enrich.text.StoryText;
import dev.wiredesk.enrich.text.TokenKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds who speaks beside a cue in any language: one of the people meant there, or else a short noun phrase. */
final class Sources {

    private static final int LONGEST_PHRASE = 8;

    private final StoryText text;
    private final CueLexicon lexicon;
    private final QuoteMarks marks;

    /** Where people are meant, in the order of the text. */
    private final List<Tokens> people;

    Sources(StoryText text, CueLexicon lexicon, QuoteMarks marks, List<Tokens> people) {
        this.text = text;
        this.lexicon = lexicon;
        this.marks = marks;
        this.people = people;
    }

    /** The first person meant between two tokens and outside quotation marks. */
    @Nullable Tokens firstPerson(int from, int to) {
        for (int i = firstFrom(from); i < people.size() && people.get(i).first() < to; i++) {
            if (!marks.covers(people.get(i).first())) {
                return people.get(i);
            }
        }
        return null;
    }

    @Nullable Tokens lastPerson(int from, int to) {
        for (int i = firstFrom(to) - 1; i >= 0 && people.get(i).first() >= from; i--) {
            if (!marks.covers(people.get(i).first()) && people.get(i).end() <= to) {
                return people.get(i);
            }
        }
        return null;
    }

    /** The person behind a cue, or the noun phrase right there. */
    @Nullable Tokens behind(int from, int to) {
        int end = phraseEnd(from, to);
        Tokens person = firstPerson(from, clauseEnd(from, to));
        return person != null ? person : phrase(from, end);
    }

    /** The last person before a cue, or else the noun phrase that the clause begins with. */
    @Nullable Tokens before(int from, int to) {
        Tokens person = lastPerson(from, to);
        if (person != null) {
            return person;
        }
        int first = Math.max(from, to - CueUnit.LONGEST);
        for (int i = first; i < to; i++) {
            if (!text.isWord(i)
                    && text.kind(i) == TokenKind.PUNCTUATION
                    && text.word(i).equals(",")
                    && i + 1 < to) {
                first = i + 1 < to - 1 ? first : i + 1;
            }
        }
        return phrase(first, phraseEnd(first, to));
    }

    private @Nullable Tokens phrase(int from, int to) {
        int first = from;
        while (first < to && (!isPart(first) || lexicon.is(Word.STOP, text.lower(first)))) {
            if (isGoverning(first) && !(first + 1 < to && lexicon.is(Word.STOP, text.lower(first + 1)))) {
                return null;
            }
            first++;
        }
        int end = Math.min(to, first + LONGEST_PHRASE);
        return end > first ? new Tokens(first, end) : null;
    }

    /** {@code señaló a EFE}, {@code warnte vor Folgen}: whom or what a preposition governs does not speak; {@code am Montag} tells when. */
    private boolean isGoverning(int token) {
        return lexicon.has(Word.ARTICLE)
                && isPart(token)
                && !lexicon.is(Word.ARTICLE, text.lower(token))
                && !lexicon.is(Word.PRONOUN, text.lower(token));
    }

    /** Where a noun phrase ends: at a mark, a quotation, a stop word or a verb of saying. */
    private int phraseEnd(int from, int to) {
        int end = from;
        while (end < to
                && end - from <= LONGEST_PHRASE
                && (isPart(end) || isHyphen(end))
                && (end == from || !lexicon.is(Word.STOP, text.lower(end)) || isArticleOf(end))
                && !lexicon.is(Word.SAY, text.lower(end))
                && !(end > from && goesOn(end))) {
            end++;
        }
        return end;
    }

    /** {@code CDU-Politiker}. */
    private boolean isHyphen(int token) {
        return text.word(token).equals("-")
                && !text.isSpaced(token)
                && token + 1 < text.tokens()
                && !text.isSpaced(token + 1);
    }

    /** {@code ministère de l'Intérieur}, {@code Universidad de la Habana}. */
    private boolean isArticleOf(int token) {
        return text.lower(token - 1).equals("de");
    }

    /** {@code Statistischen Bundesamts stieg}: where nouns have capitals, a small word behind one ends the phrase. */
    private boolean goesOn(int token) {
        return lexicon.has(Word.JOINT)
                && text.isWord(token)
                && text.isCapitalised(token - 1)
                && !text.isCapitalised(token)
                && !lexicon.is(Word.JOINT, text.lower(token));
    }

    private boolean isPart(int token) {
        return (text.isWord(token) || text.kind(token) == TokenKind.NUMBER) && !marks.covers(token);
    }

    /** Where a clause ends: at a stop, a dash, a colon, or a comma behind which no person follows. */
    int clauseEnd(int from, int to) {
        int end = from;
        int most = Math.min(to, from + CueUnit.LONGEST);
        while (end < most && !isHardMark(end)) {
            end++;
        }
        return end;
    }

    boolean isHardMark(int token) {
        if (text.kind(token) != TokenKind.PUNCTUATION) {
            return false;
        }
        String word = text.word(token);
        boolean dash =
                word.equals("—") || word.equals("–") || word.equals("--") || (word.equals("-") && text.isSpaced(token));
        return dash || word.equals(".") || word.equals(":") || word.equals(";") || word.equals("!") || word.equals("?");
    }

    private int firstFrom(int token) {
        int low = 0;
        int high = people.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (people.get(middle).first() >= token) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
