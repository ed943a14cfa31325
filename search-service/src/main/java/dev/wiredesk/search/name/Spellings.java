package dev.wiredesk.search.name;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A folded word in all the ways that English copy writes it.
 *
 * @param plain letter by letter, without diacritics
 * @param usual how English copy writes it most
 * @param all of them, the two included
 */
record Spellings(String plain, String usual, Set<String> all) {

    /** Letters that only Azerbaijani has. */
    private static final String AZERBAIJANI = "əƏ";

    /** Letters that it shares with Turkish. */
    private static final String TURKIC = "ıİğĞşŞ";

    /** Endings of Azerbaijani surnames, told also of names that have lost their special letters. */
    private static final Pattern AZERBAIJANI_SURNAME = Pattern.compile(".{2,}(iyev|iyeva|ayev|ayeva|zad[ae])");

    /** As the letters of Azerbaijani sound. */
    private static final Map<String, String> SOUNDS =
            Map.of("c", "j", "ç", "ch", "ş", "sh", "x", "kh", "q", "g", "ğ", "gh", "ə", "a", "ı", "i");

    private static final Map<String, String> ACCENTS = Map.of(
            "ä", "ae", "ö", "oe", "ü", "ue", "ø", "oe", "å", "aa", "š", "sh", "č", "ch", "ž", "zh", "ş", "sh", "ç",
            "ch");

    Spellings {
        all = Collections.unmodifiableSet(new LinkedHashSet<>(all));
    }

    static Spellings only(String plain) {
        return new Spellings(plain, plain, Set.of(plain));
    }

    /**
     * The spellings of a word.
     *
     * @param word in lower case as printed
     * @param plain the word folded
     */
    static Spellings of(String word, String plain) {
        boolean azerbaijani =
                has(word, AZERBAIJANI) || AZERBAIJANI_SURNAME.matcher(plain).matches();
        if (Folded.isAscii(word) && !azerbaijani) {
            return only(plain);
        }
        Set<String> all = new LinkedHashSet<>(Set.of(plain));
        String usual = plain;
        if (Folded.isCyrillic(word)) {
            usual = english(plain);
            String ukrainian = Folded.ukrainian(word);
            all.add(ukrainian);
            all.add(english(ukrainian));
        } else if (azerbaijani) {
            usual = Folded.joined(replaced(word, SOUNDS));
            all.add(Folded.joined(word.replace('ə', 'e')));
            all.add(Folded.joined(replaced(word.replace('ə', 'e'), SOUNDS)));
        } else if (has(word, TURKIC)) {
            all.add(Folded.joined(replaced(word, SOUNDS)));
        }
        all.add(usual);
        all.add(Folded.joined(replaced(word, ACCENTS)));
        all.remove("");
        return new Spellings(plain, usual.isEmpty() ? plain : usual, all);
    }

    /** What the papers make of the tables for names: Jafarov, Zelensky, Alexander. */
    private static String english(String latin) {
        return latin.replace("dzh", "j").replaceAll("[iy]y$", "y").replace("ks", "x");
    }

    private static boolean has(String word, String letters) {
        return word.chars().anyMatch(c -> letters.indexOf(c) >= 0);
    }

    private static String replaced(String word, Map<String, String> letters) {
        StringBuilder replaced = new StringBuilder(word.length() + 4);
        word.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> letters.getOrDefault(letter, letter))
                .forEach(replaced::append);
        return replaced.toString();
    }
}
