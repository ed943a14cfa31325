package dev.wiredesk.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.contracts.ItemKey;
import dev.wiredesk.contracts.Topics;
import dev.wiredesk.local.Checkout;
import dev.wiredesk.local.Service;
import dev.wiredesk.local.process.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** The three services in processes of their own, on a real broker and a real node. */
final class Pipeline implements AutoCloseable {

    private static final String KEY = "end-to-end-key";

    private final Engines engines;
    private final SpanCollector spans;
    private final Running ingest;
    private final Running enrich;
    private final Running search;
    private final Admin kafka;
    private final HttpClient http = HttpClient.newHttpClient();

    /** A service with the ports that it was given. */
    private record Running(Service service, int port, int managementPort) {
        URI uri() {
            return URI.create("http://127.0.0.1:" + port);
        }
    }

    private Pipeline(Engines engines, SpanCollector spans, Running ingest, Running enrich, Running search) {
        this.engines = engines;
        this.spans = spans;
        this.kafka = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, engines.brokers()));
        this.ingest = ingest;
        this.enrich = enrich;
        this.search = search;
    }

    static Pipeline start() {
        Path directory;
        try {
            directory = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "pipeline");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Engines engines = Engines.start(directory);
        SpanCollector spans = SpanCollector.start();
        Map<String, String> all = Map.of(
                "SPRING_KAFKA_BOOTSTRAP_SERVERS",
                engines.brokers(),
                "MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT",
                spans.endpoint().toString());
        Map<String, String> feed = Map.of(
                "WIREDESK_INGEST_FEEDS_DEMO_PROVIDER",
                "demo",
                "WIREDESK_INGEST_FEEDS_DEMO_KEYHASHES_0",
                ItemKey.digest(KEY.getBytes(StandardCharsets.UTF_8)));
        Map<String, String> elasticsearch =
                Map.of("SPRING_ELASTICSEARCH_URIS", engines.elasticsearch().toString());
        return new Pipeline(
                engines,
                spans,
                service(directory, "ingest", all, feed),
                service(directory, "enrich", all, Map.of()),
                service(directory, "search", all, elasticsearch));
    }

    private static Running service(Path directory, String name, Map<String, String> all, Map<String, String> further) {
        Map<String, String> environment = new HashMap<>(all);
        environment.putAll(further);
        int port = Ports.anyFree();
        int managementPort = name.equals("enrich") ? port : Ports.anyFree();
        Service service = Service.start(new Service.Settings(
                name, port, managementPort, environment, directory, directory.resolve(name + ".log"), "512m"));
        return new Running(service, port, managementPort);
    }

    Feed feed() {
        return new Feed(ingest.uri(), KEY);
    }

    Desk desk() {
        return new Desk(search.uri());
    }

    SpanCollector spans() {
        return spans;
    }

    Service ingest() {
        return ingest.service();
    }

    Service enrich() {
        return enrich.service();
    }

    Service search() {
        return search.service();
    }

    /** The sample feed, in the order of sending. */
    List<Path> samples() {
        try (Stream<Path> files = Files.walk(Checkout.find().root().resolve("samples"))) {
            return files.filter(file -> file.toString().matches(".*\\.(json|ndjson)"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when nothing is in flight between the services, and everything indexed can be searched. */
    void awaitQuiet() {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(lag("enrich", Topics.RECEIVED)).as("lag of enrich").isZero();
            assertThat(lag("search", Topics.ENRICHED)).as("lag of search").isZero();
        });
        send(HttpRequest.newBuilder(engines.elasticsearch().resolve("/articles/_refresh"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    private long lag(String group, String topic) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> read = kafka.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
        for (TopicDescription description :
                kafka.describeTopics(List.of(topic)).allTopicNames().get().values()) {
            description
                    .partitions()
                    .forEach(partition ->
                            partitions.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest()));
        }
        long lag = 0;
        for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end :
                kafka.listOffsets(partitions).all().get().entrySet()) {
            OffsetAndMetadata done = read.get(end.getKey());
            lag += end.getValue().offset() - (done == null ? 0 : done.offset());
        }
        return lag;
    }

    /** What ingest has taken since it started. */
    double accepted() {
        return counted(ingest, "wiredesk_ingest_articles_total", "outcome=\"accepted\"");
    }

    /** What search has indexed, superseded, found to be a duplicate or refused since it started. */
    double settled() {
        return counted(search, "wiredesk_index_articles_total", "outcome=");
    }

    /** What Prometheus would read from {@code ingest}, {@code enrich} or {@code search}, line by line. */
    List<String> scrape(String service) {
        return scrape(
                switch (service) {
                    case "ingest" -> ingest;
                    case "enrich" -> enrich;
                    case "search" -> search;
                    default -> throw new IllegalArgumentException("no service " + service);
                });
    }

    private List<String> scrape(Running service) {
        URI metrics = URI.create("http://127.0.0.1:" + service.managementPort() + "/actuator/prometheus");
        return send(HttpRequest.newBuilder(metrics).build()).body().lines().toList();
    }

    private double counted(Running service, String meter, String label) {
        return scrape(service).stream()
                .filter(line -> line.startsWith(meter + "{") && line.contains(label))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        List.of(search.service(), enrich.service(), ingest.service()).forEach(Service::close);
        kafka.close();
        engines.close();
        spans.close();
    }
}
