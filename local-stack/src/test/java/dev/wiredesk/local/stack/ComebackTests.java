package dev.wiredesk.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ComebackTests {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @Test
    void waitsLongerEachTimeUpToHalfAMinute() {
        Comeback comeback = new Comeback();

        assertThat(comeback.wait(NOW)).isEqualTo(Duration.ofMillis(500));
        assertThat(comeback.wait(NOW.plusSeconds(1))).isEqualTo(Duration.ofSeconds(1));
        assertThat(comeback.wait(NOW.plusSeconds(2))).isEqualTo(Duration.ofSeconds(2));
        for (int i = 0; i < 10; i++) {
            comeback.wait(NOW.plusSeconds(3 + i));
        }
        assertThat(comeback.wait(NOW.plusSeconds(20))).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void waitsNoLongerAfterAGoodMinute() {
        Comeback comeback = new Comeback();
        comeback.wait(NOW);
        comeback.wait(NOW.plusSeconds(5));

        assertThat(comeback.wait(NOW.plusSeconds(70))).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void isForOneAtATime() {
        Comeback comeback = new Comeback();

        assertThat(comeback.begin()).isTrue();
        assertThat(comeback.begin()).isFalse();
        comeback.end();
        assertThat(comeback.begin()).isTrue();
    }
}
