package dev.wiredesk.local.bench.pipeline;

import dev.wiredesk.local.bench.Articles;
import dev.wiredesk.local.bench.BenchStack;
import dev.wiredesk.local.bench.Client;
import dev.wiredesk.local.bench.Latencies;
import dev.wiredesk.local.bench.NodeClient;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends single articles at a steady pace and looks five times a second which of them a search finds. Only their
 * identities are asked for, and of the index itself: whole stories, read five times a second, would be more work than
 * writing them. An article that was sent late because those before were answered late counts from when it was due.
 */
final class SteadyLoad {
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** As many as one search gives. */
    private static final int MOST = 10_000;

    /** Each waits for the answer to one article before it sends the next. */
    private static final int FEEDS = 8;

    private final int ingest;
    private final URI node;
    private final String name;
    private final List<Articles.Article> articles;
    private final Map<String, Due> due = new ConcurrentHashMap<>();
    private final Latencies latencies = new Latencies();
    private volatile boolean sending = true;

    /**
     * An article that is still to be found.
     *
     * @param at when it was to be sent, as of {@link System#nanoTime()}
     * @param created when it was written, as it says
     */
    private record Due(long at, Instant created) {}

    /**
     * Between ingest and the index.
     *
     * @param ingest its port
     * @param node that has the index
     * @param name of this load, in the identities of what it sends
     * @param articles whose bodies are sent again and again, as news of this moment
     */
    SteadyLoad(int ingest, URI node, String name, List<Articles.Article> articles) {
        this.ingest = ingest;
        this.node = node;
        this.name = name;
        this.articles = articles;
    }

    PipelineReport.Steady run(int perSecond, int seconds) throws IOException, InterruptedException {
        CompletableFuture<Void> looking = CompletableFuture.runAsync(
                this::look, task -> Thread.ofPlatform().name("reader").start(task));
        long wanted = (long) perSecond * seconds;
        long begun = System.nanoTime();
        AtomicLong next = new AtomicLong();
        List<Future<?>> feeds = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(FEEDS)) {
            for (int i = 0; i < FEEDS; i++) {
                feeds.add(threads.submit(() -> {
                    try (Client connection = new Client(ingest)) {
                        for (long number = next.getAndIncrement(); number < wanted; number = next.getAndIncrement()) {
                            long at = begun + number * 1_000_000_000L / perSecond;
                            Thread.sleep(Duration.ofNanos(Math.max(0, at - System.nanoTime())));
                            send(connection, number, at);
                        }
                    }
                    return null;
                }));
            }
        } finally {
            sending = false;
        }
        for (Future<?> feed : feeds) {
            try {
                feed.get();
            } catch (ExecutionException e) {
                throw new IOException(e.getCause());
            }
        }
        looking.join();
        return new PipelineReport.Steady(perSecond, seconds, wanted, latencies.summary(), due.size());
    }

    private void send(Client connection, long number, long at) throws IOException {
        Articles.Article article = articles.get((int) (number % articles.size()));
        String identity = "urn:%s:%012d".formatted(name, number);
        Instant created = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        String json = article.json()
                .replaceFirst("urn:bench:[0-9]+", identity)
                .replaceFirst("\"versionCreated\":\"[^\"]*\"", "\"versionCreated\":\"" + created + "\"");
        due.put(identity, new Due(at, created));
        connection.exchange(
                "POST",
                "/v1/articles",
                "Authorization: Bearer " + BenchStack.KEY + "\r\nContent-Type: application/json\r\n",
                json.getBytes(StandardCharsets.UTF_8));
    }

    private void look() {
        long end = Long.MAX_VALUE;
        try (NodeClient connection = new NodeClient(node)) {
            while ((sending || !due.isEmpty()) && System.nanoTime() - end < 0) {
                long begun = System.nanoTime();
                lookThrough(connection);
                if (!sending && end == Long.MAX_VALUE) {
                    end = System.nanoTime() + PATIENCE.toNanos();
                }
                Thread.sleep(Duration.ofNanos(Math.max(0, LOOK_EVERY.toNanos() - (System.nanoTime() - begun))));
            }
        } catch (IOException e) {
            throw new CompletionException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks for those that are no older than the oldest of those that are still to be found. */
    private void lookThrough(NodeClient connection) throws IOException {
        Instant oldest = due.values().stream()
                .map(Due::created)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        if (oldest.equals(Instant.MAX)) {
            return;
        }
        ObjectNode search = JsonMapper.shared().createObjectNode();
        search.put("size", MOST).put("_source", false).put("track_total_hits", false);
        search.putArray("docvalue_fields").add("identity");
        search.putArray("sort").add("_doc");
        search.putObject("query").putObject("range").putObject("versionCreated").put("gte", oldest.toString());
        JsonNode hits = connection
                .json("POST", "/articles/_search", search.toString())
                .path("hits")
                .path("hits");
        long now = System.nanoTime();
        for (JsonNode hit : hits) {
            Due found = due.remove(hit.at("/fields/identity/0").asString(""));
            if (found != null) {
                latencies.add(now - found.at());
            }
        }
    }
}
