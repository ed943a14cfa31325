package dev.wiredesk.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.ingest.problem.ProblemKind;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TallyTests {
    private static final Instant BEFORE_MIDNIGHT = Instant.parse("2026-11-24T23:59:59.999Z");

    private Instant now = BEFORE_MIDNIGHT;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Tally tally = new Tally(meters, () -> now);
    private final Feed feed = ConfiguredFeed.of("demo", Map.of());

    @Test
    void countsAnewAtMidnightInUtcAndGoesOnWithTheTotal() {
        tally.accepted(feed, item("one"));
        tally.refused(feed, ProblemKind.NO_TEXT);
        assertThat(tally.report(feed).today()).isEqualTo(LocalDate.parse("2026-11-24"));
        assertThat(tally.report(feed).outcomesToday()).isEqualTo(Map.of("accepted", 1L, "no-text", 1L));
        now = BEFORE_MIDNIGHT.plusMillis(1);
        assertThat(tally.report(feed).today()).isEqualTo(LocalDate.parse("2026-11-25"));
        assertThat(tally.report(feed).outcomesToday()).isEmpty();
        tally.accepted(feed, item("two"));
        assertThat(tally.report(feed).outcomesToday()).isEqualTo(Map.of("accepted", 1L));
        assertThat(tally.report(feed).outcomes()).isEqualTo(Map.of("accepted", 2L, "no-text", 1L));
    }

    @Test
    void knowsTheLastItemThatWasAcceptedAndSinceWhenThereWasNone() {
        assertThat(tally.report(feed).idleSince()).isEqualTo(BEFORE_MIDNIGHT);
        now = now.plusSeconds(10);
        tally.accepted(feed, item("one"));
        tally.refused(feed, ProblemKind.NO_TEXT);
        assertThat(tally.report(feed).last()).isEqualTo(item("one"));
        assertThat(tally.report(feed).idleSince()).isEqualTo(now);
    }

    @Test
    void countsAFeedAnewThatIsGivenAnotherProvider() {
        tally.accepted(feed, item("one"));
        Feed other = ConfiguredFeed.of("demo", Map.of("provider", "other"));
        tally.accepted(other, item("two"));
        assertThat(tally.report(other).outcomes()).isEqualTo(Map.of("accepted", 1L));
        for (String provider : new String[] {"demo", "other"}) {
            assertThat(meters.get("wiredesk.ingest.articles")
                            .tag("provider", provider)
                            .counter()
                            .count())
                    .isEqualTo(1);
        }
    }

    private Tally.LastItem item(String identity) {
        return new Tally.LastItem("id", identity, now);
    }
}
