package dev.wiredesk.local.bench;

import dev.wiredesk.local.Checkout;
import dev.wiredesk.local.ElasticsearchNode;
import dev.wiredesk.local.KafkaBroker;
import dev.wiredesk.local.Service;
import dev.wiredesk.local.process.Child;
import dev.wiredesk.local.process.JavaProgram;
import dev.wiredesk.local.process.Ports;
import dev.wiredesk.local.stack.Keys;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The processes of a measurement, on free ports and with files of their own that go when it is over. */
public final class BenchStack implements AutoCloseable {
    public static final String KEY = "bench-key";

    private static final String HEAP = "512m";
    private static final String BROKER_HEAP = "512m";
    private static final String NODE_HEAP = "1g";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path directory;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private boolean closed;

    public BenchStack() throws IOException {
        directory = Files.createTempDirectory("wiredesk-bench");
    }

    public KafkaBroker broker() {
        return keep(KafkaBroker.start(directory.resolve("kafka"), Ports.anyFree(), log("kafka"), BROKER_HEAP));
    }

    /** A running service with its ports. */
    public record Running(Service service, int port, URI management) {

        /** Where it is asked. */
        public URI uri() {
            return URI.create("http://127.0.0.1:" + port);
        }
    }

    /**
     * A running ingest with the feed {@code bench}.
     *
     * @param recording where to write what its JVM did, as Java Flight Recorder tells it; null: nowhere
     */
    public Running ingest(KafkaBroker broker, @Nullable Path recording) {
        int port = Ports.anyFree();
        int management = Ports.anyFree();
        Map<String, Object> feed = Map.of("provider", "bench", "key-hashes", List.of(Keys.hash(KEY)));
        String feeds = JsonMapper.shared()
                .writeValueAsString(Map.of("wiredesk", Map.of("ingest", Map.of("feeds", Map.of("bench", feed)))));
        return service("ingest", port, management, broker, Map.of("SPRING_APPLICATION_JSON", feeds), recording);
    }

    /** A node without any index. */
    public ElasticsearchNode node() {
        return keep(ElasticsearchNode.start(
                directory.resolve("elasticsearch"), Ports.anyFree(), log("elasticsearch"), NODE_HEAP));
    }

    public Service enrich(KafkaBroker broker) {
        return enrich(broker, null).service();
    }

    /**
     * A running enrichment.
     *
     * @param recording as for {@link #ingest}
     */
    public Running enrich(KafkaBroker broker, @Nullable Path recording) {
        int port = Ports.anyFree();
        return service("enrich", port, port, broker, Map.of(), recording);
    }

    /** Where a running search is asked. */
    public URI search(KafkaBroker broker, ElasticsearchNode node) {
        return search(broker, node.uri(), null).uri();
    }

    /**
     * A running search.
     *
     * @param elasticsearch where it finds its index
     * @param recording as for {@link #ingest}
     */
    public Running search(KafkaBroker broker, URI elasticsearch, @Nullable Path recording) {
        return service(
                "search",
                Ports.anyFree(),
                Ports.anyFree(),
                broker,
                Map.of("SPRING_ELASTICSEARCH_URIS", elasticsearch.toString()),
                recording);
    }

    private Running service(
            String name,
            int port,
            int management,
            KafkaBroker broker,
            Map<String, String> settings,
            @Nullable Path recording) {
        Map<String, String> environment = new LinkedHashMap<>(settings);
        environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
        if (recording != null) {
            environment.put(
                    "JDK_JAVA_OPTIONS",
                    "-XX:StartFlightRecording=settings=profile,jdk.CPUTimeSample#enabled=true,filename="
                            + recording.toAbsolutePath());
        }
        Service service = keep(
                Service.start(new Service.Settings(name, port, management, environment, directory, log(name), HEAP)));
        return new Running(service, port, URI.create("http://127.0.0.1:" + management));
    }

    /** A directory for files of the measurement, which goes with it. */
    public Path files() {
        return directory;
    }

    /** A program that does nothing but send to Kafka, with the records of articles.received. */
    Bare bareProducer(KafkaBroker broker, int records) {
        int port = Ports.anyFree();
        URI uri = URI.create("http://127.0.0.1:" + port);
        List<String> arguments = new ArrayList<>(
                List.of(Integer.toString(port), "articles.received", "bench.received", Integer.toString(records)));
        arguments.add("bootstrap.servers=" + broker.bootstrapServers());
        ProducerSettings.OF_INGEST.forEach((name, value) -> arguments.add(name + "=" + value));
        JavaProgram program = new JavaProgram(
                "bare-producer",
                "dev.wiredesk.local.kafka.BareProducer",
                Checkout.find().kafkaClassPath(),
                List.of("-Xmx" + HEAP, "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"),
                arguments,
                Map.of(),
                directory,
                log("bare-producer"));
        Child child = keep(Child.start(program, () -> isReady(uri), PATIENCE));
        return new Bare(child, uri);
    }

    /** The running bare producer. */
    final class Bare {
        private final Child child;
        private final URI uri;

        private Bare(Child child, URI uri) {
            this.child = child;
            this.uri = uri;
        }

        /**
         * What it did.
         *
         * @param compressionRate compressed size through size
         */
        record Run(long acknowledged, long failed, double seconds, long bytesPerRecord, double compressionRate) {
            double perSecond() {
                return acknowledged / seconds;
            }
        }

        long pid() {
            return child.pid();
        }

        Run run(int seconds) throws IOException {
            String answer = send(HttpRequest.newBuilder(uri.resolve("/run?seconds=" + seconds))
                            .POST(HttpRequest.BodyPublishers.noBody()))
                    .body();
            JsonNode run = JsonMapper.shared().readTree(answer);
            return new Run(
                    run.get("acknowledged").asLong(),
                    run.get("failed").asLong(),
                    run.get("seconds").asDouble(),
                    run.get("bytesPerRecord").asLong(),
                    run.get("compressionRate").asDouble());
        }
    }

    private boolean isReady(URI uri) throws IOException {
        return send(HttpRequest.newBuilder(uri.resolve("/ready"))).statusCode() == 200;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private Path log(String name) {
        return directory.resolve(name + ".log");
    }

    private synchronized <T extends AutoCloseable> T keep(T process) {
        started.push(process);
        return process;
    }

    /** Ends the processes, the last one first, and removes their files. */
    @Override
    public synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        http.shutdownNow();
        for (AutoCloseable process : started) {
            try {
                process.close();
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
        List<Path> files;
        try (Stream<Path> below = Files.walk(directory)) {
            files = below.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
