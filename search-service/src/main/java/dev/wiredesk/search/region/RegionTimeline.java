package dev.wiredesk.search.region;

import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.aggregations.StatsAggregate;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import dev.wiredesk.search.query.FilterClauses;
import dev.wiredesk.search.query.Filters;
import dev.wiredesk.search.reading.Audience;
import dev.wiredesk.search.reading.VisibleIndex;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Counts stories over time, in intervals that make a chart of the time between the first and the last. */
@Component
class RegionTimeline {

    private static final String PUBLISHED_AT = "indexed.publishedAt";
    private static final String SPAN = "span";
    private static final String TIMES = "times";

    private final VisibleIndex index;

    RegionTimeline(VisibleIndex index) {
        this.index = index;
    }

    RegionProfile.Timeline of(Audience audience, Filters filters) {
        SearchRequest span = SearchRequest.of(search -> search.size(0)
                .query(FilterClauses.matching(filters))
                .trackTotalHits(total -> total.enabled(false))
                .aggregations(SPAN, times -> times.stats(stats -> stats.field(PUBLISHED_AT))));
        StatsAggregate stats = Objects.requireNonNull(
                        index.search(audience, span, Void.class).aggregations().get(SPAN))
                .stats();
        CalendarInterval interval = stats.count() == 0
                ? CalendarInterval.Day
                : interval(Duration.ofMillis((long) (stats.max() - stats.min())));
        SearchRequest histogram = SearchRequest.of(search -> search.size(0)
                .query(FilterClauses.matching(filters))
                .trackTotalHits(total -> total.enabled(false))
                .aggregations(TIMES, times -> times.dateHistogram(
                        date -> date.field(PUBLISHED_AT).calendarInterval(interval).minDocCount(1))));
        List<RegionProfile.Point> points = Objects.requireNonNull(index.search(audience, histogram, Void.class)
                        .aggregations()
                        .get(TIMES))
                .dateHistogram()
                .buckets()
                .array()
                .stream()
                .map(bucket -> new RegionProfile.Point(Instant.ofEpochMilli(bucket.key()), bucket.docCount()))
                .toList();
        return new RegionProfile.Timeline(interval.jsonValue(), points);
    }

    static CalendarInterval interval(Duration span) {
        long days = span.toDays();
        if (days <= 3) {
            return CalendarInterval.Hour;
        }
        if (days <= 92) {
            return CalendarInterval.Day;
        }
        if (days <= 731) {
            return CalendarInterval.Week;
        }
        return days <= 3_653 ? CalendarInterval.Month : CalendarInterval.Year;
    }
}
