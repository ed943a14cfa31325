package dev.wiredesk.ingest.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the owner of a key what it is good for and how things went. */
@RestController
class FeedController {
    private final Tally tally;

    FeedController(Tally tally) {
        this.tally = tally;
    }

    /** What a feed may send at most: bytes of an item, items a second (null: any number). */
    record Limits(long maxBody, @Nullable Integer rate) {}

    record FeedView(
            String feed,
            String provider,
            List<String> formats,
            @Nullable String language,
            @Nullable String zone,
            Limits limits,
            Tally.Counts articles) {}

    @GetMapping(path = "/v1/feeds/me", produces = MediaType.APPLICATION_JSON_VALUE)
    FeedView me(Feed feed) {
        return new FeedView(
                feed.name(),
                feed.provider(),
                (feed.formats().isEmpty() ? Feed.FORMATS : feed.formats())
                        .stream().sorted().toList(),
                feed.language(),
                feed.zone() == null ? null : feed.zone().getId(),
                new Limits(feed.maxBody(), feed.rate()),
                tally.counts(feed));
    }
}
