package dev.wiredesk.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimelineTests {

    @Test
    void endsAStepWhereTheNextWouldBegin() {
        assertThat(Timeline.end(Instant.parse("2026-11-16T09:00:00Z"), "3h")).isEqualTo("2026-11-16T12:00:00Z");
        assertThat(Timeline.end(Instant.parse("2026-11-16T00:00:00Z"), "7d")).isEqualTo("2026-11-23T00:00:00Z");
        assertThat(Timeline.end(Instant.parse("2028-02-01T00:00:00Z"), "1M")).isEqualTo("2028-03-01T00:00:00Z");
        assertThat(Timeline.end(Instant.parse("2026-01-01T00:00:00Z"), "5y")).isEqualTo("2031-01-01T00:00:00Z");
    }
}
