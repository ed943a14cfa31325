package dev.wiredesk.enrich.text;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an apostrophe inside of a word tells in a language. */
enum Apostrophes {
    /** Part of the word: {@code O'Brien}. */
    WITHIN,
    /** An ending behind a name: {@code Ankara'da}. */
    ENDING,
    /** A short word that has lost its vowel: {@code l'Algérie}. */
    ELISION;

    private static final Set<String> ELIDED =
            Set.of("l", "d", "qu", "s", "n", "j", "c", "m", "t", "jusqu", "lorsqu", "puisqu");

    static Apostrophes of(@Nullable String language) {
        String primary = language == null ? "" : language.split("-", -1)[0].toLowerCase(Locale.ROOT);
        return switch (primary) {
            case "tr", "az" -> ENDING;
            case "fr" -> ELISION;
            default -> WITHIN;
        };
    }

    static boolean isElided(String word) {
        return ELIDED.contains(word.toLowerCase(Locale.ROOT));
    }
}
