package dev.wiredesk.enrich.region.gazetteer;

import java.text.Normalizer;
import java.util.Locale;

/** Folds letters to the ones that names are compared by. */
public final class Letters {
    /** Stands for a sign that does not count: an apostrophe, a full stop, a vowel mark. */
    static final char DROPPED = 0;

    /** This and the numbers behind it stand for two letters. Private use, so no letter of a text. */
    static final char FIRST_PAIR = '\uF800';

    private static final String[] PAIRS = {"ss", "ae", "oe", "th", "dj"};
    private static final char[] TABLE = table();

    private Letters() {}

    /** A text with all letters folded, one space between words and none around. */
    public static String fold(CharSequence text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = fold(text.charAt(i));
            if (c >= FIRST_PAIR) {
                folded.append(pair(c));
            } else if (c == ' ') {
                if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                    folded.append(c);
                }
            } else if (c != DROPPED) {
                folded.append(c);
            }
        }
        int end = folded.length();
        return end > 0 && folded.charAt(end - 1) == ' ' ? folded.substring(0, end - 1) : folded.toString();
    }

    static char fold(char c) {
        return TABLE[c];
    }

    static String pair(char folded) {
        int index = folded - FIRST_PAIR;
        return index < PAIRS.length ? PAIRS[index] : "??";
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = folded((char) c);
        }
        return table;
    }

    private static char folded(char c) {
        return switch (c) {
            case '\'', '’', 'ʼ', 'ʻ', '‘', '`', '´', '.', '\u00AD', '\u200C', '\u200D', 'ـ' -> DROPPED;
            case 'ß', 'ẞ' -> FIRST_PAIR;
            case 'æ', 'Æ' -> FIRST_PAIR + 1;
            case 'œ', 'Œ' -> FIRST_PAIR + 2;
            case 'þ', 'Þ' -> FIRST_PAIR + 3;
            case 'đ', 'Đ' -> 'd';
            case 'ð', 'Ð' -> 'd';
            case 'ø', 'Ø' -> 'o';
            case 'ł', 'Ł' -> 'l';
            case 'ı', 'İ' -> 'i';
            case 'ə', 'Ə' -> 'a';
            case 'ħ', 'Ħ' -> 'h';
            case 'ґ', 'Ґ' -> 'г';
            // The breve makes another letter of it: Нижний is an adjective, Нигерии is none.
            case 'й', 'Й' -> 'й';
            case 'ى' -> 'ي';
            case 'ة' -> 'ه';
            default -> c < 128 ? ascii(c) : beyondAscii(c);
        };
    }

    private static char ascii(char c) {
        if (c >= 'A' && c <= 'Z') {
            return (char) (c + 32);
        }
        boolean kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '&';
        return kept ? c : ' ';
    }

    private static char beyondAscii(char c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
            return DROPPED;
        }
        if (Character.isSurrogate(c)) {
            return c;
        }
        if (!Character.isLetterOrDigit(c) && type != Character.COMBINING_SPACING_MARK) {
            return ' ';
        }
        String decomposed = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
        char base = decomposed.charAt(0);
        char lower = Character.toLowerCase(base);
        if (lower >= FIRST_PAIR) {
            return c;
        }
        return String.valueOf(lower).toLowerCase(Locale.ROOT).charAt(0);
    }
}
