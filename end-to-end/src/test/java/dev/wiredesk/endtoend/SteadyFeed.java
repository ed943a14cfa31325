package dev.wiredesk.endtoend;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Pushes stories at a steady pace until it is stopped, each until it is acknowledged. Every fourth is a second version of
 * the one before, every twentieth kills it.
 */
final class SteadyFeed {

    private static final int CONNECTIONS = 4;
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** While nothing is in the way. */
    static final long STORIES_A_SECOND = CONNECTIONS * 1_000 / PAUSE.toMillis();

    private final Feed feed;
    private final String word;
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<String, Story> newest = new ConcurrentHashMap<>();
    private final Map<String, Integer> versions = new ConcurrentHashMap<>();
    private final ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);
    private volatile boolean stopping;

    /** @param word stands in every headline, and in none of another feed */
    private SteadyFeed(Feed feed, String word) {
        this.feed = feed;
        this.word = word;
    }

    static SteadyFeed start(Feed feed, String word) {
        SteadyFeed steady = new SteadyFeed(feed, word);
        for (int i = 0; i < CONNECTIONS; i++) {
            var _ = steady.connections.submit(() -> {
                steady.push();
                return null;
            });
        }
        return steady;
    }

    private void push() throws InterruptedException {
        while (!stopping) {
            int number = numbers.getAndIncrement();
            Story story = Story.of(
                            "urn:e2e:%s:%d".formatted(word, number),
                            "%s, story %d".formatted(word, number),
                            """
                            VALPARAISO, Chile (Demo) - A quake of magnitude %d.%d shook the coast on Monday.

                            "Nobody was hurt," said Ana Rojas, a spokeswoman for the fire service.
                            """.formatted(4 + number % 4, number % 10))
                    .version(1);
            acknowledge(story);
            if (number % 4 == 3) {
                acknowledge(story.version(2));
            }
            if (number % 20 == 19) {
                acknowledge(story.version(3).with("status", "canceled"));
            }
            Thread.sleep(PAUSE);
        }
    }

    private void acknowledge(Story story) throws InterruptedException {
        String id = feed.pushUntilAcknowledged(story).path("id").asString();
        newest.put(id, story);
        versions.merge(id, 1, Integer::sum);
    }

    /** How many were acknowledged. */
    int acknowledged() {
        return versions.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The newest version of each story that was not killed, by its id. */
    Map<String, Long> living() {
        Map<String, Long> living = new HashMap<>();
        newest.forEach((id, story) -> {
            if (!story.fields().containsKey("status")) {
                living.put(id, (Long) story.fields().get("version"));
            }
        });
        return living;
    }

    /** How many versions there are of each story that was not killed. */
    Map<String, Integer> versions() {
        Map<String, Integer> all = new HashMap<>(versions);
        all.keySet().retainAll(living().keySet());
        return all;
    }

    int stories() {
        return versions.size();
    }

    String word() {
        return word;
    }

    /** Returns when the last story is acknowledged. */
    void stop() throws InterruptedException {
        stopping = true;
        connections.shutdown();
        if (!connections.awaitTermination(5, TimeUnit.MINUTES)) {
            throw new IllegalStateException("Stories are still not acknowledged after five minutes");
        }
    }
}
