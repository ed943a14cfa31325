package dev.wiredesk.enrich.text;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A field's text cut into paragraphs, sentences and tokens, for any input and in linear time.
 *
 * <p>Tokens, sentences and paragraphs are numbers from 0; offsets are UTF-16 code units into {@link #text()}. A hyphen is a
 * token of its own ({@code Armenian}, {@code -}, {@code Azerbaijani}), so is the ending {@code 's}; the full stop of an
 * abbreviation is part of it ({@code Mr.}, {@code U.S.}), and so is an apostrophe within a word ({@code O'Brien}).
 */
public final class StoryText {

    private static final int WORDS_TO_JUDGE_CAPITALS = 4;

    /** What a headline does not end with. */
    private static final Set<String> STOPS = Set.of(".", ")", ":");

    private final String text;
    private final Tokens tokens;
    private final int[] sentences;
    private final int[] paragraphs;
    private final int[] sentenceOfToken;
    private final boolean[] titleCased;

    private StoryText(String text, Apostrophes apostrophes) {
        this.text = text;
        this.tokens = new Tokens(text, apostrophes);
        Sentences split = new Sentences(text, tokens);
        this.sentences = split.sentences;
        this.paragraphs = split.paragraphs;
        this.sentenceOfToken = new int[tokens.size];
        for (int s = 0; s + 1 < sentences.length; s++) {
            Arrays.fill(sentenceOfToken, sentences[s], sentences[s + 1], s);
        }
        this.titleCased = new boolean[sentences()];
        for (int s = 0; s < titleCased.length; s++) {
            titleCased[s] = judgeCapitals(s);
        }
    }

    /** The text of a field; an absent field is an empty text. */
    public static StoryText of(@Nullable String text) {
        return new StoryText(text == null ? "" : text, Apostrophes.WITHIN);
    }

    /**
     * The same text with its words cut as its language wants it: Turkish endings ({@code Ankara'da}) and French articles
     * ({@code l'Algérie}) are words of their own.
     *
     * @param language BCP 47
     */
    public StoryText in(@Nullable String language) {
        Apostrophes apostrophes = Apostrophes.of(language);
        return apostrophes == Apostrophes.WITHIN ? this : new StoryText(text, apostrophes);
    }

    public String text() {
        return text;
    }

    public int tokens() {
        return tokens.size;
    }

    /** Offset of a token's first code unit. */
    public int start(int token) {
        return tokens.starts[token];
    }

    /** Offset after a token's last code unit. */
    public int end(int token) {
        return tokens.ends[token];
    }

    public TokenKind kind(int token) {
        return tokens.kinds[token];
    }

    /** A token as printed. */
    public String word(int token) {
        return tokens.words[token];
    }

    /** A word in lower case of no particular language, its apostrophes straight; other tokens as printed. */
    public String lower(int token) {
        return tokens.lowers[token];
    }

    public boolean isWord(int token) {
        return tokens.kinds[token] == TokenKind.WORD;
    }

    /** Whether a token is a word that begins with a capital. */
    public boolean isCapitalised(int token) {
        return isWord(token) && isUpper(tokens.words[token].codePointAt(0));
    }

    /** Whether a token is a word of two letters or more that has no lower-case one. */
    public boolean isAllCaps(int token) {
        String word = tokens.words[token];
        return isCapitalised(token) && word.length() > 1 && word.chars().noneMatch(Character::isLowerCase);
    }

    /** The token that closes a bracket, before another token; -1 where none does. */
    public int closing(int open, int to) {
        for (int i = open + 1; i < to; i++) {
            if (word(i).equals(")")) {
                return i;
            }
        }
        return -1;
    }

    /** Whether white space stands between a token and the one before it. */
    public boolean isSpaced(int token) {
        return token == 0 || tokens.starts[token] > tokens.ends[token - 1];
    }

    /** Whether a token is the first word of its sentence, behind marks only. */
    public boolean startsSentence(int token) {
        int first = sentences[sentenceOfToken[token]];
        int at = token;
        while (at > first && token - at < 3 && !isWord(at - 1) && tokens.kinds[at - 1] != TokenKind.NUMBER) {
            at--;
        }
        return at == first;
    }

    public int sentences() {
        return sentences.length - 1;
    }

    public int sentenceOf(int token) {
        return sentenceOfToken[token];
    }

    public int firstToken(int sentence) {
        return sentences[sentence];
    }

    /** The token after a sentence's last. */
    public int endToken(int sentence) {
        return sentences[sentence + 1];
    }

    /** Whether a sentence is a headline or in capitals, so that a capital in it says nothing. */
    public boolean isTitleCased(int sentence) {
        return titleCased[sentence];
    }

    public int paragraphs() {
        return paragraphs.length - 1;
    }

    public int firstSentence(int paragraph) {
        return paragraphs[paragraph];
    }

    /** The sentence after a paragraph's last. */
    public int endSentence(int paragraph) {
        return paragraphs[paragraph + 1];
    }

    public int paragraphOf(int sentence) {
        int found = Arrays.binarySearch(paragraphs, 0, paragraphs(), sentence);
        return found >= 0 ? found : -found - 2;
    }

    /** The first token that ends behind an offset; {@link #tokens()} where there is none. */
    public int tokenAt(int offset) {
        int low = 0;
        int high = tokens.size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.ends[middle] > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The text from one token's start to another's end. */
    public String between(int firstToken, int lastToken) {
        return text.substring(tokens.starts[firstToken], tokens.ends[lastToken]);
    }

    private boolean judgeCapitals(int number) {
        int judged = 0;
        int capitals = 0;
        boolean allCaps = true;
        for (int i = sentences[number]; i < sentences[number + 1]; i++) {
            if (isWord(i) && tokens.words[i].length() > 3) {
                judged++;
                capitals += isCapitalised(i) ? 1 : 0;
                allCaps &= isAllCaps(i);
            }
        }
        int end = sentences[number + 1] - 1;
        // "It rained." ends in a mark that stands behind the full stop.
        int mark = kind(end) == TokenKind.QUOTE_MARK && end > sentences[number] ? end - 1 : end;
        boolean stopped = STOPS.contains(tokens.words[mark]);
        return judged >= WORDS_TO_JUDGE_CAPITALS && capitals * 10 >= judged * 8 && (!stopped || allCaps);
    }

    private static boolean isUpper(int cp) {
        return Character.isUpperCase(cp) || Character.isTitleCase(cp);
    }
}
