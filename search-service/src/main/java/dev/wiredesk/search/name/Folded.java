package dev.wiredesk.search.name;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Words as they are compared: in Latin letters, lower case, without diacritics.
 *
 * <p>Other scripts are put into Latin letters by ICU: Cyrillic by the tables of the US Board on Geographic Names, which
 * are near to what English copy writes, everything else by {@code Any-Latin}.
 */
public final class Folded {

    /** Signs of no sound, which are no gap between words either; marks on letters are too. */
    private static final String SIGNS = "'’ʼ‘`ʹʺ′";

    /** Transliterators may be used by several threads at once. */
    private static final class Scripts {
        private static final String TO_ASCII = "; Any-Latin; Latin-ASCII";
        static final Transliterator RUSSIAN = Transliterator.getInstance("Russian-Latin/BGN" + TO_ASCII);
        static final Transliterator UKRAINIAN = Transliterator.getInstance("Ukrainian-Latin/BGN" + TO_ASCII);
        static final Transliterator ANY = Transliterator.getInstance("Any-Latin; Latin-ASCII");
        static final Transliterator LATIN = Transliterator.getInstance("Latin-ASCII");
    }

    private Folded() {}

    /** The words of the text, folded; none where it holds no letter and no digit. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : split(lower(text))) {
            words.addAll(folded(word));
        }
        return List.copyOf(words);
    }

    /** The words of the text, folded, with one space between them. */
    public static String text(String text) {
        return String.join(" ", words(text));
    }

    /** The words of the text in all their spellings. */
    static List<Spellings> spellings(String text) {
        List<Spellings> spellings = new ArrayList<>();
        for (String word : split(lower(text))) {
            List<String> folded = folded(word);
            if (folded.size() == 1) {
                spellings.add(Spellings.of(word, folded.getFirst()));
            } else {
                // Of a script that puts no spaces between words.
                folded.forEach(part -> spellings.add(Spellings.only(part)));
            }
        }
        return spellings;
    }

    /** As {@link #text}, without the spaces. */
    static String joined(String word) {
        return String.join("", words(word));
    }

    static String ukrainian(String word) {
        return withoutSigns(lower(Scripts.UKRAINIAN.transliterate(word)));
    }

    static boolean isCyrillic(String word) {
        return !isAscii(word)
                && word.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
    }

    private static List<String> folded(String word) {
        return isAscii(word) ? List.of(withoutSigns(word)) : split(withoutSigns(lower(ascii(word))));
    }

    static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String ascii(String word) {
        if (isCyrillic(word)) {
            return (isUkrainian(word) ? Scripts.UKRAINIAN : Scripts.RUSSIAN).transliterate(word);
        }
        // The a of Azerbaijani names in English copy.
        String known = word.replace('ə', 'a');
        return (isLatin(known) ? Scripts.LATIN : Scripts.ANY).transliterate(known);
    }

    private static boolean isUkrainian(String word) {
        return word.chars().anyMatch(c -> "іїєґ".indexOf(c) >= 0);
    }

    private static boolean isLatin(String word) {
        return word.codePoints()
                .filter(Character::isLetter)
                .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static List<String> split(String text) {
        List<String> words = new ArrayList<>(4);
        int start = 0;
        boolean spoken = false;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            if (isSpoken(c)) {
                spoken = true;
            } else if (!isSign(c)) {
                if (spoken) {
                    words.add(text.substring(start, at));
                }
                start = next;
                spoken = false;
            }
            at = next;
        }
        if (spoken) {
            words.add(text.substring(start));
        }
        return words;
    }

    private static String withoutSigns(String word) {
        if (!hasSign(word)) {
            return word;
        }
        StringBuilder spoken = new StringBuilder(word.length());
        word.codePoints().filter(c -> !isSign(c)).forEach(spoken::appendCodePoint);
        return spoken.toString();
    }

    private static boolean hasSign(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (isSign(word.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSpoken(int c) {
        return Character.isLetter(c)
                || switch (Character.getType(c)) {
                    case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
                    default -> false;
                };
    }

    private static boolean isSign(int c) {
        return SIGNS.indexOf(c) >= 0
                || switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
                    default -> false;
                };
    }
}
