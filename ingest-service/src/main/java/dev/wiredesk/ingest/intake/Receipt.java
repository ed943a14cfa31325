package dev.wiredesk.ingest.intake;

import dev.wiredesk.contracts.ArticleReceived;
import dev.wiredesk.contracts.Position;
import java.time.Instant;
import java.util.function.Function;
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

    /** The receipt of an article once its position is known; does not keep the article. */
    static Function<Position, Receipt> of(ArticleReceived article, String searchUrl) {
        String id = article.id();
        String provider = article.provider();
        String identity = article.identity();
        Long version = article.version();
        Instant versionCreated = article.versionCreated();
        String digest = article.digest();
        Instant receivedAt = article.receivedAt();
        return position -> new Receipt(
                id,
                provider,
                identity,
                version,
                versionCreated,
                digest,
                receivedAt,
                position,
                new Links(searchUrl + "/v1/articles/" + id + "/trace"));
    }
}
