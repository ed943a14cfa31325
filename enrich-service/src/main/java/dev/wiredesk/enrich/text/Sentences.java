package dev.wiredesk.enrich.text;

import java.util.Arrays;
import java.util.Set;

/** Finds where the sentences and paragraphs of a tokenised text begin. */
final class Sentences {

    /** Words that seldom follow an abbreviation inside a sentence with a capital, so that one stands at its end. */
    private static final Set<String> STARTERS = Set.of(
            "the",
            "a",
            "an",
            "he",
            "she",
            "it",
            "they",
            "we",
            "i",
            "in",
            "on",
            "at",
            "but",
            "and",
            "this",
            "that",
            "these",
            "those",
            "his",
            "her",
            "their",
            "its",
            "our",
            "as",
            "after",
            "before",
            "for",
            "if",
            "when",
            "while",
            "there",
            "according",
            "however",
            "many",
            "most",
            "some",
            "more",
            "both",
            "one",
            "since",
            "under",
            "with",
            "by",
            "to",
            "from",
            "no",
            "not",
            "so",
            "what",
            "who",
            "why",
            "how",
            "where",
            "also",
            "earlier",
            "last",
            "police",
            "officials");

    private final String text;
    private final Tokens tokens;

    /** The first token of each sentence, then the number of tokens. */
    int[] sentences = new int[16];

    int sentenceCount;

    /** The first sentence of each paragraph, then the number of sentences. */
    int[] paragraphs = new int[16];

    int paragraphCount;

    Sentences(String text, Tokens tokens) {
        this.text = text;
        this.tokens = tokens;
        split();
    }

    private void split() {
        boolean ended = true;
        for (int i = 0; i < tokens.size; i++) {
            if (i == 0 || breaksParagraph(i)) {
                addSentence(i);
                addParagraph(sentenceCount - 1);
            } else if (ended && starts(i)) {
                addSentence(i);
            } else if (ended && isClosing(i)) {
                continue;
            }
            ended = ends(i);
        }
        sentences = Arrays.copyOf(sentences, sentenceCount + 1);
        sentences[sentenceCount] = tokens.size;
        paragraphs = Arrays.copyOf(paragraphs, paragraphCount + 1);
        paragraphs[paragraphCount] = sentenceCount;
    }

    /** A blank line, or a line break after a finished sentence: hard-wrapped lines stay together. */
    private boolean breaksParagraph(int token) {
        int lines = 0;
        for (int at = tokens.ends[token - 1]; at < tokens.starts[token]; at++) {
            char c = text.charAt(at);
            if (c == '\u2029') {
                return true;
            }
            if (c == '\n' || (c == '\r' && text.charAt(at + 1) != '\n') || c == '\u2028') {
                lines++;
            }
        }
        return lines > 1 || (lines == 1 && (ends(token - 1) || isClosing(token - 1)) && !startsLower(token));
    }

    private boolean ends(int token) {
        String word = tokens.words[token];
        return switch (tokens.kinds[token]) {
            case PUNCTUATION -> isFinal(word) || (word.equals(":") && endsLine(token));
            case WORD -> word.length() > 1 && word.charAt(word.length() - 1) == '.' && abbreviationEnds(token);
            case NUMBER, QUOTE_MARK, OTHER -> false;
        };
    }

    private boolean endsLine(int token) {
        return token + 1 < tokens.size
                && text.substring(tokens.ends[token], tokens.starts[token + 1]).indexOf('\n') >= 0;
    }

    private static boolean isFinal(String sign) {
        return switch (sign.charAt(0)) {
            case '.', '!', '?', '…', '。', '！', '？', '؟', '۔', '।', '．' -> true;
            default -> false;
        };
    }

    private boolean abbreviationEnds(int token) {
        if (token + 1 >= tokens.size) {
            return true;
        }
        String lower = tokens.lowers[token];
        if (lower.equals("x.") && token > 0 && tokens.lowers[token - 1].equals("on")) {
            // The network, not an initial.
            return true;
        }
        if (Abbreviations.standsBeforeNames(lower.substring(0, lower.length() - 1))) {
            return false;
        }
        boolean quoteNext = tokens.kinds[token + 1] == TokenKind.QUOTE_MARK;
        return STARTERS.contains(tokens.lowers[token + 1])
                || (quoteNext && lower.length() > 2 && tokens.starts[token + 1] > tokens.ends[token]);
    }

    /** Whether a sentence can begin here when the one before has ended. */
    private boolean starts(int token) {
        boolean spaced = tokens.starts[token] > tokens.ends[token - 1];
        return switch (tokens.kinds[token]) {
            case WORD -> !startsLower(token) && (spaced || afterQuoteMark(token) || isUncased(token));
            case NUMBER, OTHER -> spaced || afterQuoteMark(token);
            case QUOTE_MARK -> opens(token) && (spaced || afterQuoteMark(token));
            case PUNCTUATION -> spaced && isOpeningBracket(tokens.words[token]);
        };
    }

    private boolean afterQuoteMark(int token) {
        return tokens.kinds[token - 1] == TokenKind.QUOTE_MARK;
    }

    private boolean opens(int token) {
        boolean touchesNext = token + 1 < tokens.size && tokens.starts[token + 1] == tokens.ends[token];
        boolean touchesLast = tokens.starts[token] == tokens.ends[token - 1];
        return touchesNext && !touchesLast;
    }

    private boolean isClosing(int token) {
        String word = tokens.words[token];
        return tokens.kinds[token] == TokenKind.QUOTE_MARK || word.equals(")") || word.equals("]");
    }

    private static boolean isOpeningBracket(String word) {
        return word.equals("(") || word.equals("[") || word.equals("•") || word.equals("*");
    }

    private boolean startsLower(int token) {
        return Character.isLowerCase(tokens.words[token].codePointAt(0));
    }

    private boolean isUncased(int token) {
        int first = tokens.words[token].codePointAt(0);
        return !Character.isUpperCase(first) && !Character.isTitleCase(first);
    }

    private void addSentence(int firstToken) {
        if (sentenceCount == sentences.length) {
            sentences = Arrays.copyOf(sentences, sentenceCount * 2);
        }
        sentences[sentenceCount++] = firstToken;
    }

    private void addParagraph(int firstSentence) {
        if (paragraphCount == paragraphs.length) {
            paragraphs = Arrays.copyOf(paragraphs, paragraphCount * 2);
        }
        paragraphs[paragraphCount++] = firstSentence;
    }
}
