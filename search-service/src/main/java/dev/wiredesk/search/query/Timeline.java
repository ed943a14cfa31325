package dev.wiredesk.search.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.AutoDateHistogramAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import co.elastic.clients.elasticsearch._types.aggregations.MinimumInterval;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts stories over time in steps that fit the time they span: of hours, days, months or years. */
final class Timeline {

    /** As many as can be told apart, and aimed at, on a screen. */
    private static final int MOST_STEPS = 60;

    private Timeline() {}

    static Aggregation aggregation() {
        return Aggregation.of(aggregation -> aggregation.autoDateHistogram(histogram ->
                histogram.field("indexed.publishedAt").buckets(MOST_STEPS).minimumInterval(MinimumInterval.Minute)));
    }

    static List<FacetCount> counts(@Nullable Aggregate answer) {
        if (answer == null || !answer.isAutoDateHistogram()) {
            return List.of();
        }
        AutoDateHistogramAggregate histogram = answer.autoDateHistogram();
        List<DateHistogramBucket> buckets = histogram.buckets().array();
        List<FacetCount> counts = new ArrayList<>();
        for (int i = 0; i < buckets.size(); i++) {
            Instant from = Instant.ofEpochMilli(buckets.get(i).key());
            Instant to = i + 1 < buckets.size()
                    ? Instant.ofEpochMilli(buckets.get(i + 1).key())
                    : end(from, histogram.interval().time());
            counts.add(new FacetCount(from + "/" + to, null, buckets.get(i).docCount()));
        }
        return counts;
    }

    /**
     * The end of a step.
     *
     * @param interval as Elasticsearch writes it: a number and a unit, such as {@code 3h}
     */
    static Instant end(Instant from, String interval) {
        int digits = interval.length() - 1;
        ChronoUnit unit = switch (interval.charAt(digits)) {
            case 'm' -> ChronoUnit.MINUTES;
            case 'h' -> ChronoUnit.HOURS;
            case 'd' -> ChronoUnit.DAYS;
            case 'M' -> ChronoUnit.MONTHS;
            case 'y' -> ChronoUnit.YEARS;
            default -> throw new IllegalStateException("No step of the timeline is " + interval);
        };
        long steps = Long.parseLong(interval.substring(0, digits));
        return from.atOffset(ZoneOffset.UTC).plus(steps, unit).toInstant();
    }
}
