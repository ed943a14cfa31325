package dev.wiredesk.enrich.stream;

import static dev.wiredesk.enrich.ReceivedArticles.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.ArticleReceived;
import dev.wiredesk.contracts.DeadLetterHeaders;
import dev.wiredesk.contracts.Enrichment.Person;
import dev.wiredesk.contracts.EventHeaders;
import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.contracts.Position;
import dev.wiredesk.contracts.Status;
import dev.wiredesk.contracts.Topics;
import dev.wiredesk.engines.Engine;
import dev.wiredesk.enrich.EnrichApplication;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The service between two topics of a real broker that goes away and comes back. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EnrichIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private static Path directory;

    private static Engine broker;
    private static ConfigurableApplicationContext service;
    private static KafkaProducer<byte[], byte[]> producer;

    @BeforeAll
    static void startServiceBeforeItsBroker() {
        broker = Engine.kafka(directory);
        broker.kill();
        service = new SpringApplicationBuilder(EnrichApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.kafka.bootstrap-servers=" + broker.address(),
                        "--wiredesk.topics.partitions=3");
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.address(), "acks", "all", "reconnect.backoff.ms", "500"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    @AfterAll
    static void stop() {
        producer.close(Duration.ZERO);
        service.close();
        broker.close();
    }

    @Test
    @Order(1)
    void isAliveButNotReadyWhileTheBrokerIsAway() {
        assertThat(status("/actuator/health/liveness")).isEqualTo(200);
        assertThat(status("/actuator/health/readiness")).isEqualTo(503);
        broker.restart();
        await().atMost(PATIENCE).until(() -> status("/actuator/health/readiness") == 200);
    }

    @Test
    @Order(2)
    void waitsForTheTopicThatItReadsAndLeavesItsDeclarationToOthers() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.address()))) {
            await().atMost(PATIENCE)
                    .until(() -> admin.listTopics()
                            .names()
                            .get()
                            .containsAll(List.of(Topics.ENRICHED, Topics.RECEIVED_DEAD_LETTER)));
            assertThat(admin.listTopics().names().get()).doesNotContain(Topics.RECEIVED);
            admin.createTopics(List.of(new NewTopic(Topics.RECEIVED, Optional.of(3), Optional.empty())))
                    .all()
                    .get();
        }
    }

    @Test
    @Order(3)
    void putsAnUnreadableRecordAsideAndGoesOn() throws Exception {
        ArticleReceived first = article("harbour", Status.USABLE);
        byte[] broken = "{\"id\": \"x\", \"provider\": ".getBytes(StandardCharsets.UTF_8);
        Position before = send(first.id(), EventJson.MAPPER.writeValueAsBytes(first));
        Position bad = send(first.id(), broken);
        send(first.id(), EventJson.MAPPER.writeValueAsBytes(article("harbour", Status.WITHHELD)));

        List<ConsumerRecord<byte[], byte[]>> enriched = awaitRecords(Topics.ENRICHED, 2);
        ArticleEnriched story = EventJson.MAPPER.readValue(enriched.getFirst().value(), ArticleEnriched.class);
        assertThat(story.id()).isEqualTo(first.id());
        assertThat(story.source()).isEqualTo(before);
        assertThat(story.enrichment().people()).extracting(Person::id).containsExactly("person:ngozi-adeyemi");
        assertThat(story.enrichment().quotes()).hasSize(1);
        assertThat(enriched.getFirst().key()).isEqualTo(first.id().getBytes(StandardCharsets.UTF_8));
        assertThat(header(enriched.getFirst(), EventHeaders.TYPE)).isEqualTo(EventHeaders.TYPE_ENRICHED);
        assertThat(new String(enriched.getFirst().value(), StandardCharsets.UTF_8))
                .doesNotContain("\"original\"");
        assertThat(EventJson.MAPPER
                        .readValue(enriched.get(1).value(), ArticleEnriched.class)
                        .status())
                .isEqualTo(Status.WITHHELD);

        ConsumerRecord<byte[], byte[]> dead =
                awaitRecords(Topics.RECEIVED_DEAD_LETTER, 1).getFirst();
        assertThat(dead.value()).isEqualTo(broken);
        assertThat(dead.key()).isEqualTo(first.id().getBytes(StandardCharsets.UTF_8));
        assertThat(header(dead, "traceparent")).isEqualTo("00-1-2-01");
        assertThat(header(dead, DeadLetterHeaders.REASON)).isEqualTo("unreadable");
        assertThat(header(dead, DeadLetterHeaders.STAGE)).isEqualTo("enrich");
        assertThat(header(dead, DeadLetterHeaders.MESSAGE)).isNotBlank();
        assertThat(header(dead, DeadLetterHeaders.SOURCE))
                .isEqualTo(bad.topic() + "-" + bad.partition() + "@" + bad.offset());
        assertThat(dead.headers().lastHeader("kafka_dlt-exception-stacktrace"))
                .as("a record of the largest size must have room for what is added")
                .isNull();
        assertThat(header(dead, "kafka_dlt-original-topic")).isEqualTo(Topics.RECEIVED);
        assertBooksBalance(3);
    }

    @Test
    @Order(4)
    void passesAKillOnUntagged() throws Exception {
        ArticleReceived kill = article("ferry", Status.CANCELED);
        send(kill.id(), EventJson.MAPPER.writeValueAsBytes(kill));
        await().atMost(PATIENCE).until(() -> count("killed") == 1);
        ArticleEnriched story = awaitRecords(Topics.ENRICHED, 3).stream()
                .map(record -> EventJson.MAPPER.readValue(record.value(), ArticleEnriched.class))
                .filter(article -> article.id().equals(kill.id()))
                .findFirst()
                .orElseThrow();
        assertThat(story.status()).isEqualTo(Status.CANCELED);
        assertThat(story.enrichment().people()).isEmpty();
        assertThat(story.enrichment().quotes()).isEmpty();
    }

    @Test
    @Order(5)
    void losesNothingWhenTheBrokerIsKilledAndComesBack() throws Exception {
        Set<String> sent = new HashSet<>();
        List<Future<RecordMetadata>> sends = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            ArticleReceived article = article("story-" + i, Status.USABLE);
            sent.add(article.id());
            sends.add(producer.send(received(article.id(), EventJson.MAPPER.writeValueAsBytes(article))));
        }
        producer.flush();
        for (Future<RecordMetadata> send : sends) {
            send.get();
        }
        await().atMost(PATIENCE).until(() -> count("enriched") > 200);
        broker.kill();
        await().atMost(PATIENCE).until(() -> status("/actuator/health/readiness") == 503);
        assertThat(status("/actuator/health/liveness")).isEqualTo(200);
        broker.restart();

        Set<String> arrived = new HashSet<>();
        await().atMost(PATIENCE).untilAsserted(() -> {
            records(Topics.ENRICHED).forEach(record -> arrived.add(new String(record.key(), StandardCharsets.UTF_8)));
            assertThat(arrived).containsAll(sent);
        });
        assertThat(records(Topics.RECEIVED_DEAD_LETTER)).hasSize(1);
    }

    private static void assertBooksBalance(int consumed) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(count("enriched") + count("killed") + count("unreadable") + count("failed"))
                                .isEqualTo(consumed));
    }

    private static double count(String outcome) {
        Counter counter = service.getBean(MeterRegistry.class)
                .find("wiredesk.enrich.articles")
                .tag("outcome", outcome)
                .counter();
        return counter == null ? 0 : counter.count();
    }

    private static ProducerRecord<byte[], byte[]> received(String key, byte[] value) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(Topics.RECEIVED, key.getBytes(StandardCharsets.UTF_8), value);
        record.headers().add("traceparent", "00-1-2-01".getBytes(StandardCharsets.UTF_8));
        return record;
    }

    private static Position send(String key, byte[] value) throws InterruptedException, ExecutionException {
        RecordMetadata sent = producer.send(received(key, value)).get();
        return new Position(sent.topic(), sent.partition(), sent.offset());
    }

    private static List<ConsumerRecord<byte[], byte[]>> awaitRecords(String topic, int atLeast) {
        await().atMost(PATIENCE).until(() -> records(topic).size() >= atLeast);
        return records(topic);
    }

    /** Everything that a topic holds now, partition by partition. */
    private static List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", broker.address());
        settings.put("allow.auto.create.topics", false);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(
                Objects.requireNonNull(record.headers().lastHeader(name), name).value(), StandardCharsets.UTF_8);
    }

    private static int status(String path) {
        String port = Objects.requireNonNull(service.getEnvironment().getProperty("local.server.port"));
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI uri = URI.create("http://127.0.0.1:" + port + path);
            return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
