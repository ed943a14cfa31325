package dev.wiredesk.ingest.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A topic that a hub pushes to a feed by WebSub, or is to push no longer.
 *
 * @param hub null: found out from the topic
 * @param secret the hub signs with it
 * @param lease how long we would like it to last
 * @param enabled false: the hub is to push no longer
 * @param allowSha1 whether signatures by SHA-1 are believed
 * @param allowPrivate whether the topic's words may lead to private addresses and to hubs without TLS
 */
public record Subscription(
        URI topic,
        @Nullable URI hub,
        String secret,
        Duration lease,
        boolean enabled,
        boolean allowSha1,
        boolean allowPrivate) {

    /** The secret as the key of a signature. */
    public byte[] key() {
        return secret.getBytes(StandardCharsets.UTF_8);
    }

    /** The same, to be ended. */
    public Subscription ended() {
        return new Subscription(topic, hub, secret, lease, false, allowSha1, allowPrivate);
    }

    /** For logs: without the secret. */
    @Override
    public String toString() {
        return "topic " + topic;
    }
}
