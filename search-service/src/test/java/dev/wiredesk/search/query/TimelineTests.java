package dev.wiredesk.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimelineTests {

    @Test
    void countsByDayWithoutAGap() {
        assertThat(steps(TimelineStep.DAY, "2026-11-16T00:00:00Z", "2026-11-18T00:00:00Z"))
                .containsExactly(
                        new FacetCount("2026-11-16T00:00:00Z/2026-11-17T00:00:00Z", null, 1),
                        new FacetCount("2026-11-17T00:00:00Z/2026-11-18T00:00:00Z", null, 0),
                        new FacetCount("2026-11-18T00:00:00Z/2026-11-19T00:00:00Z", null, 1));
    }

    @Test
    void takesWiderStepsForALongerTimeAndLosesNoStory() {
        for (String last : List.of(
                "2026-01-01T00:01:00Z",
                "2026-01-01T05:00:00Z",
                "2026-01-09T00:00:00Z",
                "2026-12-31T00:00:00Z",
                "2031-01-01T00:00:00Z",
                "2199-01-01T00:00:00Z",
                "9999-12-31T23:59:00Z")) {
            for (TimelineStep finest : List.of(TimelineStep.MINUTE, TimelineStep.HOUR, TimelineStep.DAY)) {
                List<FacetCount> steps = steps(finest, "2026-01-01T00:00:00Z", last);

                assertThat(steps).as(last).hasSizeBetween(1, Timeline.MOST_STEPS);
                assertThat(steps.stream().mapToLong(FacetCount::count).sum())
                        .as(last)
                        .isEqualTo(2);
            }
        }
    }

    @Test
    void beginsWeeksOnMondayAndMonthsOnTheirFirst() {
        Instant thursday = Instant.parse("2026-11-26T13:37:00Z");

        assertThat(TimelineStep.WEEK.floor(thursday)).isEqualTo("2026-11-23T00:00:00Z");
        assertThat(TimelineStep.QUARTER.floor(thursday)).isEqualTo("2026-10-01T00:00:00Z");
        assertThat(TimelineStep.HALF_DAY.floor(thursday)).isEqualTo("2026-11-26T12:00:00Z");
        assertThat(TimelineStep.QUARTER_HOUR.floor(thursday)).isEqualTo("2026-11-26T13:30:00Z");
        assertThat(TimelineStep.MONTH.next(Instant.parse("2028-02-01T00:00:00Z")))
                .isEqualTo("2028-03-01T00:00:00Z");
    }

    @Test
    void hasNoStepsWithoutStories() {
        assertThat(steps(TimelineStep.DAY)).isEmpty();
    }

    private static List<FacetCount> steps(TimelineStep finest, String... times) {
        TreeMap<Instant, Long> stories = new TreeMap<>();
        Stream.of(times).map(Instant::parse).forEach(time -> stories.merge(time, 1L, Long::sum));
        return Timeline.steps(stories, finest);
    }
}
