package dev.wiredesk.search.article;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The countries that regions lie in. */
final class Countries {

    private static final String SCHEME = "iso:";

    /** By id, in English; Java takes long to find the name of one. */
    private static final Map<String, String> NAMES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
            .collect(Collectors.toUnmodifiableMap(code -> SCHEME + code, Countries::english));

    private Countries() {}

    /** Ids of those among a region and its parents. */
    static Stream<String> in(List<String> path) {
        return path.stream().filter(Countries::isCountry);
    }

    /** Its English name. */
    static String name(String id) {
        String name = NAMES.get(id);
        return name == null ? english(id.substring(SCHEME.length())) : name;
    }

    private static boolean isCountry(String id) {
        return id.length() == SCHEME.length() + 2
                && id.startsWith(SCHEME)
                && isCapital(id.charAt(SCHEME.length()))
                && isCapital(id.charAt(SCHEME.length() + 1));
    }

    private static boolean isCapital(char letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    private static String english(String code) {
        return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    }
}
