package dev.wiredesk.local.bench.pipeline;

import dev.wiredesk.local.bench.BenchStack;
import dev.wiredesk.local.bench.Watch;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many articles each service says to be through with, by its own meters. */
final class Stages implements AutoCloseable {
    private static final Duration ASK_EVERY = Duration.ofSeconds(2);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, BenchStack.Running> services;
    private final Map<String, Double> begun;
    private final Map<String, Double> throughAfter = new LinkedHashMap<>();
    private final long start = System.nanoTime();
    private long asked = start;

    /** @param services by the name of their stage, which is in the name of their meter */
    Stages(Map<String, BenchStack.Running> services) throws IOException, InterruptedException {
        this.services = services;
        this.begun = now();
    }

    /** Notes which stages are through with so many articles since the beginning, to some two seconds. */
    void look(long articles) throws IOException, InterruptedException {
        long now = System.nanoTime();
        if (throughAfter.size() == services.size() || now - asked < ASK_EVERY.toNanos()) {
            return;
        }
        asked = now;
        double seconds = (now - start) / 1e9;
        now().forEach((stage, done) -> {
            if (done - begun.getOrDefault(stage, 0.0) >= articles) {
                throughAfter.putIfAbsent(stage, seconds);
            }
        });
    }

    /** Of those that are through, after how many seconds. */
    Map<String, Double> throughAfter() {
        return throughAfter;
    }

    private Map<String, Double> now() throws IOException, InterruptedException {
        Map<String, Double> done = new LinkedHashMap<>();
        for (Map.Entry<String, BenchStack.Running> service : services.entrySet()) {
            String name = "wiredesk_" + service.getKey() + "_articles_total";
            HttpRequest request = HttpRequest.newBuilder(
                            service.getValue().management().resolve("/actuator/prometheus?includedNames=" + name))
                    .build();
            String meters =
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            done.put(service.getKey(), Watch.sum(meters, name + "{"));
        }
        return done;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
