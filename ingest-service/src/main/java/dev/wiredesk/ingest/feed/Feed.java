package dev.wiredesk.ingest.feed;

import dev.wiredesk.ingest.article.FeedDefaults;
import dev.wiredesk.ingest.article.VersionSuffix;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A party that may push.
 *
 * @param keyHashes lower-case hexadecimal SHA-256
 * @param formats names of the formats it may send; empty: all
 * @param language BCP 47, of items that do not say
 * @param zone of times without an offset
 * @param charset of plain text that comes without one; null: it is detected
 * @param versionSuffix how the version stands at the end of its identities (R2); null: it does not
 * @param expireAsEmbargo whether an embargoed item's time of expiry is the end of the embargo
 * @param mayKill whether items of it may be cancelled by it
 * @param maxBody bytes of the largest item taken
 * @param maxBatch bytes of the largest batch taken, unpacked; null: no limit
 * @param rate items a second; null: no limit
 * @param signing what it must sign with; null: it need not
 * @param quietAfter how long without an item it is quiet; null: never
 * @param websub what hubs push to it
 */
public record Feed(
        String name,
        String provider,
        List<String> keyHashes,
        boolean enabled,
        List<String> formats,
        @Nullable String language,
        @Nullable ZoneId zone,
        @Nullable Charset charset,
        @Nullable VersionSuffix versionSuffix,
        boolean expireAsEmbargo,
        boolean mayKill,
        int maxBody,
        @Nullable Long maxBatch,
        @Nullable Integer rate,
        @Nullable Signing signing,
        @Nullable Duration quietAfter,
        List<Subscription> websub) {

    /** Every format there is. */
    public static final Set<String> FORMATS = Set.of(
            "wiredesk",
            "ninjs",
            "newsml-g2",
            "nitf",
            "newsml",
            "ritzau",
            "iptc7901",
            "anpa1312",
            "rss",
            "atom",
            "jsonfeed",
            "html",
            "text");

    public Feed {
        keyHashes = List.copyOf(keyHashes);
        formats = List.copyOf(formats);
        websub = List.copyOf(websub);
    }

    public boolean allows(String format) {
        return formats.isEmpty() || formats.contains(format);
    }

    /** What its items mean where they do not say. */
    public FeedDefaults defaults() {
        return new FeedDefaults(provider, language, zone, versionSuffix, expireAsEmbargo);
    }
}
