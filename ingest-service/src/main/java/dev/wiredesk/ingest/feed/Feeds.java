package dev.wiredesk.ingest.feed;

import dev.wiredesk.contracts.ItemKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The feeds that may push, found by their keys; who they are can change while the service runs. */
@Component
public class Feeds {
    private final FeedConfiguration configuration;
    private final List<Consumer<Feed>> rules = new ArrayList<>();
    private final List<Consumer<List<Feed>>> followers = new ArrayList<>();
    private final SortedMap<String, String> files;
    private volatile List<Feed> feeds;

    /** @throws WrongFeedsException they cannot be those that are configured */
    Feeds(Environment environment) {
        configuration = new FeedConfiguration(environment);
        try {
            files = configuration.files().read();
            feeds = configuration.feeds(files);
            refuseSharedKeys(feeds);
        } catch (IOException e) {
            throw new WrongFeedsException(
                    "wiredesk.ingest.feeds-from must be a file or a directory that can be read: " + e, e);
        } catch (IllegalArgumentException e) {
            throw new WrongFeedsException(String.valueOf(e.getMessage()), e);
        }
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

    /**
     * Holds every feed, now and later, to a rule.
     *
     * @param rule throws {@link IllegalArgumentException} for one that breaks it, with a message that names the key
     * @throws IllegalArgumentException one of the present feeds breaks it
     */
    public synchronized void require(Consumer<Feed> rule) {
        try {
            feeds.forEach(rule);
        } catch (IllegalArgumentException e) {
            throw new WrongFeedsException(String.valueOf(e.getMessage()), e);
        }
        rules.add(rule);
    }

    /** Tells who the feeds are, now and whenever that has changed. */
    public synchronized void follow(Consumer<List<Feed>> follower) {
        follower.accept(feeds);
        followers.add(follower);
    }

    FeedFiles files() {
        return configuration.files();
    }

    /** What the files said when the service started. */
    SortedMap<String, String> filesAtStart() {
        return files;
    }

    /**
     * Puts other feeds in the place of these, all of them or none.
     *
     * @param content of the files
     * @throws IllegalArgumentException where one of them is wrong, with a message that names the key
     */
    synchronized void replace(SortedMap<String, String> content) {
        List<Feed> next = configuration.feeds(content);
        refuseSharedKeys(next);
        rules.forEach(next::forEach);
        feeds = next;
        followers.forEach(follower -> follower.accept(next));
    }

    private static void refuseSharedKeys(List<Feed> feeds) {
        Map<String, Feed> owners = new HashMap<>();
        for (Feed feed : feeds) {
            for (String hash : feed.keyHashes()) {
                Feed other = owners.put(hash, feed);
                if (other != null && !other.name().equals(feed.name())) {
                    throw new IllegalArgumentException(FeedConfiguration.NAME + "." + feed.name()
                            + ".key-hashes must not hold the key of feed " + other.name() + " too");
                }
            }
        }
    }
}
