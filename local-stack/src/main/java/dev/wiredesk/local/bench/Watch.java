package dev.wiredesk.local.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Looks at a service every other second while it works: its memory, and whether its health is still answered. */
public final class Watch implements AutoCloseable {
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /** Telling all of them takes a service some twenty milliseconds of a processor. */
    private static final String METERS =
            "/actuator/prometheus?includedNames=jvm_memory_used_bytes,jvm_memory_max_bytes,"
                    + "wiredesk_ingest_in_flight_bytes";

    private final URI management;
    private final long pid;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final Latencies health = new Latencies();
    private long unhealthy;
    private long heapMost;
    private long heapLimit;
    private long residentMost;
    private double inFlightMost;
    private volatile boolean ending;
    private final Thread thread;

    /**
     * What was seen; sizes in bytes.
     *
     * @param heapMost in use at any look, garbage that was not collected yet included
     * @param residentMost RSS; 0 where the system does not tell
     * @param inFlightMost of items that waited for the broker
     * @param unhealthy looks at which liveness was not answered with 200
     */
    public record Seen(
            long heapMost,
            long heapLimit,
            long residentMost,
            long inFlightMost,
            long unhealthy,
            Latencies.Summary liveness) {}

    /** Begins to look. */
    public Watch(URI management, long pid) {
        this.management = management;
        this.pid = pid;
        thread = Thread.ofPlatform().name("watch").daemon().start(this::watch);
    }

    private void watch() {
        try {
            while (true) {
                look();
                Thread.sleep(EVERY);
            }
        } catch (InterruptedException e) {
            // Closed.
        }
    }

    private void look() throws InterruptedException {
        long begin = System.nanoTime();
        try {
            int status = get("/actuator/health/liveness").statusCode();
            health.add(System.nanoTime() - begin);
            unhealthy += status == 200 ? 0 : 1;
            meters(get(METERS).body());
        } catch (IOException e) {
            // The last look may be cut off by the end of looking.
            unhealthy += ending ? 0 : 1;
        }
        residentMost = Math.max(residentMost, ProcessUse.resident(pid).orElse(0));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(management.resolve(path))
                .timeout(TIMEOUT)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private void meters(String text) {
        double heap = sum(text, "jvm_memory_used_bytes{area=\"heap\"");
        heapMost = Math.max(heapMost, (long) heap);
        heapLimit = (long) sum(text, "jvm_memory_max_bytes{area=\"heap\"");
        inFlightMost = Math.max(inFlightMost, sum(text, "wiredesk_ingest_in_flight_bytes"));
    }

    /** Of the values of all series that begin so. */
    public static double sum(String meters, String start) {
        return meters.lines()
                .filter(line -> line.startsWith(start))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** Ends looking, and tells what was seen. */
    public Seen end() throws InterruptedException {
        close();
        thread.join();
        return new Seen(heapMost, heapLimit, residentMost, (long) inFlightMost, unhealthy, health.summary());
    }

    @Override
    public void close() {
        ending = true;
        thread.interrupt();
        http.shutdownNow();
    }
}
