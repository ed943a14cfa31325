package dev.wiredesk.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireTimeTests {

    @ParameterizedTest
    @CsvSource({
        "2026-04-17T10:20:30Z, 2026-04-17T10:20:30Z",
        "2026-04-17T10:20:30.123456789+04:00, 2026-04-17T06:20:30.123456789Z",
        "'2026-04-17T10:20:30,5-0530', 2026-04-17T15:50:30.5Z",
        "2026-04-17T10:20Z, 2026-04-17T10:20:00Z",
        "2026-04-17T10:20+04, 2026-04-17T06:20:00Z",
        "2026-04-17 10:20:30 UTC, 2026-04-17T10:20:30Z",
        "20260417T102030Z, 2026-04-17T10:20:30Z",
        "20260417T102030+0200, 2026-04-17T08:20:30Z",
        "2026-12-31T23:59:60Z, 2026-12-31T23:59:59Z",
        "9999-12-31T23:59:59Z, 9999-12-31T23:59:59Z",
        "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
        "'  2026-04-17t10:20:30z ', 2026-04-17T10:20:30Z",
    })
    void readsTheWaysFeedsWriteATime(String text, Instant expected) {
        assertThat(in(text, "Asia/Baku")).isEqualTo(expected);
    }

    @Test
    void readsATimeWithoutOffsetInTheZone() {
        assertThat(in("2026-04-17T10:20:30", "Asia/Baku")).isEqualTo("2026-04-17T06:20:30Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9999-12-31T23:59:59-05:00",
                "0001-01-01T00:00:00+00:01",
                "0001-01-01",
                "0000-06-01T00:00:00Z",
            })
    void tellsNoInstantWhoseYearInUtcHasNotFourDigits(String text) {
        assertThat(WireTime.parse(text)).isNotNull();
        assertThat(in(text, "Asia/Baku")).isNull();
    }

    @Test
    void readsADateAsItsFirstInstant() {
        assertThat(in("2026-04-17", "Asia/Baku")).isEqualTo("2026-04-16T20:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "2026",
                "2026-04-31",
                "2026-02-29T00:00:00Z",
                "2026-04-17T25:00:00Z",
                "10000-01-01T00:00:00Z",
                "2026-04-17T10:20:30+99:00",
                "2026-04-17T10:20:30Zulu",
                "1713349230"
            })
    void tellsNoTimeFromAnythingElse(String text) {
        assertThat(WireTime.parse(text)).isNull();
    }

    private static @Nullable Instant in(String text, String zone) {
        WireTime time = WireTime.parse(text);
        return time == null ? null : time.in(ZoneId.of(zone));
    }
}
