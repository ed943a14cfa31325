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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fri, 17 Apr 2026 10:20:30 GMT | 2026-04-17T10:20:30Z",
                "Fri, 17 Apr 2026 10:20:30 +0400 | 2026-04-17T06:20:30Z",
                "Fri, 17 Apr 2026 10:20:30 -04:30 | 2026-04-17T14:50:30Z",
                "Fri, 17 Apr 2026 10:20:30 EST | 2026-04-17T15:20:30Z",
                "fri, 17 apr 2026 10:20:30 pdt | 2026-04-17T17:20:30Z",
                "Fri, 17 Apr 2026 10:20:30 UT | 2026-04-17T10:20:30Z",
                "Fri, 17 Apr 2026 10:20:30 Z | 2026-04-17T10:20:30Z",
                "Fri, 17 Apr 2026 10:20:30 CEST | 2026-04-17T08:20:30Z",
                "Fri, 17 Apr 2026 10:20:30 GMT+0200 (CEST) | 2026-04-17T08:20:30Z",
                "Fri, 17 Apr 2026 10:20:30 -0000 | 2026-04-17T10:20:30Z",
                "Fri, 7 Apr 26 10:20 GMT | 2026-04-07T10:20:00Z",
                "17 Apr 1999 10:20:30 GMT | 1999-04-17T10:20:30Z",
                "17 Apr 99 10:20:30 GMT | 1999-04-17T10:20:30Z",
                "Mon, 17 Apr 2026 10:20:30 GMT | 2026-04-17T10:20:30Z",
                "Friday, 17 April 2026 10:20:30 GMT | 2026-04-17T10:20:30Z",
                "Friday, 17-Apr-26 10:20:30 GMT | 2026-04-17T10:20:30Z",
                "Fri,17 Apr 2026   9:20:30 GMT | 2026-04-17T09:20:30Z",
                "Thu, 03 Sept 2026 10:20:30 GMT | 2026-09-03T10:20:30Z",
                "Fri Apr 17 10:20:30 2026 | 2026-04-17T06:20:30Z",
                "Fri Apr  7 10:20:30 UTC 2026 | 2026-04-07T10:20:30Z",
                "April 17, 2026 9:05 PM EDT | 2026-04-18T01:05:00Z",
                "Apr 17, 2026, 12:05 a.m. GMT | 2026-04-17T00:05:00Z",
                "Fr, 17. Mai 2026 10:20:30 +0200 | 2026-05-17T08:20:30Z",
                "mer., 25 nov. 2026 10:20:30 +0100 | 2026-11-25T09:20:30Z",
                "25 de noviembre de 2026 10:20 +0100 | 2026-11-25T09:20:00Z",
                "Ср, 25 ноября 2026 10:20:30 +0300 | 2026-11-25T07:20:30Z",
                "Fri, 17 Apr 2026 10:20:30 | 2026-04-17T06:20:30Z",
                "Fri, 17 Apr 2026 | 2026-04-16T20:00:00Z",
                "Fri, 17 Apr 2026 10:20:30 IST | 2026-04-17T06:20:30Z",
            })
    void readsTheWaysMailAndRssWriteATime(String text, Instant expected) {
        assertThat(in(text, "Asia/Baku")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fri, 31 Apr 2026 10:20:30 GMT",
                "Fri, 17 Foo 2026 10:20:30 GMT",
                "Fri, 17 Apr 2026 25:20:30 GMT",
                "Fri, 17 Apr 2026 13:20 PM GMT",
                "Fri, 17 Apr 2026 10:20:30 XYZ",
                "Fri, 17 Apr 2026 10:20:30 +9900",
                "Fri, 17 Apr",
                "Monday at noon",
                "17/04/2026 10:20",
                "Mon, 30 Nov -0001 00:00:00 +0000",
            })
    void doesNotGuessATime(String text) {
        assertThat(WireTime.parse(text)).isNull();
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
