package dev.wiredesk.ingest.feed.report;

import dev.wiredesk.ingest.feed.Feed;
import dev.wiredesk.ingest.feed.Tally;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the owner of a key what it is good for and how things went at this instance. */
@RestController
class FeedController {
    private final Tally tally;

    FeedController(Tally tally) {
        this.tally = tally;
    }

    /** What a feed may send at most: bytes of an item, bytes of a batch and items a second (null: any number). */
    record Limits(
            long maxBody, @Nullable Long maxBatch, @Nullable Integer rate) {}

    record Articles(
            Instant since,
            SortedMap<String, Long> outcomes,
            @Nullable Instant lastAccepted) {}

    record Today(LocalDate date, SortedMap<String, Long> outcomes) {}

    record LastItem(String id, String identity, Instant receivedAt, String outcome) {}

    record FeedView(
            String feed,
            String provider,
            List<String> formats,
            @Nullable String language,
            @Nullable String zone,
            boolean mustSign,
            boolean mayKill,
            Limits limits,
            Today today,
            Articles articles,
            @Nullable LastItem lastItem) {}

    @GetMapping(path = "/v1/feeds/me", produces = MediaType.APPLICATION_JSON_VALUE)
    FeedView me(Feed feed) {
        Tally.Report report = tally.report(feed);
        Tally.LastItem last = report.last();
        return new FeedView(
                feed.name(),
                feed.provider(),
                (feed.formats().isEmpty() ? Feed.FORMATS : feed.formats())
                        .stream().sorted().toList(),
                feed.language(),
                feed.zone() == null ? null : feed.zone().getId(),
                feed.signing() != null,
                feed.mayKill(),
                new Limits(feed.maxBody(), feed.maxBatch(), feed.rate()),
                new Today(report.today(), report.outcomesToday()),
                new Articles(report.since(), report.outcomes(), last == null ? null : last.receivedAt()),
                last == null ? null : new LastItem(last.id(), last.identity(), last.receivedAt(), Tally.ACCEPTED));
    }
}
