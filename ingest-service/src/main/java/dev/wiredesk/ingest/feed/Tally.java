package dev.wiredesk.ingest.feed;

import dev.wiredesk.ingest.article.Flag;
import dev.wiredesk.ingest.problem.ProblemKind;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
 * accepted ones. The sum over all outcomes is the number of items that were sent to this instance.
 */
@Component
public class Tally {
    public static final String ACCEPTED = "accepted";

    /** Nobody of ours: the key is that of no feed. */
    private static final Source UNKNOWN = new Source("", "unknown");

    private final MeterRegistry meters;
    private final InstantSource clock;
    private final Map<Source, PerFeed> feeds = new ConcurrentHashMap<>();

    Tally(MeterRegistry meters, InstantSource clock) {
        this.meters = meters;
        this.clock = clock;
    }

    /** A feed that is given another provider is counted anew. */
    private record Source(String feed, String provider) {}

    private record Counts(Map<String, LongAdder> outcomes) {
        Counts() {
            this(new ConcurrentHashMap<>());
        }

        void count(String outcome) {
            outcomes.computeIfAbsent(outcome, _ -> new LongAdder()).increment();
        }

        SortedMap<String, Long> sums() {
            SortedMap<String, Long> sums = new TreeMap<>();
            outcomes.forEach((outcome, count) -> sums.put(outcome, count.sum()));
            return sums;
        }
    }

    private record Day(LocalDate date, Counts counts) {}

    private final class PerFeed {
        private final String provider;
        private final Instant since = clock.instant();
        private final Counts counts = new Counts();
        private final Map<String, Counter> counters = new ConcurrentHashMap<>();
        private volatile Day day = new Day(dateOf(since), new Counts());
        private volatile @Nullable LastItem last;

        PerFeed(String provider) {
            this.provider = provider;
        }

        void count(String outcome) {
            counts.count(outcome);
            today().counts().count(outcome);
            counters.computeIfAbsent(outcome, this::counter).increment();
        }

        Day today() {
            LocalDate date = dateOf(clock.instant());
            return day.date().equals(date) ? day : begin(date);
        }

        private synchronized Day begin(LocalDate date) {
            if (!day.date().equals(date)) {
                day = new Day(date, new Counts());
            }
            return day;
        }

        private Counter counter(String outcome) {
            return Counter.builder("wiredesk.ingest.articles")
                    .description("Items by what came of them")
                    .tag("provider", provider)
                    .tag("outcome", outcome)
                    .register(meters);
        }
    }

    /** The item that was accepted last. */
    public record LastItem(String id, String identity, Instant receivedAt) {}

    /**
     * A feed's counts.
     *
     * @param since when they begin: the start of the service, or when the feed came to be
     * @param outcomes number of items by outcome
     * @param today the day in UTC
     * @param outcomesToday those of that day
     */
    public record Report(
            Instant since,
            SortedMap<String, Long> outcomes,
            LocalDate today,
            SortedMap<String, Long> outcomesToday,
            @Nullable LastItem last) {

        /** From when on nothing was accepted. */
        public Instant idleSince() {
            return last == null ? since : last.receivedAt();
        }
    }

    public void accepted(Feed feed, LastItem item) {
        PerFeed counts = of(feed);
        counts.count(ACCEPTED);
        counts.last = item;
    }

    public void refused(Feed feed, ProblemKind kind) {
        of(feed).count(kind.slug());
    }

    /** A push by nobody of ours. */
    public void refusedStranger(ProblemKind kind) {
        of(UNKNOWN).count(kind.slug());
    }

    public void flagged(Feed feed, Flag flag) {
        Counter.builder("wiredesk.ingest.flags")
                .description("Oddities of accepted items")
                .tag("provider", feed.provider())
                .tag("flag", flag.label())
                .register(meters)
                .increment();
    }

    /** The counts of a feed, which begin now where there were none. */
    public Report report(Feed feed) {
        PerFeed counts = of(feed);
        Day today = counts.today();
        return new Report(
                counts.since, counts.counts.sums(), today.date(), today.counts().sums(), counts.last);
    }

    private PerFeed of(Feed feed) {
        return of(new Source(feed.name(), feed.provider()));
    }

    private PerFeed of(Source source) {
        return feeds.computeIfAbsent(source, _ -> new PerFeed(source.provider()));
    }

    private static LocalDate dateOf(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }
}
