package dev.wiredesk.enrich.person;

import java.text.Normalizer;
import java.util.Locale;

/** Ids of people: {@code person:} and the name in lower-case letters without accents, words joined by hyphens. */
final class PersonIds {

    private static final String CYRILLIC = "абвгґдеєёжзиіїйклмнопрстуўфхцчшщъыьэюя";
    private static final String[] LATIN = {
        "a", "b", "v", "h", "g", "d", "e", "ye", "yo", "zh", "z", "i", "i", "yi", "y", "k", "l", "m", "n", "o", "p",
        "r", "s", "t", "u", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya"
    };

    private PersonIds() {}

    static String of(String name) {
        String letters = Normalizer.normalize(latin(name), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder slug = new StringBuilder("person:");
        int empty = slug.length();
        boolean gap = false;
        for (int at = 0; at < letters.length(); ) {
            int cp = letters.codePointAt(at);
            at += Character.charCount(cp);
            if (Character.isLetterOrDigit(cp)) {
                if (gap && slug.length() > empty) {
                    slug.append('-');
                }
                gap = false;
                slug.appendCodePoint(cp);
            } else if (Character.getType(cp) != Character.NON_SPACING_MARK && !isApostrophe(cp)) {
                gap = true;
            }
        }
        return slug.toString();
    }

    /** Letters that do not fall apart into a Latin one and an accent. */
    private static String latin(String name) {
        boolean ukrainian = name.chars().anyMatch(c -> "іїєґІЇЄҐ".indexOf(c) >= 0);
        StringBuilder latin = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char lower = Character.toLowerCase(name.charAt(i));
            int cyrillic = CYRILLIC.indexOf(lower);
            if (cyrillic >= 0) {
                latin.append(lower == 'г' && !ukrainian ? "g" : lower == 'и' && ukrainian ? "y" : LATIN[cyrillic]);
                continue;
            }
            switch (lower) {
                case 'ł' -> latin.append('l');
                case 'ø' -> latin.append('o');
                case 'đ', 'ð' -> latin.append('d');
                case 'ß' -> latin.append("ss");
                case 'æ' -> latin.append("ae");
                case 'œ' -> latin.append("oe");
                case 'þ' -> latin.append("th");
                case 'ı' -> latin.append('i');
                case 'ə' -> latin.append('a');
                default -> latin.append(lower);
            }
        }
        return latin.toString();
    }

    private static boolean isApostrophe(int cp) {
        return cp == '\'' || cp == '’' || cp == 'ʼ' || cp == '‘' || cp == '`';
    }
}
