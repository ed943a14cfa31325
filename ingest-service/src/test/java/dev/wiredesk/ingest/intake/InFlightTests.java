package dev.wiredesk.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.ingest.feed.Feeds;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class InFlightTests {
    private static final Duration AT_ONCE = Duration.ZERO;

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withBean(Feeds.class)
            .withBean(SimpleMeterRegistry.class)
            .withBean(InFlight.class)
            .withPropertyValues("wiredesk.ingest.max-in-flight=100KB");

    @Test
    void letsNoMoreInThanThereIsRoomForUntilSomeGoesOut() {
        application.run(context -> {
            InFlight inFlight = context.getBean(InFlight.class);
            InFlight.Hold first = inFlight.open();
            assertThat(first.add(60_000, AT_ONCE)).isTrue();
            assertThat(first.add(30_000, AT_ONCE)).isTrue();
            try (InFlight.Hold second = inFlight.open()) {
                assertThat(second.add(30_000, Duration.ofMillis(20))).isFalse();
                first.close();
                assertThat(second.add(30_000, AT_ONCE)).isTrue();
                assertThat(inFlightBytes(context.getBean(MeterRegistry.class))).isBetween(30_000.0, 31_000.0);
            }
            assertThat(inFlightBytes(context.getBean(MeterRegistry.class))).isZero();
        });
    }

    @Test
    void whatComesInTinyPiecesTakesNoMoreRoomThanInOne() {
        application.run(context -> {
            try (InFlight.Hold hold = context.getBean(InFlight.class).open()) {
                for (int i = 0; i < 50_000; i++) {
                    assertThat(hold.add(2, AT_ONCE)).isTrue();
                }
                assertThat(hold.bytes()).isEqualTo(100_000);
            }
            assertThat(inFlightBytes(context.getBean(MeterRegistry.class))).isZero();
        });
    }

    @Test
    void doesNotStartWithLessRoomThanOneItemMayTake() {
        application
                .withPropertyValues(
                        "wiredesk.ingest.feeds.demo.provider=demo",
                        "wiredesk.ingest.feeds.demo.key-hashes[0]=" + "0".repeat(64),
                        "wiredesk.ingest.feeds.demo.max-body=200KB")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("wiredesk.ingest.max-in-flight")
                        .hasMessageContaining("wiredesk.ingest.feeds.demo.max-body"));
    }

    private static double inFlightBytes(MeterRegistry meters) {
        return meters.get("wiredesk.ingest.in.flight").gauge().value();
    }
}
