package dev.wiredesk.ingest.feed.report;

import dev.wiredesk.ingest.feed.Feed;
import dev.wiredesk.ingest.feed.Feeds;
import dev.wiredesk.ingest.feed.Tally;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/**
 * Shows feeds that have gone quiet: {@code wiredesk.ingest.feed.idle}, the seconds since an item was accepted, and
 * {@code wiredesk.ingest.feed.quiet}, 1 where that is longer than the feed's {@code quiet-after}. Feeds that are switched
 * off have neither.
 */
@Component
class FeedGauges {
    private final Tally tally;
    private final InstantSource clock;
    private final MultiGauge idle;
    private final MultiGauge quiet;

    FeedGauges(Feeds feeds, Tally tally, InstantSource clock, MeterRegistry meters) {
        this.tally = tally;
        this.clock = clock;
        idle = MultiGauge.builder("wiredesk.ingest.feed.idle")
                .description("Time since an item of the feed was accepted here, or since the start where none was")
                .baseUnit("seconds")
                .register(meters);
        quiet = MultiGauge.builder("wiredesk.ingest.feed.quiet")
                .description("1: no item of the feed was accepted here for longer than its quiet-after")
                .register(meters);
        feeds.follow(this::show);
    }

    private void show(List<Feed> feeds) {
        List<Feed> enabled = feeds.stream().filter(Feed::enabled).toList();
        // From now on they are idle, until they send something.
        enabled.forEach(tally::report);
        idle.register(rows(enabled, feed -> idle(feed).toMillis() / 1000.0), true);
        quiet.register(rows(enabled, feed -> isQuiet(feed) ? 1 : 0), true);
    }

    private static List<MultiGauge.Row<Feed>> rows(List<Feed> feeds, ToDoubleFunction<Feed> value) {
        return feeds.stream()
                .map(feed -> MultiGauge.Row.of(Tags.of("provider", feed.provider(), "feed", feed.name()), feed, value))
                .toList();
    }

    private Duration idle(Feed feed) {
        return Duration.between(tally.report(feed).idleSince(), clock.instant());
    }

    private boolean isQuiet(Feed feed) {
        Duration limit = feed.quietAfter();
        return limit != null && idle(feed).compareTo(limit) > 0;
    }
}
