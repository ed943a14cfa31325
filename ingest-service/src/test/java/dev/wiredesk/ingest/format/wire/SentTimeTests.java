package dev.wiredesk.ingest.format.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentTimeTests {

    @ParameterizedTest
    @CsvSource({
        "131322 GMT May 26, 2026-05-13T13:22Z",
        "131322 Mai 26, 2026-05-13T13:22",
        "131322 CEST MAI 2026, 2026-05-13T13:22+02:00",
        "nwa nl 131322 Okt 26, 2026-10-13T13:22",
        "NW-WF-05-13-26 0337GMT<, 2026-05-13T03:37Z",
        "NW-NY-05-13-26 2237EDT<, 2026-05-13T22:37-04:00",
        "Wire 08:14 05-13-26, 2026-05-13T08:14",
        "NWS-08:14-13-05-26, 2026-05-13T08:14",
        "20-MAG-26 12:34, 2026-05-20T12:34",
        "1 Dez 1999 0700, 1999-12-01T07:00"
    })
    void readsTheOrdersThatWiresHave(String line, String time) {
        assertThat(SentTime.in(line)).hasToString(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"139922 GMT May 26", "131322 GMT Foo 26", "13-13-26 0337GMT", "Prices rose 131322", ""})
    void makesNoTimeOfSomethingElse(String line) {
        assertThat(SentTime.in(line)).isNull();
    }

    @Test
    void looksAtNoLineOfText() {
        assertThat(SentTime.in(" ".repeat(200_000) + "131322 GMT May 26")).isNull();
    }
}
