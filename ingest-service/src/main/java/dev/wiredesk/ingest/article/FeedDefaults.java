package dev.wiredesk.ingest.article;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a feed's items mean where they do not say, and how they are to be understood.
 *
 * @param provider whose items they are (R1)
 * @param language BCP 47; null: to be detected
 * @param zone of times without an offset; null: unknown, which holds embargoes (R25)
 * @param versionSuffix how the version stands at the end of an identity (R2); null: it does not
 * @param expireAsEmbargo whether the time of expiry of an embargoed item without another time is the embargo's end, as
 *     Superdesk's NITF has it; else such an item is held
 */
public record FeedDefaults(
        String provider,
        @Nullable String language,
        @Nullable ZoneId zone,
        @Nullable VersionSuffix versionSuffix,
        boolean expireAsEmbargo) {

    /** The defaults of a feed that needs no rules of its own. */
    public static FeedDefaults of(String provider) {
        return new FeedDefaults(provider, null, null, null, false);
    }
}
