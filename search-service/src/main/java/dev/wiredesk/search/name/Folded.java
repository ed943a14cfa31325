package dev.wiredesk.search.name;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words as they are compared: in Latin letters, lower case, without diacritics.
 *
 * <p>Other scripts are put into Latin letters by ICU: Cyrillic by the tables of the US Board on Geographic Names, which
 * are near to what English copy writes, everything else by {@code Any-Latin}.
 */
public final class Folded {

    /** Signs of no sound, which are no gap between words either. */
    private static final String SIGNS = "'’ʼ‘`ʹʺ′\\p{M}";

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}" + SIGNS + "]+");
    private static final Pattern SIGN = Pattern.compile("[" + SIGNS + "]+");

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
        return SIGN.matcher(lower(Scripts.UKRAINIAN.transliterate(word))).replaceAll("");
    }

    static boolean isCyrillic(String word) {
        return word.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
    }

    private static List<String> folded(String word) {
        return split(SIGN.matcher(lower(ascii(word))).replaceAll(""));
    }

    private static String ascii(String word) {
        if (word.chars().allMatch(c -> c < 0x80)) {
            return word;
        }
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
        List<String> words = new ArrayList<>();
        for (String word : BETWEEN_WORDS.split(text, -1)) {
            if (!SIGN.matcher(word).replaceAll("").isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
