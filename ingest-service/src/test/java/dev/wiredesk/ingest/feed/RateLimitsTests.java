package dev.wiredesk.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RateLimitsTests {
    private final RateLimits rates = new RateLimits();

    @Test
    void letsABurstOfASecondInAndThenTellsHowLongToWait() {
        Feed feed = feed(50);
        for (int i = 0; i < 50; i++) {
            assertThat(rates.tryEnter(feed)).isZero();
        }
        Duration wait = rates.tryEnter(feed);
        while (wait.isZero()) {
            // Time has gone by while the burst was sent.
            wait = rates.tryEnter(feed);
        }
        assertThat(wait).isLessThanOrEqualTo(Duration.ofMillis(20));
    }

    @Test
    void aBatchThatWaitsForItsTurnDoesNotKeepPostsOut() {
        Feed feed = feed(10);
        Duration wait = Duration.ZERO;
        for (int i = 0; i < 1000; i++) {
            wait = rates.reserve(feed);
        }
        assertThat(wait).isGreaterThan(Duration.ofSeconds(90));
        assertThat(rates.tryEnter(feed)).isZero();
    }

    @Test
    void doesNotHoldAFeedWithoutRateBack() {
        Feed feed = feed(null);
        for (int i = 0; i < 10_000; i++) {
            assertThat(rates.tryEnter(feed)).isZero();
        }
    }

    @Test
    void followsAFeedThatIsGivenAnotherRateWithoutABurstMore() {
        Feed fast = feed(50);
        for (int i = 0; i < 50; i++) {
            assertThat(rates.tryEnter(fast)).isZero();
        }
        assertThat(rates.tryEnter(feed(1))).isPositive();
        assertThat(rates.tryEnter(feed(null))).isZero();
    }

    private static Feed feed(@Nullable Integer rate) {
        return ConfiguredFeed.of("demo", rate == null ? Map.of() : Map.of("rate", rate));
    }
}
