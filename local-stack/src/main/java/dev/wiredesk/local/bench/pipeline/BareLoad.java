package dev.wiredesk.local.bench.pipeline;

import dev.wiredesk.local.bench.NodeClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * The finished documents of a part of the index in ready-made bulk requests: what is left of indexing when everything
 * before it costs nothing.
 */
final class BareLoad {
    private static final int DOCUMENTS = 500;
    private static final int CONNECTIONS = 2;

    /** A number that no generation has; the index has the template of the real one by its name. */
    private static final String GENERATION = "-900000";

    private final URI node;
    private final List<Request> requests = new ArrayList<>();
    private long documents;

    /** A bulk request in a file. */
    private record Request(String alias, Path lines) {}

    BareLoad(URI node) {
        this.node = node;
    }

    /**
     * Takes documents of an alias.
     *
     * @param which by what they hold
     * @param directory for the requests
     */
    void take(String alias, Predicate<JsonNode> which, Path directory) throws IOException {
        try (NodeClient client = new NodeClient(node)) {
            for (String index : client.behind(alias)) {
                StringBuilder lines = new StringBuilder();
                int[] count = new int[1];
                client.documents(index, document -> {
                    JsonNode source = document.path("_source");
                    if (which.test(source)) {
                        NodeClient.append(lines, document.path("_id").asString(), source.toString());
                        documents++;
                        count[0]++;
                    }
                    if (count[0] == DOCUMENTS) {
                        keep(alias, lines, directory);
                        count[0] = 0;
                    }
                });
                keep(alias, lines, directory);
            }
        }
    }

    private void keep(String alias, StringBuilder lines, Path directory) {
        if (lines.isEmpty()) {
            return;
        }
        try {
            Path file = directory.resolve("bulk-" + requests.size());
            Files.writeString(file, lines);
            requests.add(new Request(alias, file));
            lines.setLength(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long documents() {
        return documents;
    }

    /** Seconds from the first request until all documents can be found. */
    double run() throws IOException, InterruptedException {
        List<String> aliases = requests.stream().map(Request::alias).distinct().toList();
        try (NodeClient client = new NodeClient(node)) {
            for (String alias : aliases) {
                client.json("PUT", "/" + alias + GENERATION, "");
            }
            long begun = System.nanoTime();
            send();
            for (String alias : aliases) {
                client.refresh(alias + GENERATION);
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            for (String alias : aliases) {
                client.json("DELETE", "/" + alias + GENERATION, "");
            }
            return seconds;
        }
    }

    private void send() throws IOException, InterruptedException {
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (int i = 0; i < CONNECTIONS; i++) {
                all.add(threads.submit(() -> {
                    try (NodeClient client = new NodeClient(node)) {
                        for (int at = next.getAndIncrement(); at < requests.size(); at = next.getAndIncrement()) {
                            Request request = requests.get(at);
                            client.bulk(request.alias() + GENERATION, Files.readAllBytes(request.lines()));
                        }
                    }
                    return null;
                }));
            }
        }
        for (Future<?> each : all) {
            try {
                each.get();
            } catch (ExecutionException e) {
                throw new IOException(e.getCause());
            }
        }
    }
}
