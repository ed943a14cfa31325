package dev.wiredesk.enrich;

import dev.wiredesk.contracts.ArticleReceived;
import dev.wiredesk.contracts.ItemKey;
import dev.wiredesk.contracts.Original;
import dev.wiredesk.contracts.Status;
import java.time.Instant;
import java.util.List;

/** Articles as ingest publishes them. */
public final class ReceivedArticles {

    private static final Instant RECEIVED_AT = Instant.parse("2026-11-01T08:00:00Z");

    private ReceivedArticles() {}

    /** A story about a place with somebody who is quoted. */
    public static ArticleReceived article(String identity, Status status) {
        String body = "Port workers in Lagos went on strike on Monday.\n\n"
                + "\"Nothing moves until we are paid,\" said Ngozi Adeyemi, a crane driver.";
        return new ArticleReceived(
                new ItemKey("demo", identity).id(),
                "demo",
                identity,
                1L,
                null,
                null,
                null,
                status,
                null,
                "text",
                null,
                null,
                "Lagos port workers strike",
                null,
                null,
                null,
                null,
                null,
                null,
                body,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                "wiredesk",
                "0",
                RECEIVED_AT,
                new Original("application/json", "{}"));
    }
}
