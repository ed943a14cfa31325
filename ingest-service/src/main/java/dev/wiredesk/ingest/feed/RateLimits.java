package dev.wiredesk.ingest.feed;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Keeps every feed to its rate, with bursts of a second's worth of items. */
@Component
public class RateLimits {
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    /** The time at which the items of a feed, evenly spread, are through. */
    private static final class Bucket {
        private long through = System.nanoTime() - TimeUnit.SECONDS.toNanos(1);

        /** @param rate can be another than before, where the feed was configured anew */
        synchronized Duration enter(int rate, boolean wait) {
            long now = System.nanoTime();
            long start = Math.max(through, now - TimeUnit.SECONDS.toNanos(1)) + TimeUnit.SECONDS.toNanos(1) / rate;
            if (start <= now || wait) {
                through = start;
            }
            return Duration.ofNanos(Math.max(0, start - now));
        }
    }

    /** Counts one post in where the rate allows it at once; else tells in what time it would. */
    public Duration tryEnter(Feed feed) {
        return enter(feed, "post", false);
    }

    /**
     * Counts one item of a batch in, and tells how long it has to wait. Batches have a rate for themselves: one that
     * takes hours must not keep out the kill that is posted meanwhile.
     */
    public Duration reserve(Feed feed) {
        return enter(feed, "batch", true);
    }

    private Duration enter(Feed feed, String way, boolean wait) {
        Integer rate = feed.rate();
        return rate == null
                ? Duration.ZERO
                : buckets.computeIfAbsent(feed.name() + ' ' + way, _ -> new Bucket())
                        .enter(rate, wait);
    }
}
