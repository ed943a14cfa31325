package dev.wiredesk.search.page.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimelineViewTests {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void searchesWholeDaysAsDaysWhoseLastIsIn() {
        TimelineView.Bar week = view(count("2026-11-16T00:00:00Z/2026-11-23T00:00:00Z", 4))
                .bars()
                .getFirst();

        assertThat(week.href()).isEqualTo("/?from=2026-11-16&to=2026-11-22");
        assertThat(week.label()).isEqualTo("16 Nov 2026 to 22 Nov 2026: 4 stories");
    }

    @Test
    void searchesHoursByTheirMoments() {
        TimelineView.Bar hours = view(count("2026-11-16T09:00:00Z/2026-11-16T12:00:00Z", 1))
                .bars()
                .getFirst();

        assertThat(hours.from()).isEqualTo("2026-11-16T09:00:00Z");
        assertThat(hours.to()).isEqualTo("2026-11-16T12:00:00Z");
        assertThat(hours.label()).isEqualTo("16 Nov 2026, 09:00 UTC to 16 Nov 2026, 12:00 UTC: 1 story");
    }

    @Test
    void showsASingleStoryBesideManyAndNoneAsNothing() {
        List<TimelineView.Bar> bars = view(
                        count("2026-11-16T00:00:00Z/2026-11-17T00:00:00Z", 100_000),
                        count("2026-11-17T00:00:00Z/2026-11-18T00:00:00Z", 1),
                        count("2026-11-18T00:00:00Z/2026-11-19T00:00:00Z", 0))
                .bars();

        assertThat(bars).extracting(TimelineView.Bar::height).containsExactly(TimelineView.TALLEST, 1, 0);
    }

    @Test
    void offersNoBarsWhereThereAreNoStories() {
        assertThat(view().bars()).isEmpty();
        assertThat(view().wider()).isNull();
    }

    @Test
    void takesAPresetAwayWhereItIsChosen() {
        TimelineView week = TimelineView.of(
                new SearchState(
                        Map.of("from", List.of("2026-11-18"), "to", List.of("2026-11-24"), "q", List.of("gas"))),
                List.of(),
                NOW);

        assertThat(week.presets().get(1).chosen()).isTrue();
        assertThat(week.presets().get(1).href()).isEqualTo("/?q=gas");
        assertThat(week.wider()).isEqualTo("/?q=gas");
    }

    @Test
    void shadesCountriesByHowManyTimesMoreStoriesTheyHave() {
        assertThat(Arrays.stream(new long[] {1, 2, 7, 8, 31, 32, 127, 128, 1_000_000})
                        .mapToInt(CountryView::shade))
                .containsExactly(1, 1, 2, 2, 3, 3, 4, 4, 5);
    }

    private static Found.Count count(String step, long stories) {
        return new Found.Count(step, null, stories);
    }

    private static TimelineView view(Found.Count... counts) {
        return TimelineView.of(new SearchState(Map.of()), List.of(counts), NOW);
    }
}
