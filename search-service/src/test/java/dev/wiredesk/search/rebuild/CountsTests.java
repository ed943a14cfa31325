package dev.wiredesk.search.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CountsTests {

    private static final Counts BEFORE =
            Counts.of(Map.of("northwire", Map.of("usable", 10L, "canceled", 1L), "eastwire", Map.of("usable", 3L)));

    @Test
    void aStoryThatWasKilledMeanwhileIsNotMissing() {
        Counts after =
                Counts.of(Map.of("northwire", Map.of("usable", 9L, "canceled", 2L), "eastwire", Map.of("usable", 3L)));

        assertThat(BEFORE.missingIn(after)).isEmpty();
        assertThat(BEFORE.beside(after))
                .filteredOn(Counts.Line::differs)
                .extracting(Counts.Line::status)
                .containsExactly("canceled", "usable");
    }

    @Test
    void aProviderThatIsGoneIsMissingThoughAnotherHasMore() {
        Counts after = Counts.of(Map.of("northwire", Map.of("usable", 20L, "canceled", 1L)));

        assertThat(BEFORE.missingIn(after)).containsExactly(new Counts.Line("eastwire", "*", 3, 0));
        assertThat(after.total()).isGreaterThan(BEFORE.total());
    }

    @Test
    void moreThanBeforeIsWell() {
        Counts after = Counts.of(Map.of(
                "northwire", Map.of("usable", 11L, "canceled", 1L),
                "eastwire", Map.of("usable", 3L),
                "new", Map.of("usable", 1L)));

        assertThat(BEFORE.missingIn(after)).isEmpty();
    }
}
