package dev.wiredesk.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class IndexMetersTests {

    @Test
    void countsAStoryThatAFasterClockReceivedAsFoundAtOnce() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        IndexMeters meters = new IndexMeters(registry);

        meters.searchable(Duration.ofMillis(-40));
        meters.searchable(Duration.ofMillis(900));

        assertThat(registry.get("wiredesk.pipeline.latency").timer().count()).isEqualTo(2);
        assertThat(registry.get("wiredesk.pipeline.latency").timer().max(TimeUnit.MILLISECONDS))
                .isEqualTo(900);
    }
}
