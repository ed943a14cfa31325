package dev.wiredesk.enrich.quote.attribution;

import dev.wiredesk.enrich.quote.attribution.CueLexicon.Word;
import dev.wiredesk.enrich.quote.attribution.QuoteMarks.Quoted;
import dev.wiredesk.enrich.text.StoryText;
import dev.wiredesk.enrich.text.TokenKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Speech that a dash opens ({@code — Да, — сказал он. — Нет.}), and the words within quotation marks that tell who speaks
 * ({@code « Oui, a dit Ali. Non. »}).
 */
final class SpeechDashes {

    private static final int CUE_REACHES = 4;
    private static final int SPEAKER_REACHES = 16;

    private final StoryText text;
    private final CueLexicon lexicon;

    SpeechDashes(StoryText text, CueLexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
    }

    /** The stretches cut where somebody is told to speak, with those of dashes, in the order of the text. */
    List<Quoted> cut(List<Quoted> found) {
        List<Quoted> all = new ArrayList<>();
        int next = 0;
        for (int p = 0; p < text.paragraphs(); p++) {
            int from = text.firstToken(text.firstSentence(p));
            int to = text.endToken(text.endSentence(p) - 1);
            int firstMark = next < found.size() ? found.get(next).open() : to;
            boolean dashed = isDash(from) && firstMark > from && interruption(from + 1, to) < Math.min(to, firstMark);
            if (dashed) {
                cut(new Quoted(from, to, false), all);
            }
            while (next < found.size() && found.get(next).open() < to) {
                if (!dashed) {
                    cut(found.get(next), all);
                }
                next++;
            }
        }
        return all;
    }

    private void cut(Quoted quoted, List<Quoted> all) {
        int open = quoted.open();
        int at = interruption(open + 1, quoted.contentEnd());
        while (at < quoted.contentEnd()) {
            all.add(new Quoted(open, at + 1, true));
            open = end(at + 1, quoted.contentEnd(), isDash(quoted.open()));
            at = open < quoted.contentEnd() ? interruption(open + 1, quoted.contentEnd()) : quoted.contentEnd();
        }
        if (open == quoted.open()) {
            all.add(quoted);
        } else if (open + 1 < quoted.contentEnd()) {
            boolean ended = quoted.closed() || endsSpeech(quoted.end() - 1);
            all.add(new Quoted(open, quoted.end(), ended));
        }
    }

    /** The comma or dash behind which it is told who speaks; {@code to} where there is none. */
    private int interruption(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean dash = isDash(i) && i > from && endsSpeech(i - 1);
            boolean comma = text.word(i).equals(",") && !(i + 1 < to && isDash(i + 1));
            if ((dash && isCueBehind(i, to, CUE_REACHES)) || (comma && isCueRightBehind(i, to))) {
                return i;
            }
        }
        return to;
    }

    private boolean endsSpeech(int token) {
        return ",!?….".contains(text.word(token).substring(0, 1));
    }

    private boolean isCueBehind(int token, int to, int reach) {
        for (int i = token + 1; i < Math.min(to, token + 1 + reach) && text.isWord(i); i++) {
            if (lexicon.length(Word.SAY, text, i, to) > 0) {
                return true;
            }
        }
        return false;
    }

    /** {@code , a dit Ali}: a verb in the language of verbs before their subjects, with a capital soon behind. */
    private boolean isCueRightBehind(int comma, int to) {
        int i = comma + 1;
        boolean auxiliary = false;
        while (i < to && i - comma < CUE_REACHES && lexicon.is(Word.AUXILIARY, text.lower(i))) {
            auxiliary = true;
            i++;
        }
        int length = auxiliary || (i < to && lexicon.is(Word.INVERTED, text.lower(i)))
                ? lexicon.length(Word.SAY, text, i, to)
                : 0;
        int behind = i + length;
        return length > 0
                && behind < to
                && (text.isCapitalised(behind) || lexicon.is(Word.ARTICLE, text.lower(behind)));
    }

    /** The mark that ends what tells who speaks; behind a dash that opened the speech it has to be another one. */
    private int end(int from, int to, boolean dashed) {
        for (int i = from; i < Math.min(to, from + SPEAKER_REACHES); i++) {
            boolean stop = text.word(i).equals(".") || text.word(i).equals("!");
            if (isDash(i)) {
                return i;
            }
            boolean dash = i + 1 < to && isDash(i + 1);
            if (stop || text.word(i).equals(",")) {
                if (dash) {
                    return i + 1;
                }
                if (!dashed) {
                    return i;
                }
                if (stop) {
                    return to;
                }
            }
        }
        return to;
    }

    private boolean isDash(int token) {
        String word = text.word(token);
        boolean dash = word.equals("—")
                || word.equals("–")
                || (word.equals("-") && (token + 1 >= text.tokens() || text.isSpaced(token + 1)));
        return dash && text.kind(token) == TokenKind.PUNCTUATION;
    }
}
