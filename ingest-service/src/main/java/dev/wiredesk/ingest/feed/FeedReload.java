package dev.wiredesk.ingest.feed;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.SortedMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Looks every few seconds whether the files that configure feeds say something else, and takes it over when two looks in a
 * row saw the same, so that a file is not taken while it is being written. By content, as the links of a mounted ConfigMap
 * change in ways that a watch on files misses.
 */
@Component
class FeedReload implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(FeedReload.class);

    private final Feeds feeds;
    private final Duration every;
    private final Counter done;
    private final Counter failed;
    private @Nullable ScheduledExecutorService watch;

    /** What was taken over or refused last. */
    private Seen settled;

    private Seen before;
    private volatile boolean isRefused;

    /** What there was to see, or why nothing was. */
    private record Seen(
            @Nullable SortedMap<String, String> content,
            @Nullable String trouble) {}

    FeedReload(Feeds feeds, Environment environment, MeterRegistry meters) {
        this.feeds = feeds;
        every = Binder.get(environment)
                .bind("wiredesk.ingest.feeds-reload-every", Duration.class)
                .orElse(Duration.ofSeconds(2));
        if (!every.isPositive()) {
            throw new WrongFeedsException(
                    "wiredesk.ingest.feeds-reload-every must be a duration such as 2s, not " + every, null);
        }
        settled = new Seen(feeds.filesAtStart(), null);
        before = settled;
        done = counter("done", meters);
        failed = counter("failed", meters);
        Gauge.builder("wiredesk.ingest.feeds.reload.failed", () -> isRefused ? 1 : 0)
                .description(
                        "1: the last change of the feeds' configuration was refused, the feeds are those before it")
                .register(meters);
    }

    private static Counter counter(String outcome, MeterRegistry meters) {
        return Counter.builder("wiredesk.ingest.feeds.reloads")
                .description("Changes of the feeds' configuration while the service runs")
                .tag("outcome", outcome)
                .register(meters);
    }

    /** One look; does nothing until what it sees has settled. */
    void look() {
        Seen now = see();
        if (now.equals(before) && !now.equals(settled)) {
            settled = now;
            take(now);
        }
        before = now;
    }

    private Seen see() {
        try {
            return new Seen(feeds.files().read(), null);
        } catch (IOException e) {
            return new Seen(null, "wiredesk.ingest.feeds-from cannot be read: " + e);
        }
    }

    private void take(Seen seen) {
        String trouble = seen.trouble();
        if (seen.content() != null) {
            try {
                feeds.replace(seen.content());
            } catch (IllegalArgumentException e) {
                trouble = e.getMessage();
            } catch (RuntimeException e) {
                // Whatever it is, the next change must be seen again; its message may show a secret.
                trouble = e.getClass().getName();
            }
        }
        isRefused = trouble != null;
        if (trouble == null) {
            done.increment();
            LOG.info(
                    "There are other feeds: {}",
                    feeds.all().stream().map(Feed::name).toList());
        } else {
            failed.increment();
            LOG.error("The feeds stay as they were: {}", trouble);
        }
    }

    @Override
    public void start() {
        if (feeds.files().areConfigured()) {
            ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("feed-reload").daemon().factory());
            var _ = executor.scheduleWithFixedDelay(
                    this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
            watch = executor;
        }
    }

    @Override
    public void stop() {
        if (watch != null) {
            watch.shutdownNow();
        }
        watch = null;
    }

    @Override
    public boolean isRunning() {
        return watch != null;
    }
}
