package dev.wiredesk.endtoend.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.contracts.ItemKey;
import dev.wiredesk.contracts.Topics;
import dev.wiredesk.local.Checkout;
import dev.wiredesk.local.ElasticsearchNode;
import dev.wiredesk.local.Service;
import dev.wiredesk.local.process.Ports;
import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserAuthorizationSimple;
import java.io.IOException;
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
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The services as production runs them against Kafka: with its configuration of certificates, and with nothing but the rights
 * that its manifests give each user.
 */
class SecuredPipelineIT {

    private static final String KEY = "key-of-a-secured-feed";
    private static final Map<String, Service> SERVICES = new HashMap<>();
    private static final Map<String, Integer> PORTS = new HashMap<>();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private static Path directory;
    private static Certificates certificates;
    private static SecuredBroker broker;
    private static ElasticsearchNode node;

    @BeforeAll
    static void start() throws Exception {
        directory = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "secured")
                .toAbsolutePath();
        certificates = Certificates.in(directory);
        broker = SecuredBroker.start(directory, certificates);
        node = ElasticsearchNode.start(directory.resolve("elasticsearch"));
        for (String service : List.of("ingest", "enrich", "search")) {
            KafkaUser user = Overlay.PRODUCTION.named(KafkaUser.class, "wiredesk-" + service);
            broker.allow(
                    user.getMetadata().getName(),
                    ((KafkaUserAuthorizationSimple) user.getSpec().getAuthorization()).getAcls());
            SERVICES.put(service, service(service, environment(service)));
        }
    }

    @AfterAll
    static void stop() {
        SERVICES.values().forEach(Service::close);
        node.close();
        broker.close();
        // The broker says of each request that it refused whose it was. One was to be refused.
        assertThat(Project.text(directory.resolve("kafka.log")).lines())
                .filteredOn(line -> line.contains("is Denied"))
                .allMatch(line -> line.contains("User:CN=wiredesk-enrich is Denied operation = WRITE")
                        && line.contains("Topic:LITERAL:articles.received "));
    }

    private static Service service(String name, Map<String, String> environment) {
        int port = Ports.anyFree();
        PORTS.put(name, port);
        return Service.start(new Service.Settings(
                name,
                port,
                name.equals("enrich") ? port : Ports.anyFree(),
                environment,
                directory,
                directory.resolve(name + ".log"),
                "512m"));
    }

    /** As the overlay has it, but for where things are. */
    private static Map<String, String> environment(String service) {
        Certificates.Identity identity = certificates.issue("wiredesk-" + service);
        Map<String, String> environment = new HashMap<>(Map.of(
                "SPRING_CONFIG_ADDITIONAL_LOCATION",
                Overlay.K8S
                        .resolve("overlays/production/kafka-client.yaml")
                        .toUri()
                        .toString(),
                "SPRING_KAFKA_BOOTSTRAP_SERVERS",
                broker.address(),
                "SPRING_SSL_BUNDLE_PEM_KAFKA_KEYSTORE_CERTIFICATE",
                identity.certificate().toUri().toString(),
                "SPRING_SSL_BUNDLE_PEM_KAFKA_KEYSTORE_PRIVATEKEY",
                identity.key().toUri().toString(),
                "SPRING_SSL_BUNDLE_PEM_KAFKA_TRUSTSTORE_CERTIFICATE",
                certificates.authority().toUri().toString(),
                "WIREDESK_INGEST_FEEDS_DEMO_PROVIDER",
                "demo",
                "WIREDESK_INGEST_FEEDS_DEMO_KEYHASHES_0",
                ItemKey.digest(KEY.getBytes(StandardCharsets.UTF_8))));
        environment.put("SPRING_ELASTICSEARCH_URIS", node.uri().toString());
        return environment;
    }

    @Test
    void aStoryGoesFromItsFeedToTheIndex() throws IOException, InterruptedException {
        String id = push("secured/1", "Harbour opens", "The harbour of Rotterdam opened again, its master said.");
        awaitArticle(id);
        JsonNode trace = get("/v1/articles/" + id + "/trace");
        assertThat(trace.path("complete").asBoolean(true)).as(trace.toString()).isTrue();
    }

    @Test
    void anItemOfRssIsTakenByWhatIngestRemembersOfItsFeed() throws IOException, InterruptedException {
        String feed = """
                <rss version="2.0"><channel><title>Demo</title><link>https://demo.example/</link><item><guid>tag:1</guid>
                <title>Bridge closed</title><description>A bridge in Porto was closed.</description></item></channel></rss>
                """;
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(post("/v1/articles/batch", "application/rss+xml", feed)
                                .statusCode())
                        .isBetween(200, 207));
    }

    @Test
    void recordsThatCannotBeReadGoToTheDeadLetters() throws Exception {
        try (Producer<byte[], byte[]> producer =
                new KafkaProducer<>(broker.operator(), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (String topic : List.of(Topics.RECEIVED, Topics.ENRICHED)) {
                producer.send(new ProducerRecord<>(topic, new byte[] {'k'}, new byte[] {'{'}))
                        .get();
            }
        }
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(broker.records(Topics.RECEIVED_DEAD_LETTER)).isOne();
            assertThat(broker.records(Topics.ENRICHED_DEAD_LETTER)).isOne();
        });
    }

    @ParameterizedTest
    @CsvSource({"enrich, re-enrich", "search, rebuild-index"})
    void jobRunsToItsEnd(String service, String job) throws IOException, InterruptedException {
        Path log = directory.resolve(job + ".log");
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-jar",
                        Checkout.find().serviceJar(service + "-service").toString(),
                        job)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        command.environment().putAll(environment(service));
        Process process = command.start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Project.text(log)).isZero();
    }

    @Test
    void nobodyWritesWhatIsNotTheirs() {
        Map<String, Object> enrich = broker.clientOf(certificates.issue("wiredesk-enrich"));
        try (Producer<byte[], byte[]> producer =
                new KafkaProducer<>(enrich, new ByteArraySerializer(), new ByteArraySerializer())) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>(Topics.RECEIVED, new byte[0]))
                            .get())
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    private static void awaitArticle(String id) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(get("/v1/articles/" + id).path("id").asString())
                                .isEqualTo(id));
    }

    private static String push(String identity, String headline, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(
                "/v1/articles",
                "application/json",
                JSON.writeValueAsString(Map.of("identity", identity, "headline", headline, "body", body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return JSON.readTree(answer.body()).path("id").asString();
    }

    private static HttpResponse<String> post(String path, String type, String body)
            throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORTS.get("ingest") + path))
                        .header("Authorization", "Bearer " + KEY)
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(HTTP.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORTS.get("search") + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body());
    }
}
