package dev.wiredesk.search.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts stories over time. Elasticsearch counts finely and only where there are stories; the steps that fit the time they
 * span are made of that here, since its own histogram that chooses steps is not in every distribution.
 */
final class Timeline {

    /** As many as can be told apart, and aimed at, on a screen. */
    static final int MOST_STEPS = 60;

    private static final Duration COUNTED_BY_MINUTES = Duration.ofHours(6);
    private static final Duration COUNTED_BY_HOURS = Duration.ofDays(31);

    private Timeline() {}

    /** Days of any number of years, hours or minutes where the filters leave few of them: never too many for the index. */
    static Aggregation aggregation(Filters filters) {
        return Aggregation.of(aggregation -> aggregation.dateHistogram(histogram -> histogram
                .field("indexed.publishedAt")
                .calendarInterval(interval(filters.from(), filters.to()))
                .minDocCount(1)));
    }

    private static CalendarInterval interval(@Nullable Instant from, @Nullable Instant to) {
        if (from == null || to == null) {
            return CalendarInterval.Day;
        }
        Duration span = Duration.between(from, to);
        if (span.compareTo(COUNTED_BY_MINUTES) <= 0) {
            return CalendarInterval.Minute;
        }
        return span.compareTo(COUNTED_BY_HOURS) <= 0 ? CalendarInterval.Hour : CalendarInterval.Day;
    }

    /** What the index counted by the smallest unit that it did; empty where it was not asked. */
    static List<FacetCount> counts(Filters filters, @Nullable Aggregate answer) {
        if (answer == null || !answer.isDateHistogram()) {
            return List.of();
        }
        SortedMap<Instant, Long> stories = new TreeMap<>();
        answer.dateHistogram()
                .buckets()
                .array()
                .forEach(bucket -> stories.put(Instant.ofEpochMilli(bucket.key()), bucket.docCount()));
        TimelineStep finest = switch (interval(filters.from(), filters.to())) {
            case Minute -> TimelineStep.MINUTE;
            case Hour -> TimelineStep.HOUR;
            default -> TimelineStep.DAY;
        };
        return steps(stories, finest);
    }

    /** The stories in the smallest steps of which there are not too many, without a gap. */
    static List<FacetCount> steps(SortedMap<Instant, Long> stories, TimelineStep finest) {
        if (stories.isEmpty()) {
            return List.of();
        }
        TimelineStep step = TimelineStep.fitting(finest, stories.firstKey(), stories.lastKey(), MOST_STEPS);
        List<FacetCount> counts = new ArrayList<>();
        Instant from = step.floor(stories.firstKey());
        while (!from.isAfter(stories.lastKey())) {
            Instant to = step.next(from);
            long count = stories.subMap(from, to).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            counts.add(new FacetCount(from + "/" + to, null, count));
            from = to;
        }
        return counts;
    }
}
