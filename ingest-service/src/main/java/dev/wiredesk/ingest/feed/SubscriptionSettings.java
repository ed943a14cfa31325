package dev.wiredesk.ingest.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A topic to follow by WebSub, as it is configured.
 *
 * @param topic its URL
 * @param hub its hub's URL; null: asked for at the topic
 * @param secret that the hub is to sign with
 * @param lease how long the hub is asked to push before it is asked again
 * @param enabled false: the hub is asked to push no longer
 * @param allowSha1 whether signatures by SHA-1 are believed
 * @param allowPrivate whether the topic's words may lead to private addresses and to hubs without TLS
 */
record SubscriptionSettings(
        @Nullable String topic,
        @Nullable String hub,
        @Nullable String secret,
        @DefaultValue("10d") Duration lease,
        @DefaultValue("true") boolean enabled,
        @DefaultValue("false") boolean allowSha1,
        @DefaultValue("false") boolean allowPrivate) {

    private static final int SHORTEST_SECRET = 16;
    private static final int SECRET_BOUND = 200;
    private static final Duration SHORTEST_LEASE = Duration.ofMinutes(1);
    private static final Duration LONGEST_LEASE = Duration.ofDays(366);

    /** The subscriptions that a feed's settings describe; the message of a failure names the key to change. */
    static List<Subscription> toSubscriptions(List<SubscriptionSettings> settings, String feedKey) {
        List<Subscription> subscriptions = IntStream.range(0, settings.size())
                .mapToObj(i -> settings.get(i).toSubscription(feedKey + "websub[" + i + "]."))
                .toList();
        long topics = subscriptions.stream().map(Subscription::topic).distinct().count();
        check(topics == subscriptions.size(), feedKey + "websub", "must not hold a topic twice");
        return subscriptions;
    }

    private Subscription toSubscription(String key) {
        int length = secret == null ? 0 : secret.getBytes(StandardCharsets.UTF_8).length;
        check(
                length >= SHORTEST_SECRET && length < SECRET_BOUND,
                key + "secret",
                "is needed: a random one of " + SHORTEST_SECRET + " to " + (SECRET_BOUND - 1) + " bytes");
        check(
                lease.compareTo(SHORTEST_LEASE) >= 0 && lease.compareTo(LONGEST_LEASE) <= 0,
                key + "lease",
                "must be from a minute to 366 days");
        return new Subscription(
                url(topic, key + "topic"),
                hub == null ? null : url(hub, key + "hub"),
                String.valueOf(secret),
                lease,
                enabled,
                allowSha1,
                allowPrivate);
    }

    private static URI url(@Nullable String value, String key) {
        URI url;
        try {
            url = new URI(value == null ? "" : value);
        } catch (URISyntaxException _) {
            throw new IllegalArgumentException(key + " must be a URL, not " + value);
        }
        boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
        check(
                web && url.getHost() != null && url.getRawFragment() == null && url.getRawUserInfo() == null,
                key,
                "must be an absolute URL with http or https, without user or fragment");
        return url;
    }

    private static void check(boolean holds, String key, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(key + " " + rule);
        }
    }

    /** For logs: without the secret. */
    @Override
    public String toString() {
        return "topic " + topic;
    }
}
