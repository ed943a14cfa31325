package dev.wiredesk.search.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The countries that regions lie in, and what they are called in English: Turkey wherever it is told, and nowhere Türkiye. */
public final class Countries {

    private static final String SCHEME = "iso:";

    /** By ISO 3166-1 alpha-2; Java takes long to find the name of one. */
    private static final Map<String, String> NAMES = names();

    private Countries() {}

    /** Ids of those among a region and its parents. */
    static Stream<String> in(List<String> path) {
        return path.stream().filter(Countries::isCountry);
    }

    /** The English name of a country by its id, such as {@code iso:TR}. */
    public static String name(String id) {
        return ofCode(id.substring(SCHEME.length()));
    }

    /**
     * The English name of a country.
     *
     * @param code ISO 3166-1 alpha-2
     * @return the code itself where it is none
     */
    public static String ofCode(String code) {
        String name = NAMES.get(code);
        return name == null ? Locale.of("", code).getDisplayCountry(Locale.ENGLISH) : name;
    }

    /** Whether an id is that of a country, and not of a part of one: {@code iso:TR}, but not {@code iso:TR-33}. */
    public static boolean isCountry(String id) {
        return id.length() == SCHEME.length() + 2
                && id.startsWith(SCHEME)
                && isCapital(id.charAt(SCHEME.length()))
                && isCapital(id.charAt(SCHEME.length() + 1));
    }

    private static boolean isCapital(char letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String code : Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2)) {
            names.put(code, Locale.of("", code).getDisplayCountry(Locale.ENGLISH));
        }
        try (InputStream table =
                Objects.requireNonNull(Countries.class.getResourceAsStream("/region/country-names.tsv"))) {
            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .forEach(row -> names.put(row[0], row[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(names);
    }
}
