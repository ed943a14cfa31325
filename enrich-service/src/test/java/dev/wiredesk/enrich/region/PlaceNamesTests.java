package dev.wiredesk.enrich.region;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.enrich.region.gazetteer.Gazetteer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceNamesTests {

    private static final Path NAMES = Path.of("src/test/resources/region/place-names.tsv");

    private static final Regions REGIONS = new Regions(Gazetteer.load(), List.of());

    /** Around what tells where. */
    private static final Map<String, String> SENTENCES = Map.of(
            "de", "Die Konferenz %s begann am Montag.",
            "fr", "La conférence %s a commencé lundi.",
            "es", "La conferencia %s comenzó el lunes.",
            "tr", "Konferans %s pazartesi günü başladı.",
            "az", "Konfrans %s bazar ertəsi başladı.",
            "ru", "Конференция %s началась в понедельник.",
            "uk", "Конференція %s почалася в понеділок.",
            "ar", "بدأ المؤتمر %s يوم الاثنين.");

    @Test
    void findsTownsAndDivisionsByTheirNamesInEachLanguage() throws IOException {
        List<String> missed = new ArrayList<>();
        int names = 0;
        for (String line : Files.readAllLines(NAMES)) {
            String[] row = line.split("\t", -1);
            if (row.length == 4) {
                names++;
                if (!ids(row[0], row[1]).contains(row[2])) {
                    missed.add(line);
                }
            }
        }

        assertThat(missed).isEmpty();
        assertThat(names).isGreaterThan(800);
    }

    private static List<String> ids(String language, String name) {
        String sentence = String.valueOf(SENTENCES.get(language)).formatted(name);
        RegionCase story = new RegionCase(name, "language: " + language + "\n\n" + sentence, "");
        return REGIONS.find(story.toStory()).stream().map(region -> region.id()).toList();
    }
}
