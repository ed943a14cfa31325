package dev.wiredesk.enrich.person;

import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the finding of people needs to know of places.
 *
 * @param nationality ISO 3166-1 alpha-2 code of a country's adjective or people, such as {@code Ukrainian}; else null
 * @param country ISO 3166-1 alpha-2 code of a country's name; else null
 * @param isPlace whether a name, as printed, is that of a place well enough known to be meant without more evidence
 * @param isTown whether a name is that of a place of any size
 */
public record PlaceNames(
        Function<String, @Nullable String> nationality,
        Function<String, @Nullable String> country,
        Predicate<String> isPlace,
        Predicate<String> isTown) {

    /** Whether a name is that of a country or of a well-known place. */
    boolean isKnown(String name) {
        return country.apply(name) != null || isPlace.test(name);
    }
}
