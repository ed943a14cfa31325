package dev.wiredesk.ingest.feed.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.ingest.feed.Feeds;
import dev.wiredesk.ingest.feed.Tally;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class FeedGaugesTests {
    private Instant now = Instant.parse("2026-11-24T10:00:00Z");

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withBean(SimpleMeterRegistry.class)
            .withBean(InstantSource.class, () -> () -> now)
            .withBean(Feeds.class)
            .withBean(Tally.class)
            .withBean(FeedGauges.class)
            .withPropertyValues(
                    "wiredesk.ingest.feeds.demo.provider=demo-wire",
                    "wiredesk.ingest.feeds.demo.key-hashes=" + "a".repeat(64),
                    "wiredesk.ingest.feeds.demo.quiet-after=15m",
                    "wiredesk.ingest.feeds.patient.provider=patient",
                    "wiredesk.ingest.feeds.patient.key-hashes=" + "b".repeat(64),
                    "wiredesk.ingest.feeds.off.provider=off",
                    "wiredesk.ingest.feeds.off.enabled=false",
                    "wiredesk.ingest.feeds.off.key-hashes=" + "c".repeat(64));

    @Test
    void showsThatAFeedHasGoneQuiet() {
        application.run(context -> {
            MeterRegistry meters = context.getBean(MeterRegistry.class);
            assertThat(gauge(meters, "idle", "demo")).isZero();
            now = now.plusSeconds(900);
            assertThat(gauge(meters, "idle", "demo")).isEqualTo(900);
            assertThat(gauge(meters, "quiet", "demo")).isZero();
            now = now.plusSeconds(1);
            assertThat(gauge(meters, "quiet", "demo")).isEqualTo(1);
            assertThat(gauge(meters, "quiet", "patient")).isZero();
            context.getBean(Tally.class)
                    .accepted(context.getBean(Feeds.class).all().getFirst(), new Tally.LastItem("id", "identity", now));
            assertThat(gauge(meters, "idle", "demo")).isZero();
            assertThat(gauge(meters, "quiet", "demo")).isZero();
            assertThat(gauge(meters, "idle", "patient")).isEqualTo(901);
        });
    }

    @Test
    void saysNothingOfFeedsThatAreSwitchedOff() {
        application.run(context -> assertThat(context.getBean(MeterRegistry.class)
                        .find("wiredesk.ingest.feed.idle")
                        .tag("feed", "off")
                        .gauge())
                .isNull());
    }

    private static double gauge(MeterRegistry meters, String name, String feed) {
        return meters.get("wiredesk.ingest.feed." + name)
                .tag("feed", feed)
                .tag("provider", feed.equals("demo") ? "demo-wire" : feed)
                .gauge()
                .value();
    }
}
