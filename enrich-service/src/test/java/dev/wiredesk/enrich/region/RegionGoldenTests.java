package dev.wiredesk.enrich.region;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.contracts.Enrichment.Mention;
import dev.wiredesk.contracts.Enrichment.Region;
import dev.wiredesk.enrich.region.gazetteer.Gazetteer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every story under {@code region/cases} with the regions that are to be found in it. The name of a file says what it is
 * about. After a change that is meant, {@code -Dwiredesk.golden=write} writes them anew, and the difference is to be read.
 */
class RegionGoldenTests {
    private static final Path CASES = Path.of("src/test/resources/region/cases");
    private static final Regions REGIONS = new Regions(Gazetteer.load(), List.of());

    @TestFactory
    Stream<DynamicTest> findsTheRegionsOfTheStory() throws IOException {
        return files().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }

    private static void check(Path file) throws IOException {
        RegionCase story = RegionCase.read(file);
        List<Region> found = REGIONS.find(story.toStory());
        if ("write".equals(System.getProperty("wiredesk.golden"))) {
            story.write(file, found);
        }
        assertThat(RegionCase.print(found)).isEqualTo(RegionCase.read(file).expected());
    }

    @Test
    void pointsWithEveryMentionAtItsOwnText() throws IOException {
        for (Path file : files().toList()) {
            Regions.Story story = RegionCase.read(file).toStory();
            for (Region region : REGIONS.find(story)) {
                for (Mention mention : region.mentions()) {
                    String text = switch (mention.field()) {
                        case HEADLINE -> story.headline().text();
                        case BODY -> story.body().text();
                    };
                    assertThat(text.substring(mention.start(), mention.end())).isEqualTo(mention.text());
                }
                assertThat(region.path()).endsWith(region.id());
                assertThat(region.relevance()).isBetween(0, 100);
                assertThat(region.confidence()).isBetween(1, 99);
            }
        }
    }

    private static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.sorted().toList().stream();
        }
    }
}
