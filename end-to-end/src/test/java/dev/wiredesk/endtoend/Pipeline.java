package dev.wiredesk.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.contracts.ItemKey;
import dev.wiredesk.local.Checkout;
import dev.wiredesk.local.ElasticsearchNode;
import dev.wiredesk.local.KafkaBroker;
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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The three services in processes of their own, on a real broker and a real node. */
final class Pipeline implements AutoCloseable {

    private static final String KEY = "end-to-end-key";

    private final KafkaBroker kafka;
    private final ElasticsearchNode elasticsearch;
    private final Running ingest;
    private final Running enrich;
    private final Running search;
    private final HttpClient http = HttpClient.newHttpClient();

    /** A service with the ports that it was given. */
    private record Running(Service service, int port, int managementPort) {
        URI uri() {
            return URI.create("http://127.0.0.1:" + port);
        }
    }

    private Pipeline(
            KafkaBroker kafka, ElasticsearchNode elasticsearch, Running ingest, Running enrich, Running search) {
        this.kafka = kafka;
        this.elasticsearch = elasticsearch;
        this.ingest = ingest;
        this.enrich = enrich;
        this.search = search;
    }

    static Pipeline start() {
        try {
            Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "pipeline");
            KafkaBroker kafka = KafkaBroker.start(directory.resolve("kafka"));
            ElasticsearchNode elasticsearch = ElasticsearchNode.start(directory.resolve("elasticsearch"));
            String brokers = kafka.bootstrapServers();
            return new Pipeline(
                    kafka,
                    elasticsearch,
                    service(
                            directory,
                            "ingest",
                            Map.of(
                                    "SPRING_KAFKA_BOOTSTRAP_SERVERS",
                                    brokers,
                                    "WIREDESK_INGEST_FEEDS_DEMO_PROVIDER",
                                    "demo",
                                    "WIREDESK_INGEST_FEEDS_DEMO_KEYHASHES_0",
                                    ItemKey.digest(KEY.getBytes(StandardCharsets.UTF_8)))),
                    service(directory, "enrich", Map.of("SPRING_KAFKA_BOOTSTRAP_SERVERS", brokers)),
                    service(
                            directory,
                            "search",
                            Map.of(
                                    "SPRING_KAFKA_BOOTSTRAP_SERVERS",
                                    brokers,
                                    "SPRING_ELASTICSEARCH_URIS",
                                    elasticsearch.uri().toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Running service(Path directory, String name, Map<String, String> environment) {
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

    /**
     * Returns when the books balance, so that nothing is in flight, and everything indexed can be searched: what ingest
     * took is what search has indexed, superseded, found to be a duplicate, or refused. Only for runs in which no service
     * was restarted: their counters start anew.
     */
    void awaitQuiet() {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            double accepted = counted(ingest, "wiredesk_ingest_articles_total", "outcome=\"accepted\"");
            double settled = counted(search, "wiredesk_index_articles_total", "outcome=");
            assertThat(settled).isEqualTo(accepted).isPositive();
        });
        send(HttpRequest.newBuilder(elasticsearch.uri().resolve("/articles/_refresh"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    private double counted(Running service, String meter, String label) {
        URI scrape = URI.create("http://127.0.0.1:" + service.managementPort() + "/actuator/prometheus");
        return send(HttpRequest.newBuilder(scrape).build())
                .body()
                .lines()
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
        elasticsearch.close();
        kafka.close();
    }
}
