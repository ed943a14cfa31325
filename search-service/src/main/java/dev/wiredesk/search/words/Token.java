package dev.wiredesk.search.words;

import java.util.ArrayList;
import java.util.List;

/** A piece of what was typed. */
sealed interface Token {

    record Leaf(Expression expression) implements Token {}

    record And() implements Token {}

    record Or() implements Token {}

    record Not() implements Token {}

    record Open() implements Token {}

    record Close() implements Token {}

    /** Fewer letters before an asterisk would ask for a good part of all words there are. */
    int SHORTEST_PREFIX = 2;

    /** Splits text into tokens. What has no meaning, such as a quotation mark without its partner, is passed over. */
    static List<Token> split(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (isQuote(c)) {
                int end = closingQuote(text, at + 1);
                if (end > 0) {
                    addPhrase(tokens, text.substring(at + 1, end));
                }
                at = end > 0 ? end + 1 : at + 1;
            } else if (c == '(' || c == ')') {
                tokens.add(c == '(' ? new Open() : new Close());
                at++;
            } else {
                int end = wordEnd(text, at);
                addWord(tokens, text.substring(at, end), end < text.length() ? text.charAt(end) : ' ');
                at = end;
            }
        }
        return tokens;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\u201c' || c == '\u201d' || c == '\u201e' || c == '\u00ab' || c == '\u00bb';
    }

    private static int closingQuote(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (isQuote(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (Character.isWhitespace(c) || isQuote(c) || c == '(' || c == ')') {
                break;
            }
            end++;
        }
        return end;
    }

    private static void addPhrase(List<Token> tokens, String phrase) {
        if (isSearchable(phrase)) {
            tokens.add(new Leaf(new Expression.Phrase(phrase.strip())));
        }
    }

    /** @param next the character after the word: a minus may stand before a phrase or a bracket */
    private static void addWord(List<Token> tokens, String typed, char next) {
        switch (typed) {
            case "AND", "&&" -> tokens.add(new And());
            case "OR", "||", "|" -> tokens.add(new Or());
            case "NOT", "!" -> tokens.add(new Not());
            default -> {
                String word = typed;
                if (word.startsWith("-") && (word.length() > 1 || isQuote(next) || next == '(')) {
                    tokens.add(new Not());
                    word = word.substring(1);
                }
                if (isSearchable(word)) {
                    tokens.add(new Leaf(word.endsWith("*") ? prefix(word) : new Expression.Word(word)));
                }
            }
        }
    }

    private static Expression prefix(String word) {
        String text = word.substring(0, word.indexOf('*'));
        if (text.codePoints().filter(Character::isLetterOrDigit).count() < SHORTEST_PREFIX) {
            throw new UnsearchableException(
                    "'" + word + "' needs at least " + SHORTEST_PREFIX + " letters or digits before the asterisk");
        }
        return new Expression.Prefix(text);
    }

    private static boolean isSearchable(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
