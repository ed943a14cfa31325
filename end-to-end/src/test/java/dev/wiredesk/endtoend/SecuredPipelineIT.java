package dev.wiredesk.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.contracts.ItemKey;
import dev.wiredesk.contracts.Topics;
import dev.wiredesk.local.Checkout;
import dev.wiredesk.local.ElasticsearchNode;
import dev.wiredesk.local.KafkaBroker;
import dev.wiredesk.local.Service;
import dev.wiredesk.local.process.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The services as {@code k8s/overlays/production} configures them: certificates both ways with the broker, TLS and a password
 * with the node, and no more rights on topics and groups than the users of {@code k8s/platform} have.
 *
 * <p>On engines of local-stack in any build: what stands in for the security of a node is ours.
 */
@Tag("local")
class SecuredPipelineIT {

    private static final Path K8S = Checkout.find().root().resolve("k8s");
    private static final String KEY = "secured-key";
    private static final String PASSWORD = "a password of the node";

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final Authority AUTHORITY = new Authority("Newsroom");

    private static Path directory;
    private static KafkaBroker broker;
    private static ElasticsearchNode node;
    private static SecuredNode secured;
    private static final List<Service> services = new ArrayList<>();
    private static final int INGEST = Ports.anyFree();
    private static final int SEARCH = Ports.anyFree();

