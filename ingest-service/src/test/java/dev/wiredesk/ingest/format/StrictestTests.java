package dev.wiredesk.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictestTests {

    @ParameterizedTest
    @CsvSource({
        "usable;canceled, canceled",
        "stat:canceled;usable, stat:canceled",
        "withheld;http://cv.example/CANCELLED, http://cv.example/CANCELLED",
        "embargoed;withheld, withheld",
        "usable;somethingnew, somethingnew",
        "embargoed;usable, embargoed",
        "usable;usable, usable"
    })
    void believesTheStatusThatHoldsBackMost(String told, String status) {
        assertThat(Strictest.status(Arrays.asList(told.split(";")))).as("R14").isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "2027-01-01T00:00:00Z;2027-01-01T00:00:00Z, 2027-01-01T00:00:00Z",
                "2027-01-01T00:00:00Z;2027-01-01T01:00:00.000+01:00, 2027-01-01T00:00:00Z",
                "2027-01-01T00:00:00Z;2028-01-01T00:00:00Z, ''",
                "2027-01-01T00:00:00Z;, ''",
            })
    void believesNoEmbargoThatAnotherContradicts(String told, @Nullable String embargo) {
        assertThat(Strictest.embargo(Arrays.asList(told.split(";", -1))))
                .as("R23")
                .isEqualTo(embargo);
    }

    @Test
    void tellsNothingWhereNothingWasTold() {
        assertThat(Strictest.status(List.of())).isNull();
        assertThat(Strictest.embargo(List.of())).isNull();
    }
}
