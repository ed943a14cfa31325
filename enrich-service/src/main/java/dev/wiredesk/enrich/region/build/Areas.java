package dev.wiredesk.enrich.region.build;

import dev.wiredesk.contracts.Enrichment.RegionKind;
import dev.wiredesk.enrich.region.gazetteer.Letters;
import dev.wiredesk.enrich.region.gazetteer.NameForm;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Drafts the areas of our own table, and in the end tells what lies in what. */
final class Areas {
    private final World world;
    private final Path tables;

    Areas(World world, Path tables) {
        this.world = world;
        this.tables = tables;
    }

    void draft() {
        for (String[] row : rows()) {
            RegionKind kind = RegionKind.valueOf(row[1].toUpperCase(Locale.ROOT));
            Draft draft = world.add(new Draft("area:" + row[0], row[2], kind, row[7].isEmpty() ? null : row[7]));
            draft.lat = Double.parseDouble(row[3]);
            draft.lon = Double.parseDouble(row[4]);
            draft.geonames = row[5].isEmpty() ? 0 : Integer.parseInt(row[5]);
            List.of(row[8].split(";", -1)).forEach(draft::marked);
            if (!draft.names.containsKey(Letters.fold(row[2]))) {
                draft.name(row[2], 0);
            }
        }
    }

    /** To be called when everything is there that an area may lie in or that may lie in it. */
    void link() {
        for (String[] row : rows()) {
            for (String parent : row[6].split(";", -1)) {
                if (!parent.equals("m49:001")) {
                    world.get("area:" + row[0]).parents.add(world.get(parent));
                }
            }
        }
        Sources.lines(tables.resolve("members.tsv")).forEach(row -> {
            for (String member : row[1].split(";", -1)) {
                world.get(member).parents.add(world.get("area:" + row[0]));
            }
        });
    }

    /** Adds names of countries, regions and areas in other languages. */
    void languages() {
        // Of divisions GeoNames lacks some that CLDR has.
        Sources.lines(tables.resolve("division-names.tsv"))
                .filter(row -> world.find(row[0]) != null)
                .forEach(this::furtherNames);
        Sources.lines(tables.resolve("languages.tsv")).forEach(this::furtherNames);
    }

    private void furtherNames(String[] row) {
        List.of(row[1].split(";", -1)).forEach(world.get(row[0])::marked);
    }

    /** Puts places where our table has them, whatever the sources say. */
    void points() {
        Sources.lines(tables.resolve("points.tsv")).forEach(row -> {
            Draft draft = world.get(row[0]);
            draft.lat = Double.parseDouble(row[1]);
            draft.lon = Double.parseDouble(row[2]);
        });
    }

    /** Phrases go to some place, that no place of theirs is found. */
    void phrases() {
        Draft any = world.get("area:" + rows().getFirst()[0]);
        Sources.lines(tables.resolve("phrases.tsv")).forEach(row -> any.name(row[0], formOf(row[0])));
    }

    /** A phrase whose last word has a capital is none without its capitals. */
    private static int formOf(String phrase) {
        String last = phrase.substring(phrase.lastIndexOf(' ') + 1);
        return Character.isLowerCase(last.codePointAt(0))
                ? NameForm.NO_PLACE
                : NameForm.NO_PLACE | NameForm.CAPITALISED;
    }

    private List<String[]> rows() {
        return Sources.lines(tables.resolve("areas.tsv")).toList();
    }
}
