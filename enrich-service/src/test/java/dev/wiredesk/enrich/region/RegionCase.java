package dev.wiredesk.enrich.region;

import dev.wiredesk.contracts.Concept;
import dev.wiredesk.contracts.Dateline;
import dev.wiredesk.contracts.Enrichment.Region;
import dev.wiredesk.enrich.name.NameTags;
import dev.wiredesk.enrich.text.Budget;
import dev.wiredesk.enrich.text.Span;
import dev.wiredesk.enrich.text.StoryText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A story in a file: what is known of it, an empty line, its body, a line of dashes, and what is to be found in it. */
record RegionCase(String name, String story, String expected) {
    private static final String DASHES = "\n----\n";

    static RegionCase read(Path file) throws IOException {
        String all = Files.readString(file);
        int dashes = all.indexOf(DASHES);
        String story = dashes < 0 ? all.stripTrailing() : all.substring(0, dashes);
        String expected = dashes < 0 ? "" : all.substring(dashes + DASHES.length());
        return new RegionCase(file.getFileName().toString(), story, expected);
    }

    void write(Path file, List<Region> found) throws IOException {
        Files.writeString(file, story + DASHES + print(found));
    }

    /** One line a region: role, id, name, and the text of each mention. */
    static String print(List<Region> regions) {
        return regions.stream()
                .sorted(Comparator.comparing(Region::role).thenComparing(Region::id))
                .map(region -> "%s %s %s: %s%n"
                        .formatted(
                                region.role().name().toLowerCase(Locale.ROOT),
                                region.id(),
                                region.name(),
                                region.mentions().stream()
                                        .map(mention -> mention.text())
                                        .collect(Collectors.joining(", "))))
                .collect(Collectors.joining());
    }

    Regions.Story toStory() {
        int blank = story.indexOf("\n\n");
        Map<String, String> known = new HashMap<>();
        for (String line : story.substring(0, blank).split("\n", -1)) {
            known.put(
                    line.substring(0, line.indexOf(':')),
                    line.substring(line.indexOf(':') + 1).strip());
        }
        String body = story.substring(blank + 2);
        String headline = known.getOrDefault("headline", "");
        String dateline = known.get("dateline");
        List<Concept> supplied = new ArrayList<>();
        for (String place : list(known, "supplied")) {
            int code = place.indexOf('=');
            supplied.add(
                    code < 0
                            ? new Concept(null, place, null)
                            : new Concept(place.substring(0, code), place.substring(code + 1), null));
        }
        String language = known.getOrDefault("language", "en");
        return new Regions.Story(
                "demo",
                "story",
                StoryText.of(headline).in(language),
                StoryText.of(body).in(language),
                language,
                NameTags.NONE,
                NameTags.NONE,
                people(headline, known),
                people(body, known),
                List.of(),
                dateline == null ? null : new Dateline(dateline, null, null),
                supplied,
                Budget.unlimited());
    }

    private static List<Span> people(String text, Map<String, String> known) {
        List<Span> spans = new ArrayList<>();
        for (String person : list(known, "people")) {
            for (int at = text.indexOf(person); at >= 0; at = text.indexOf(person, at + 1)) {
                spans.add(new Span(at, at + person.length()));
            }
        }
        return spans;
    }

    private static List<String> list(Map<String, String> known, String key) {
        String value = known.get(key);
        return value == null ? List.of() : List.of(value.split("; ", -1));
    }
}
