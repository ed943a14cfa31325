package dev.wiredesk.ingest.article;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a feed's items mean where they do not say.
 *
 * @param provider whose items they are (R1)
 * @param language BCP 47; null: to be detected
 * @param zone of times without an offset; null: unknown, which holds embargoes (R25)
 */
public record FeedDefaults(
        String provider,
        @Nullable String language,
        @Nullable ZoneId zone) {}
