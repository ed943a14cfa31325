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
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The three services in processes of their own, on a real broker and a real node. */
final class Pipeline implements AutoCloseable {

    private static final String KEY = "end-to-end-key";

    private final Path directory;
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

    private Pipeline(Path directory, Engines engines) {
        this.directory = directory;
        this.engines = engines;
        this.spans = SpanCollector.start();
        this.kafka = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, engines.brokers()));
        this.ingest = run("ingest", Map.of());
        this.enrich = run("enrich", Map.of());
        this.search = run("search", Map.of());
    }

    static Pipeline start() {
        Path directory;
        try {
            directory = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "pipeline");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Pipeline(directory, Engines.start(directory));
    }

    /** One more instance of {@code ingest}, {@code enrich} or {@code search}, to be closed by the caller. */
    Service another(String name, Map<String, String> further) {
        return run(name, further).service();
    }

    private Running run(String name, Map<String, String> further) {
        Map<String, String> environment = new HashMap<>(further);
        environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", engines.brokers());
        environment.put(
                "MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT",
                spans.endpoint().toString());
        environment.put("WIREDESK_INGEST_FEEDS_DEMO_PROVIDER", "demo");
        environment.put("WIREDESK_INGEST_FEEDS_DEMO_KEYHASHES_0", ItemKey.digest(KEY.getBytes(StandardCharsets.UTF_8)));
        environment.put("SPRING_ELASTICSEARCH_URIS", engines.elasticsearch().toString());
        int port = Ports.anyFree();
        int managementPort = name.equals("enrich") ? port : Ports.anyFree();
        Path log = directory.resolve(name + "-" + port + ".log");
        Service service =
                Service.start(new Service.Settings(name, port, managementPort, environment, directory, log, "512m"));
        return new Running(service, port, managementPort);
    }

    Engines engines() {
        return engines;
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
        long lag = 0;
        for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end : ends(topic).entrySet()) {
            OffsetAndMetadata done = read.get(end.getKey());
            lag += end.getValue().offset() - (done == null ? 0 : done.offset());
        }
        return lag;
    }

    private Map<TopicPartition, ListOffsetsResultInfo> ends(String topic) {
        Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
        try {
            for (TopicDescription description :
                    kafka.describeTopics(List.of(topic)).allTopicNames().get().values()) {
                description
                        .partitions()
                        .forEach(partition ->
                                partitions.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest()));
            }
            return kafka.listOffsets(partitions).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
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

    /** Bytes on the heap of each service that are in use after everything that can go has gone. */
    Map<String, Long> live() {
        Map<String, Long> live = new TreeMap<>();
        for (Running service : List.of(ingest, enrich, search)) {
            collectGarbage(service.service().pid());
            live.put(service.service().name(), (long) counted(service, "jvm_memory_used_bytes", "area=\"heap\""));
        }
        return live;
    }

    private static void collectGarbage(long pid) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            Process collecting = new ProcessBuilder(jcmd.toString(), Long.toString(pid), "GC.run")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertThat(collecting.waitFor()).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** How many records a topic has taken in all. */
    long records(String topic) {
        return ends(topic).values().stream()
                .mapToLong(ListOffsetsResultInfo::offset)
                .sum();
    }

    /** Puts a record into a topic that no service would. */
    void poison(String topic) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, engines.brokers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, "{\"id\":".getBytes(StandardCharsets.UTF_8)))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What Elasticsearch does by itself where a disk is nearly full. */
    void block(boolean blocked) {
        HttpRequest.BodyPublisher setting = HttpRequest.BodyPublishers.ofString(
                "{\"index.blocks.read_only_allow_delete\": %s}".formatted(blocked ? "true" : "null"));
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(engines.elasticsearch().resolve("/articles*,article-versions*/_settings"))
                        .header("Content-Type", "application/json")
                        .PUT(setting)
                        .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
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
