package dev.wiredesk.search.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTests {

    private final Pace pace = new Pace();

    @Test
    void nothingIsKnownAtTheBeginning() {
        note(0, 0);

        assertThat(pace.timeLeft(100)).isEmpty();
    }

    @Test
    void theLastSecondsCountNotTheFirst() {
        for (int second = 0; second <= 60; second++) {
            note(second, second * 1_000L);
        }
        for (int second = 61; second <= 120; second++) {
            note(second, 60_000 + (second - 60) * 100L);
        }

        assertThat(pace.rate()).isBetween(99.0, 101.0);
        assertThat(pace.timeLeft(6_000)).isEqualTo("1 min 0 s");
    }

    @Test
    void timesAreInWords() {
        assertThat(Pace.words(Duration.ofSeconds(59))).isEqualTo("59 s");
        assertThat(Pace.words(Duration.ofSeconds(200))).isEqualTo("3 min 20 s");
        assertThat(Pace.words(Duration.ofMinutes(125))).isEqualTo("2 h 5 min");
    }

    private void note(int second, long done) {
        pace.note(Duration.ofSeconds(second).toNanos(), done);
    }
}
