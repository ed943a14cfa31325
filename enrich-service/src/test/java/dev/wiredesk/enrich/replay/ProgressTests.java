package dev.wiredesk.enrich.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressTests {

    @Test
    void tellsRateAndTimeLeft() {
        assertThat(Progress.line(1_200, 4_800, 20)).isEqualTo("  1,200 of 4,800 records (25%), 60/s, 1 min 0 s left");
        assertThat(Progress.line(10, 1_000_000, 10)).endsWith("1/s, 277 h 46 min left");
        assertThat(Progress.line(90, 100, 9)).endsWith("1 s left");
    }

    @Test
    void guessesNothingBeforeAnythingIsDone() {
        assertThat(Progress.line(0, 100, 3)).isEqualTo("  0 of 100 records (0%), 0/s");
    }
}
