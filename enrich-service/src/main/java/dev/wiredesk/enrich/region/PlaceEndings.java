package dev.wiredesk.enrich.region;

import dev.wiredesk.enrich.region.gazetteer.NameForm;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The endings of cases that are written to a place's name without an apostrophe, the longest first. */
final class PlaceEndings {

    private static final int SHORTEST = 3;

    private static final Locale TURKIC = Locale.of("az");

    private static final PlaceEndings AZERBAIJANI = new PlaceEndings(List.of(
            "dadır", "dədir", "dakı", "dəki", "ndakı", "ndəki", "sından", "sindən", "sında", "sində", "sının", "sinin",
            "ndan", "ndən", "nda", "ndə", "dan", "dən", "da", "də", "nın", "nin", "nun", "nün", "ın", "in", "un", "ün",
            "ya", "yə", "na", "nə", "yı", "yi", "yu", "yü", "nı", "ni", "nu", "nü", "la", "lə", "a", "ə", "ı", "i", "u",
            "ü"));

    private static final PlaceEndings GERMAN = new PlaceEndings(List.of("s"));

    private final List<String> endings;

    private PlaceEndings(List<String> endings) {
        this.endings =
                endings.stream().sorted((a, b) -> b.length() - a.length()).toList();
    }

    /** Null where names carry none, or {@code WordHash} takes them off. */
    static @Nullable PlaceEndings of(int language) {
        if (language == 0) {
            return null;
        }
        if (language == NameForm.language("az")) {
            return AZERBAIJANI;
        }
        return language == NameForm.language("de") ? GERMAN : null;
    }

    /**
     * How many letters a word has without the shortest ending that leaves a known one ({@code Laçın-da}, though there is a
     * Laçı), or else without the longest; 0 where it carries none.
     */
    int stem(String word, IntPredicate isKnown) {
        // Elsewhere İ would become two letters.
        String lower = word.toLowerCase(TURKIC);
        int stem = 0;
        for (String ending : endings) {
            int length = lower.length() - ending.length();
            if (length >= SHORTEST && lower.endsWith(ending)) {
                boolean isName = isKnown.test(length);
                stem = isName || stem == 0 ? length : stem;
            }
        }
        return stem;
    }
}
