package dev.wiredesk.search.access;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AccessSettingsTests {

    @Test
    void aKeyThatThereIsNotStopsTheServiceBeforeItLetsAnybodyIn() {
        assertThatThrownBy(() -> Doors.open("--wiredesk.search.anonymous-reader=false"))
                .rootCause()
                .hasMessageContaining("[wiredesk.search.anonymous-reader]");
    }

    @Test
    void aTokenWithoutARoleStopsIt() {
        assertThatThrownBy(() -> Doors.open("--wiredesk.search.tokens.night.hash=" + "0".repeat(64)))
                .rootCause()
                .hasMessageContaining("role is missing: reader, editor or operator");
    }
}
