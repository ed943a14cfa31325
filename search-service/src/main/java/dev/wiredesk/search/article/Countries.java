package dev.wiredesk.search.article;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The countries that regions lie in. */
final class Countries {

    private static final Pattern ID = Pattern.compile("iso:[A-Z]{2}");

    private Countries() {}

    /** Ids of those among a region and its parents. */
    static Stream<String> in(List<String> path) {
        return path.stream().filter(id -> ID.matcher(id).matches());
    }

    /** Its English name. */
    static String name(String id) {
        return Locale.of("", id.substring(id.indexOf(':') + 1)).getDisplayCountry(Locale.ENGLISH);
    }
}
