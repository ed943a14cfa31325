package dev.wiredesk.enrich.region;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.contracts.Enrichment.Region;
import dev.wiredesk.contracts.Enrichment.RegionRole;
import dev.wiredesk.enrich.name.NameTags;
import dev.wiredesk.enrich.region.gazetteer.Gazetteer;
import dev.wiredesk.enrich.text.Budget;
import dev.wiredesk.enrich.text.StoryText;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The article that the project began with, where it is at hand. */
class SeedArticleTests {

    @Test
    void findsAllThatADeskWouldTag() throws IOException {
        String text = Files.readString(WiredeskShared.file("seed/article.txt"));
        JsonNode expected = JsonMapper.shared()
                .readTree(WiredeskShared.file("seed/expected.json"))
                .path("regions");

        List<Region> found = new Regions(Gazetteer.load(), List.of())
                .find(new Regions.Story(
                        "demo",
                        "story",
                        StoryText.of(null),
                        StoryText.of(text),
                        "en",
                        NameTags.NONE,
                        NameTags.NONE,
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        Budget.unlimited()));

        assertThat(found.stream()
                        .filter(region -> region.role() == RegionRole.FOCUS)
                        .map(Region::id))
                .containsExactlyInAnyOrderElementsOf(strings(expected.path("focus")));
        for (String place : strings(expected.path("present"))) {
            assertThat(found)
                    .anyMatch(
                            region -> region.id().equals(place) || region.name().equals(place));
        }
        expected.path("under").properties().forEach(parent -> {
            for (String child : strings(parent.getValue())) {
                assertThat(found)
                        .anyMatch(region ->
                                region.id().equals(child) && region.path().contains(parent.getKey()));
            }
        });
        assertThat(found)
                .noneMatch(region -> region.mentions().stream()
                        .anyMatch(mention -> mention.text().contains("News")));
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
