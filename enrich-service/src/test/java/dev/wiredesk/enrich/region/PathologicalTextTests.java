package dev.wiredesk.enrich.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.wiredesk.contracts.Enrichment.Region;
import dev.wiredesk.enrich.name.NameTags;
import dev.wiredesk.enrich.region.gazetteer.Gazetteer;
import dev.wiredesk.enrich.text.Budget;
import dev.wiredesk.enrich.text.StoryText;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent as a story, it is done with in bounded time. */
class PathologicalTextTests {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Gazetteer GAZETTEER = Gazetteer.load();
    private static final Regions REGIONS = new Regions(GAZETTEER, List.of());

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void isDoneWithInBoundedTime(String name, String text) {
        assertTimeoutPreemptively(LONGEST, () -> find(text), name);
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("one line without spaces", "x".repeat(1_000_000)),
                Arguments.of("one place without spaces", "Paris".repeat(200_000)),
                Arguments.of("one place again and again", "New York ".repeat(110_000)),
                Arguments.of("ambiguous places in one sentence", "Springfield, Portland and Georgia ".repeat(29_000)),
                Arguments.of("beginnings of long names", "Santa Maria de la San Juan del ".repeat(32_000)),
                Arguments.of("right to left", "שלום القاهرة ".repeat(77_000)),
                Arguments.of("control characters", "\u0000\u0007\uFFFE".repeat(330_000)),
                Arguments.of("half surrogates", "\uD83D ".repeat(500_000)),
                Arguments.of("quotation marks", "\" ' “ ".repeat(160_000)),
                Arguments.of("counties", "Lee, ".repeat(200_000) + "counties"));
    }

    @Test
    void isDoneWithAStoryOfTensOfThousandsOfPlaces() {
        long seed = 20261124;
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 40_000; i++) {
            text.append("in ")
                    .append(GAZETTEER.place(random.nextInt(GAZETTEER.size())).name())
                    .append(", ");
        }

        List<Region> found = assertTimeoutPreemptively(LONGEST, () -> find(text.toString()), "seed " + seed);

        assertThat(found).hasSizeGreaterThan(10_000);
    }

    @Test
    void findsNothingInNothing() {
        assertThat(find("")).isEmpty();
        assertThat(find(" \n\n ")).isEmpty();
    }

    private static List<Region> find(String text) {
        return REGIONS.find(new Regions.Story(
                "demo",
                "story",
                StoryText.of(null),
                StoryText.of(text),
                null,
                NameTags.NONE,
                NameTags.NONE,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                Budget.unlimited()));
    }
}
