package dev.wiredesk.local.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryAfterTests {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @Test
    void isSecondsOrADate() {
        assertThat(RetryAfter.parse("7", NOW)).isEqualTo(Duration.ofSeconds(7));
        assertThat(RetryAfter.parse("Tue, 24 Nov 2026 10:00:20 GMT", NOW)).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void isASecondWhenNobodySaysOrItCannotBeRead() {
        assertThat(RetryAfter.parse(null, NOW)).isEqualTo(Duration.ofSeconds(1));
        assertThat(RetryAfter.parse("soon", NOW)).isEqualTo(Duration.ofSeconds(1));
        assertThat(RetryAfter.parse("", NOW)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void isNeverNegativeAndNeverOverAMinute() {
        assertThat(RetryAfter.parse("Tue, 24 Nov 2026 09:00:00 GMT", NOW)).isZero();
        assertThat(RetryAfter.parse("86400", NOW)).isEqualTo(Duration.ofMinutes(1));
    }
}
