package dev.wiredesk.search.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** Keeps each caller to a rate, with bursts of ten seconds' worth: a page of the newsroom is many requests at once. */
final class CallerLimits {

    private static final int BURST_SECONDS = 10;

    /** A caller that is forgotten has a full burst again, which it has after that time anyway. */
    private static final Duration REMEMBERED = Duration.ofSeconds(2 * BURST_SECONDS);

    private static final int MOST_CALLERS = 100_000;

    private final LoadingCache<String, Bucket> buckets;

    /** @param rate requests a second */
    CallerLimits(int rate, TimeMeter clock) {
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CALLERS)
                .expireAfterAccess(REMEMBERED)
                .build(_ -> Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(rate * (long) BURST_SECONDS).refillGreedy(rate, Duration.ofSeconds(1)))
                        .withCustomTimePrecision(clock)
                        .build());
    }

    /** Counts one request in where the rate allows it; else tells in what time it would. */
    Duration tryEnter(String caller) {
        return Duration.ofNanos(
                buckets.get(caller).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }
}
