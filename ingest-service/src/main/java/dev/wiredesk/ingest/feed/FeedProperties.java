package dev.wiredesk.ingest.feed;

import dev.wiredesk.ingest.article.LanguageTag;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The feeds that may push. None: everything is refused.
 *
 * @param feeds by name; names are lower-case letters, digits and hyphens
 */
@ConfigurationProperties("wiredesk.ingest")
record FeedProperties(@DefaultValue Map<String, Settings> feeds) {

    FeedProperties {
        feeds = Map.copyOf(feeds);
    }

    /**
     * One feed.
     *
     * @param provider whose items it brings; part of every item's identity, so that changing it makes other items (R1)
     * @param keyHashes lower-case hexadecimal SHA-256 of its key; two while a key is being exchanged
     * @param formats names of the formats it may send; empty: all
     * @param language BCP 47, of items that do not say
     * @param zone of times without an offset, such as {@code Europe/Oslo}
     * @param maxBody largest item taken
     * @param rate items a second, with bursts of as many; null: no limit
     * @param websub topics that hubs push to it
     */
    record Settings(
            @Nullable String provider,
            @DefaultValue List<String> keyHashes,
            @DefaultValue("true") boolean enabled,
            @DefaultValue List<String> formats,
            @Nullable String language,
            @Nullable String zone,
            @DefaultValue("5MB") DataSize maxBody,
            @Nullable Integer rate,
            @DefaultValue List<SubscriptionSettings> websub) {

        private static final Pattern PROVIDER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
        private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
        private static final int MAX_KEYS = 2;
        private static final DataSize LARGEST = DataSize.ofMegabytes(100);

        /** The feed these settings describe; the message of a failure names the key to change. */
        Feed toFeed(String name) {
            String key = "wiredesk.ingest.feeds." + name + ".";
            check(
                    provider != null && PROVIDER.matcher(provider).matches(),
                    key + "provider",
                    "is needed: 1 to 64 letters, digits, dots, hyphens or underscores");
            check(
                    !keyHashes.isEmpty() && keyHashes.size() <= MAX_KEYS,
                    key + "key-hashes",
                    "must hold one key's hash, or two while a key is being exchanged");
            for (String hash : keyHashes) {
                check(
                        HASH.matcher(hash).matches(),
                        key + "key-hashes",
                        "must hold SHA-256 hashes of keys in 64 lower-case hexadecimal digits, not keys");
            }
            check(
                    formats.stream().allMatch(Feed.FORMATS::contains),
                    key + "formats",
                    "knows " + Feed.FORMATS.stream().sorted().toList() + ", not all of " + formats);
            check(
                    maxBody.toBytes() > 0 && maxBody.compareTo(LARGEST) <= 0,
                    key + "max-body",
                    "must be more than nothing and at most " + LARGEST.toMegabytes() + "MB");
            check(rate == null || rate > 0, key + "rate", "must be a positive number of items a second");
            return new Feed(
                    name,
                    String.valueOf(provider),
                    keyHashes,
                    enabled,
                    formats,
                    language(key),
                    zone(key),
                    Math.toIntExact(maxBody.toBytes()),
                    rate,
                    SubscriptionSettings.toSubscriptions(websub, key));
        }

        private @Nullable String language(String key) {
            if (language == null) {
                return null;
            }
            String tag = LanguageTag.canonical(language);
            check(tag != null, key + "language", "must be a BCP 47 tag such as nb-NO, not " + language);
            return tag;
        }

        private @Nullable ZoneId zone(String key) {
            if (zone == null) {
                return null;
            }
            try {
                return ZoneId.of(zone);
            } catch (DateTimeException _) {
                throw new IllegalArgumentException(key + "zone must be a time zone such as Europe/Oslo, not " + zone);
            }
        }

        private static void check(boolean holds, String key, String rule) {
            if (!holds) {
                throw new IllegalArgumentException(key + " " + rule);
            }
        }
    }
}
