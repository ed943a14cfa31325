package dev.wiredesk.ingest.feed;

import dev.wiredesk.ingest.article.FeedDefaults;
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
 * @param maxBody bytes of the largest item taken
 * @param rate items a second; null: no limit
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
        int maxBody,
        @Nullable Integer rate,
        List<Subscription> websub) {

    /** Every format there is. */
    public static final Set<String> FORMATS = Set.of(
            "wiredesk",
            "ninjs",
            "newsml-g2",
            "nitf",
            "newsml",
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
        return new FeedDefaults(provider, language, zone, null, false);
    }
}