    @BeforeAll
    static void startEngines() throws Exception {
        directory = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "secured");
        Authority.Issued server = AUTHORITY.issue("127.0.0.1");
        Path authority = Files.writeString(directory.resolve("authority.pem"), AUTHORITY.pem());
        Path store = Files.writeString(directory.resolve("server.pem"), server.pem());
        broker = KafkaBroker.start(
                directory.resolve("kafka"), new KafkaBroker.Security(Ports.anyFree(), store, authority));
        node = ElasticsearchNode.start(directory.resolve("elasticsearch"));
        secured = SecuredNode.start(node.uri(), server, "search-service", PASSWORD);
        try (Admin admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()))) {
            admin.createAcls(rightsInTheManifests()).all().get();
        }
        services.add(start("ingest", INGEST, feed()));
        services.add(start("enrich", Ports.anyFree(), Map.of()));
        services.add(start("search", SEARCH, node(PASSWORD)));
    }

    @AfterAll
    static void stop() {
        services.forEach(Service::close);
        secured.close();
        node.close();
        broker.close();
        assertThat(directory.resolve("kafka/kafka.log"))
                .as("whatever else the services asked for")
                .content()
                .contains("started")
                .doesNotContain("is Denied");
    }

    @Test
    void aStoryIsFoundThatPassedWithTheRightsOfTheManifestsOnly() {
        String id = new Feed(local(INGEST), KEY)
                .push(Story.of(
                        "urn:secured:1", "Lighthouse lit again", "The lighthouse of Skagen is lit, its keeper said."))
                .path("id")
                .asString();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(new Desk(local(SEARCH)).total("q", "lighthouse"))
                        .isOne());
        assertThat(new Desk(local(SEARCH)).get("/v1/articles/" + id + "/trace").body())
                .as("asks Kafka about topics and groups")
                .contains("\"articles.received");
    }

    @Test
    void recordsThatCannotBeReadGoToTheDeadLetters() throws Exception {
        Map<String, Object> operator = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
        try (var producer = new KafkaProducer<>(operator, new ByteArraySerializer(), new ByteArraySerializer());
                var consumer =
                        new KafkaConsumer<>(operator, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            for (String topic : List.of(Topics.RECEIVED, Topics.ENRICHED)) {
                producer.send(new ProducerRecord<>(topic, new byte[] {'k'}, new byte[] {'{'}))
                        .get();
            }
            for (String topic : List.of(Topics.RECEIVED_DEAD_LETTER, Topics.ENRICHED_DEAD_LETTER)) {
                List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                        .map(partition -> new TopicPartition(topic, partition.partition()))
                        .toList();
                await().atMost(Duration.ofSeconds(30))
                        .untilAsserted(
                                () -> assertThat(consumer.endOffsets(partitions).values())
                                        .as(topic)
                                        .contains(1L));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"enrich, re-enrich", "search, rebuild-index"})
    void jobsNeedNoMoreThanTheirServices(String name, String job) throws Exception {
        Service.Settings settings = settings(
                name,
                0,
                0,
                AUTHORITY.issue("wiredesk-" + name),
                AUTHORITY,
                name.equals("search") ? node(PASSWORD) : Map.of());
        Path log = directory.resolve(job + ".log");
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-jar",
                        Checkout.find().serviceJar(name + "-service").toString(),
                        job)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        command.environment().putAll(settings.environment());
        Process running = command.start();
        assertThat(running.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(running.exitValue()).as(Files.readString(log)).isZero();
    }

    @Test
    void whatIsWrongWithCertificatesAndPasswordsIsSaid() throws Exception {
        Authority stranger = new Authority("Stranger");
        awaitReason("SslAuthenticationException", "ingest", stranger.issue("wiredesk-ingest"), AUTHORITY, feed());
        awaitReason("SSL handshake failed", "enrich", AUTHORITY.issue("wiredesk-enrich"), stranger, Map.of());
        awaitReason("status: 401", "search", AUTHORITY.issue("wiredesk-search"), AUTHORITY, node("a wrong one"));
    }

    /** Returns when readiness is down and says why. */
    private static void awaitReason(
            String reason, String name, Authority.Issued client, Authority trusted, Map<String, String> further)
            throws Exception {
        int port = Ports.anyFree();
        int managementPort = name.equals("enrich") ? port : Ports.anyFree();
        Service.Settings settings = settings(name, port, managementPort, client, trusted, further);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Service> starting = executor.submit(() -> Service.start(settings));
            try {
                HttpRequest readiness = HttpRequest.newBuilder(
                                local(managementPort).resolve("/actuator/health/readiness"))
                        .build();
                await().ignoreExceptionsInstanceOf(IOException.class)
                        .failFast(() -> assertThat(starting)
                                .as("not ready, and not dead either")
                                .isNotDone())
                        .atMost(Duration.ofMinutes(3))
                        .untilAsserted(() -> assertThat(HTTP.send(readiness, HttpResponse.BodyHandlers.ofString())
                                        .body())
                                .contains("DOWN", reason));
            } finally {
                starting.cancel(true);
            }
        }
    }

    private static Service start(String name, int port, Map<String, String> further) throws IOException {
        int managementPort = name.equals("enrich") ? port : Ports.anyFree();
        return Service.start(
                settings(name, port, managementPort, AUTHORITY.issue("wiredesk-" + name), AUTHORITY, further));
    }

    /** The production overlay's own configuration, with its certificates where this test has them. */
    private static Service.Settings settings(
            String name,
            int port,
            int managementPort,
            Authority.Issued client,
            Authority trusted,
            Map<String, String> further)
            throws IOException {
        Path own = Files.createTempDirectory(directory, name);
        Files.writeString(
                Files.createDirectories(own.resolve("tls/kafka")).resolve("user.crt"), client.certificatePem());
        Files.writeString(own.resolve("tls/kafka/user.key"), client.keyPem());
        Files.writeString(own.resolve("tls/kafka/ca.crt"), trusted.pem());
        Files.writeString(
                Files.createDirectories(own.resolve("tls/elasticsearch")).resolve("ca.crt"), AUTHORITY.pem());
        Map<String, String> environment = new HashMap<>(further);
        environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", broker.securedServers());
        List<String> locations = new ArrayList<>();
        for (String file : List.of("kafka-client.yaml", "elasticsearch-client.yaml")) {
            String production =
                    Files.readString(K8S.resolve("overlays/production").resolve(file));
            Path here = Files.writeString(
                    own.resolve(file),
                    production.replace(
                            "/app/tls", own.resolve("tls").toAbsolutePath().toString()));
            locations.add("file:" + here.toAbsolutePath());
        }
        environment.put("SPRING_CONFIG_ADDITIONALLOCATION", String.join(",", locations));
        return new Service.Settings(name, port, managementPort, environment, own, own.resolve(name + ".log"), "256m");
    }

    private static URI local(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    private static List<AclBinding> rightsInTheManifests() throws IOException {
        List<AclBinding> rights = new ArrayList<>();
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        for (Object document : yaml.loadAll(Files.readString(K8S.resolve("platform/kafka/users.yaml")))) {
            JsonNode user = JSON.valueToTree(document);
            user.at("/spec/authorization/acls")
                    .forEach(rule -> rule.path("operations")
                            .forEach(operation -> rights.add(new AclBinding(
                                    new ResourcePattern(
                                            ResourceType.fromString(
                                                    rule.at("/resource/type").asString()),
                                            rule.at("/resource/name").asString(),
                                            rule.at("/resource/patternType")
                                                            .asString("literal")
                                                            .equals("prefix")
                                                    ? PatternType.PREFIXED
                                                    : PatternType.LITERAL),
                                    new AccessControlEntry(
                                            "User:" + user.at("/metadata/name").asString(),
                                            "*",
                                            AclOperation.fromString(operation.asString()),
                                            AclPermissionType.ALLOW)))));
        }
        assertThat(rights).isNotEmpty();
        return rights;
    }

    private static Map<String, String> feed() {
        return Map.of(
                "WIREDESK_INGEST_FEEDS_DEMO_PROVIDER",
                "demo",
                "WIREDESK_INGEST_FEEDS_DEMO_KEYHASHES_0",
                ItemKey.digest(KEY.getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<String, String> node(String password) {
        return Map.of(
                "SPRING_ELASTICSEARCH_URIS",
                secured.uri().toString(),
                "SPRING_ELASTICSEARCH_USERNAME",
                "search-service",
                "SPRING_ELASTICSEARCH_PASSWORD",
                password);
    }
}
