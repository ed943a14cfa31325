package dev.wiredesk.ingest.feed;

import dev.wiredesk.ingest.article.Flag;
import dev.wiredesk.ingest.problem.ProblemKind;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts what came of every item: {@code wiredesk.ingest.articles{provider,outcome}}, where the outcome is
 * {@value #ACCEPTED} or the slug of a problem, and {@code wiredesk.ingest.flags{provider,flag}} for what was odd about
 * accepted ones. The sum over all outcomes is the number of items that were sent.
 */
@Component
public class Tally {
    public static final String ACCEPTED = "accepted";

    /** Nobody of ours: the key is that of no feed. */
    private static final String UNKNOWN = "unknown";

    private final MeterRegistry meters;
    private final Instant since = Instant.now();
    private final Map<String, PerFeed> feeds = new ConcurrentHashMap<>();

    Tally(MeterRegistry meters) {
        this.meters = meters;
    }

    private final class PerFeed {
        private final String provider;
        private final Map<String, LongAdder> outcomes = new ConcurrentHashMap<>();
        private final Map<String, Counter> counters = new ConcurrentHashMap<>();
        private volatile @Nullable Instant lastAccepted;

        PerFeed(String provider) {
            this.provider = provider;
        }

        void count(String outcome) {
            outcomes.computeIfAbsent(outcome, _ -> new LongAdder()).increment();
            counters.computeIfAbsent(outcome, this::counter).increment();
        }

        private Counter counter(String outcome) {
            return Counter.builder("wiredesk.ingest.articles")
                    .description("Items by what came of them")
                    .tag("provider", provider)
                    .tag("outcome", outcome)
                    .register(meters);
        }
    }

    /**
     * A feed's counts since the service started.
     *
     * @param outcomes number of items by outcome
     */
    public record Counts(
            Instant since,
            SortedMap<String, Long> outcomes,
            @Nullable Instant lastAccepted) {}

    public void accepted(Feed feed, Instant at) {
        PerFeed counts = of(feed);
        counts.count(ACCEPTED);
        counts.lastAccepted = at;
    }

    public void refused(Feed feed, ProblemKind kind) {
        of(feed).count(kind.slug());
    }

    /** A push by nobody of ours. */
    public void refusedStranger(ProblemKind kind) {
        feeds.computeIfAbsent("", _ -> new PerFeed(UNKNOWN)).count(kind.slug());
    }

    public void flagged(Feed feed, Flag flag) {
        Counter.builder("wiredesk.ingest.flags")
                .description("Oddities of accepted items")
                .tag("provider", feed.provider())
                .tag("flag", flag.label())
                .register(meters)
                .increment();
    }

    public Counts counts(Feed feed) {
        PerFeed counts = of(feed);
        SortedMap<String, Long> outcomes = new TreeMap<>();
        counts.outcomes.forEach((outcome, count) -> outcomes.put(outcome, count.sum()));
        return new Counts(since, outcomes, counts.lastAccepted);
    }

    private PerFeed of(Feed feed) {
        return feeds.computeIfAbsent(feed.name(), _ -> new PerFeed(feed.provider()));
    }
}
