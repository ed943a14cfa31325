package dev.wiredesk.search.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CallerLimitsTests {

    private static final Duration AT_ONCE = Duration.ZERO;

    private final Clock clock = new Clock();
    private final CallerLimits limits = new CallerLimits(5, clock);

    private static final class Clock implements TimeMeter {

        private long nanos;

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }

        void pass(Duration time) {
            nanos += time.toNanos();
        }
    }

    private void enter(String caller, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(limits.tryEnter(caller)).isEqualTo(AT_ONCE);
        }
    }

    @Test
    void aBurstOfTenSecondsWorthIsLetThroughAndThenTheRate() {
        enter("desk", 50);

        assertThat(limits.tryEnter("desk")).isEqualTo(Duration.ofMillis(200));
        clock.pass(Duration.ofMillis(600));
        enter("desk", 3);
        assertThat(limits.tryEnter("desk")).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void oneCallersHasteCostsNoOtherAnything() {
        enter("desk", 50);
        assertThat(limits.tryEnter("desk")).isPositive();

        enter("archive", 50);
    }

    @Test
    void whoWasQuietHasNoMoreThanTheBurst() {
        enter("desk", 50);
        clock.pass(Duration.ofHours(1));

        enter("desk", 50);
        assertThat(limits.tryEnter("desk")).isPositive();
    }
}
