package dev.wiredesk.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.contracts.Embargo;
import dev.wiredesk.contracts.Status;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R14, R23 and R25. */
class StandingTests {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private static final Instant RECEIVED = Instant.parse("2026-06-30T10:00:00Z");

    private final Set<Flag> flags = EnumSet.noneOf(Flag.class);

    @ParameterizedTest
    @CsvSource({
        "usable, USABLE",
        "withheld, WITHHELD",
        "canceled, CANCELED",
        "cancelled, CANCELED",
        "' Canceled ', CANCELED",
        "stat:canceled, CANCELED",
        "http://cv.iptc.org/newscodes/pubstatusg2/withheld, WITHHELD",
    })
    void readsTheStatusesOfTheStandardInEverySpelling(String text, Status expected) {
        assertThat(Standing.of(text, null, null, RECEIVED, flags)).isEqualTo(new Standing(expected, null));
        assertThat(flags).isEmpty();
    }

    @Test
    void takesNoStatusForUsable() {
        assertThat(Standing.of(null, null, null, RECEIVED, flags)).isEqualTo(new Standing(Status.USABLE, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stat:withdrawn", "killed", "draft", "OBJECT", "usable!"})
    void withholdsAndFlagsWhatHasAStatusNobodyKnows(String text) {
        assertThat(Standing.of(text, null, null, RECEIVED, flags).status()).isEqualTo(Status.WITHHELD);
        assertThat(flags).containsExactly(Flag.UNKNOWN_STATUS);
    }

    @Test
    void releasesAtTheTimeThatIsGiven() {
        assertThat(embargo("2026-12-01T06:00:00+01:00", null)).isEqualTo(until("2026-12-01T05:00:00Z"));
        assertThat(flags).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tomorrow",
                "2026-13-01T00:00:00Z",
                "1 December 2026",
                "2026-12-01",
                "20261201",
                "9999-12-31T23:59:59-05:00"
            })
    void holdsAnEmbargoWithoutReadableEnd(String text) {
        assertThat(embargo(text, OSLO)).isEqualTo(new Embargo(null));
        assertThat(flags).containsExactly(Flag.EMBARGO_WITHOUT_END);
    }

    @Test
    void readsATimeWithoutOffsetInTheFeedsZone() {
        assertThat(embargo("2026-07-01T06:00:00", OSLO)).isEqualTo(until("2026-07-01T04:00:00Z"));
    }

    @Test
    void holdsATimeWithoutOffsetOfAFeedWithoutZone() {
        assertThat(embargo("2026-07-01T06:00:00", null)).isEqualTo(new Embargo(null));
        assertThat(flags).containsExactly(Flag.EMBARGO_WITHOUT_END);
    }

    @ParameterizedTest
    @CsvSource({
        // At 10:00 UTC it is 22:00 of the day before where days end last.
        "2026-06-28, true",
        "2026-06-29, false",
        "2026-06-30, false",
        "2026-06-29T21:00:00, true",
        "2026-06-29T23:00:00, false"
    })
    void anEmbargoThatWasOverInEveryZoneIsNone(String text, boolean over) {
        assertThat(embargo(text, null) == null).isEqualTo(over);
        assertThat(flags.isEmpty()).isEqualTo(over);
    }

    @Test
    void holdsStatusEmbargoedWithoutTime() {
        assertThat(Standing.of("embargoed", null, OSLO, RECEIVED, flags))
                .isEqualTo(new Standing(Status.USABLE, new Embargo(null)));
    }

    @Test
    void releasesStatusEmbargoedAtItsTime() {
        assertThat(Standing.of("stat:embargoed", "2026-07-01T06:00:00Z", null, RECEIVED, flags))
                .isEqualTo(new Standing(Status.USABLE, until("2026-07-01T06:00:00Z")));
    }

    private @Nullable Embargo embargo(String text, @Nullable ZoneId zone) {
        return Standing.of(null, text, zone, RECEIVED, flags).embargo();
    }

    private static Embargo until(String instant) {
        return new Embargo(Instant.parse(instant));
    }
}
