package dev.wiredesk.ingest.feed;

import dev.wiredesk.contracts.ItemKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The feeds that may push, found by their keys. */
@Component
@EnableConfigurationProperties(FeedProperties.class)
public class Feeds {
    private final List<Feed> feeds;

    Feeds(FeedProperties properties) {
        feeds = properties.feeds().entrySet().stream()
                .map(entry -> entry.getValue().toFeed(entry.getKey()))
                .toList();
        refuseSharedKeys(feeds);
    }

    public List<Feed> all() {
        return feeds;
    }

    /** The feed whose key this is, disabled ones included. Takes the same time whatever the key has in common with one. */
    public @Nullable Feed byKey(String key) {
        byte[] sent = ItemKey.digest(key.getBytes(StandardCharsets.UTF_8)).getBytes(StandardCharsets.US_ASCII);
        Feed found = null;
        for (Feed feed : feeds) {
            for (String hash : feed.keyHashes()) {
                if (MessageDigest.isEqual(hash.getBytes(StandardCharsets.US_ASCII), sent)) {
                    found = feed;
                }
            }
        }
        return found;
    }

    private static void refuseSharedKeys(List<Feed> feeds) {
        Map<String, Feed> owners = new HashMap<>();
        for (Feed feed : feeds) {
            for (String hash : feed.keyHashes()) {
                Feed other = owners.put(hash, feed);
                if (other != null && !other.name().equals(feed.name())) {
                    throw new IllegalArgumentException("wiredesk.ingest.feeds." + feed.name()
                            + ".key-hashes must not hold the key of feed " + other.name() + " too");
                }
            }
        }
    }
}
