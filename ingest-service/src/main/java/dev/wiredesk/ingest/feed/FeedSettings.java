package dev.wiredesk.ingest.feed;

import dev.wiredesk.ingest.article.LanguageTag;
import dev.wiredesk.ingest.article.VersionSuffix;
import dev.wiredesk.ingest.format.text.Charsets;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * One feed as it is configured.
 *
 * @param provider whose items it brings; part of every item's identity, so that changing it makes other items (R1)
 * @param keyHashes lower-case hexadecimal SHA-256 of its key; two while a key is being exchanged
 * @param formats names of the formats it may send; empty: all
 * @param language BCP 47, of items that do not say
 * @param zone of times without an offset, such as {@code Europe/Oslo}
 * @param charset of plain text that comes without one, such as {@code IBM850}
 * @param versionSuffix {@code superdesk}, {@code reuters} or a regular expression with one group
 * @param expireAsEmbargo whether the time of expiry of an embargoed item is the end of its embargo
 * @param mayKill whether it may cancel items
 * @param maxBody largest item taken
 * @param maxBatch largest batch taken, unpacked; null: no limit, or that of batches that are signed
 * @param rate items a second, with bursts of as many; null: no limit
 * @param signing null: it need not sign
 * @param quietAfter how long without an item it counts as quiet; null: never
 * @param websub topics that hubs push to it
 */
record FeedSettings(
        @Nullable String provider,
        @DefaultValue List<String> keyHashes,
        @DefaultValue("true") boolean enabled,
        @DefaultValue List<String> formats,
        @Nullable String language,
        @Nullable String zone,
        @Nullable String charset,
        @Nullable String versionSuffix,
        @DefaultValue("false") boolean expireAsEmbargo,
        @DefaultValue("true") boolean mayKill,
        @DefaultValue("5MB") DataSize maxBody,
        @Nullable DataSize maxBatch,
        @Nullable Integer rate,
        FeedSettings.@Nullable Signed signing,
        @Nullable Duration quietAfter,
        @DefaultValue List<SubscriptionSettings> websub) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern PROVIDER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final DataSize LARGEST = DataSize.ofMegabytes(100);

    /** What is signed is kept on disk until the signature is verified. */
    private static final DataSize LARGEST_SIGNED_BATCH = DataSize.ofGigabytes(1);

    private static final Duration LONGEST_WINDOW = Duration.ofDays(1);
    private static final int SHORTEST_SECRET = 16;

    /** @param secrets one, or two while one is being exchanged */
    record Signed(
            @DefaultValue List<String> secrets,
            @DefaultValue("5m") Duration window) {}

    /** The feed that is described; the message of a failure names the key to change. */
    Feed toFeed(String name) {
        Keys keys = new Keys(FeedConfiguration.NAME + "." + name);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(FeedConfiguration.NAME + "." + name
                    + " must be named by 1 to 64 lower-case letters, digits and hyphens");
        }
        keys.check(
                provider != null && PROVIDER.matcher(provider).matches(),
                "provider",
                "1 to 64 letters, digits, dots, hyphens or underscores",
                provider);
        keys.checkUnseen(
                keyHashes.size() == 1 || keyHashes.size() == 2,
                "key-hashes",
                "hold one key's hash, or two while a key is being exchanged");
        keys.checkUnseen(
                keyHashes.stream().allMatch(hash -> HASH.matcher(hash).matches()),
                "key-hashes",
                "hold SHA-256 hashes of keys in 64 lower-case hexadecimal digits, not keys");
        keys.check(
                Feed.FORMATS.containsAll(formats),
                "formats",
                "some of " + Feed.FORMATS.stream().sorted().toList(),
                formats);
        keys.check(
                maxBody.toBytes() > 0 && maxBody.compareTo(LARGEST) <= 0,
                "max-body",
                "more than nothing and at most " + LARGEST.toMegabytes() + "MB",
                maxBody);
        keys.check(
                maxBatch == null || maxBatch.compareTo(maxBody) >= 0,
                "max-batch",
                "at least max-body, which is " + maxBody,
                maxBatch);
        keys.check(rate == null || rate > 0, "rate", "a positive number of items a second", rate);
        keys.check(quietAfter == null || quietAfter.isPositive(), "quiet-after", "a duration such as 15m", quietAfter);
        return new Feed(
                name,
                String.valueOf(provider),
                keyHashes,
                enabled,
                formats,
                language(keys),
                zone(keys),
                charset(keys),
                suffix(keys),
                expireAsEmbargo,
                mayKill,
                Math.toIntExact(maxBody.toBytes()),
                batchLimit(),
                rate,
                signing(keys),
                quietAfter,
                SubscriptionSettings.toSubscriptions(websub, FeedConfiguration.NAME + "." + name + "."));
    }

    private @Nullable Long batchLimit() {
        if (maxBatch != null) {
            return maxBatch.toBytes();
        }
        return signing == null ? null : LARGEST_SIGNED_BATCH.toBytes();
    }

    private @Nullable Signing signing(Keys keys) {
        if (signing == null) {
            return null;
        }
        List<String> secrets = signing.secrets();
        keys.checkUnseen(
                secrets.size() == 1 || secrets.size() == 2,
                "signing.secrets",
                "hold one secret, or two while a secret is being exchanged");
        keys.checkUnseen(
                secrets.stream().allMatch(secret -> secret.length() >= SHORTEST_SECRET),
                "signing.secrets",
                "hold secrets of at least " + SHORTEST_SECRET + " characters");
        Duration window = signing.window();
        keys.check(
                window.compareTo(Duration.ofSeconds(1)) >= 0 && window.compareTo(LONGEST_WINDOW) <= 0,
                "signing.window",
                "a duration from 1s to 24h, such as 5m",
                window);
        return new Signing(secrets, window);
    }

    private @Nullable VersionSuffix suffix(Keys keys) {
        try {
            return versionSuffix == null ? null : VersionSuffix.of(versionSuffix);
        } catch (IllegalArgumentException e) {
            throw keys.wrong("version-suffix", VersionSuffix.EXPECTED, versionSuffix + " (" + e.getMessage() + ")");
        }
    }

    private @Nullable String language(Keys keys) {
        String tag = language == null ? null : LanguageTag.canonical(language);
        keys.check(language == null || tag != null, "language", "a BCP 47 tag such as nb-NO", language);
        return tag;
    }

    private @Nullable ZoneId zone(Keys keys) {
        try {
            return zone == null ? null : ZoneId.of(zone);
        } catch (DateTimeException _) {
            throw keys.wrong("zone", "a time zone such as Europe/Oslo", zone);
        }
    }

    private @Nullable Charset charset(Keys keys) {
        Charset named = charset == null ? null : Charsets.named(charset);
        keys.check(charset == null || named != null, "charset", "a charset such as IBM850", charset);
        return named;
    }

    /** The keys of one feed, to tell which of them is wrong. */
    private record Keys(String feed) {

        void check(boolean holds, String key, String expected, @Nullable Object value) {
            if (!holds) {
                throw wrong(key, expected, value);
            }
        }

        /** For values that nobody may see. */
        void checkUnseen(boolean holds, String key, String rule) {
            if (!holds) {
                throw new IllegalArgumentException(feed + "." + key + " must " + rule);
            }
        }

        IllegalArgumentException wrong(String key, String expected, @Nullable Object value) {
            return new IllegalArgumentException(feed + "." + key + " must be " + expected + ", "
                    + (value == null ? "and is missing" : "not " + value));
        }
    }
}
