package dev.wiredesk.local.bench.search;

import dev.wiredesk.local.bench.NodeClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.function.LongConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Fills the index with finished documents once more, as stories of their own at other times of the year. */
final class Copies {
    private static final int DOCUMENTS = 500;
    private static final Duration SPAN = Duration.ofDays(365);
    private static final int DIGITS = 5;

    private final URI node;
    private final Instant latest;
    private final Random random;
    private final StringBuilder lines = new StringBuilder();
    private int waiting;
    private long written;

    Copies(URI node, Instant latest, long seed) {
        this.node = node;
        this.latest = latest;
        this.random = new Random(seed);
    }

    /**
     * Writes until there are so many stories.
     *
     * @param there how many there are
     * @param progress hears how many there are by now
     */
    void fill(long there, long stories, LongConsumer progress) throws IOException {
        try (NodeClient reading = new NodeClient(node);
                NodeClient writing = new NodeClient(node)) {
            long each = Math.ceilDiv(stories - there, there);
            reading.documents("articles", document -> {
                for (int copy = 0; copy < each && there + written + waiting < stories; copy++) {
                    add(document, copy);
                    if (waiting == DOCUMENTS) {
                        send(writing);
                        progress.accept(there + written);
                    }
                }
            });
            send(writing);
            writing.refresh("articles");
        }
    }

    private void add(JsonNode document, int copy) {
        ObjectNode source = (ObjectNode) document.path("_source").deepCopy();
        String original = document.path("_id").asString();
        String id = original.substring(0, original.length() - DIGITS) + "%05d".formatted(copy);
        String at = latest.minusSeconds(random.nextLong(SPAN.toSeconds())).toString();
        source.put("id", id)
                .put("identity", "urn:bench:" + id)
                .put("versionCreated", at)
                .put("receivedAt", at);
        ((ObjectNode) source.path("indexed")).put("publishedAt", at);
        NodeClient.append(lines, id, source.toString());
        waiting++;
    }

    private void send(NodeClient client) {
        if (waiting == 0) {
            return;
        }
        try {
            client.bulk("articles", lines.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        written += waiting;
        waiting = 0;
        lines.setLength(0);
    }
}
