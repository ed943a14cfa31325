package dev.wiredesk.ingest.intake;

import dev.wiredesk.contracts.ArticleReceived;
import dev.wiredesk.contracts.Position;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The proof that we have an item. */
public record Receipt(
        String id,
        String provider,
        String identity,
        @Nullable Long version,
        @Nullable Instant versionCreated,
        String digest,
        Instant receivedAt,
        Position position,
        Links links) {

    /** Where to ask what became of it. */
    public record Links(String trace) {}

    static Receipt of(ArticleReceived article, Position position, String searchUrl) {
        return new Receipt(
                article.id(),
                article.provider(),
                article.identity(),
                article.version(),
                article.versionCreated(),
                article.digest(),
                article.receivedAt(),
                position,
                new Links(searchUrl + "/v1/articles/" + article.id() + "/trace"));
    }
}
