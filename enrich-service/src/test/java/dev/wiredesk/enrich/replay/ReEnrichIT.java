package dev.wiredesk.enrich.replay;

import static dev.wiredesk.enrich.ReceivedArticles.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.ArticleReceived;
import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.contracts.Position;
import dev.wiredesk.contracts.Status;
import dev.wiredesk.contracts.Topics;
import dev.wiredesk.engines.Engine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was received is enriched once more, with a real broker. */
class ReEnrichIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Instant RECEIVED_AT = Instant.parse("2026-11-01T08:00:00Z");
    private static final int DONE = 0;
    private static final int FAILED = 1;

    /** As many as the service reads at a time. */
    private static final int BATCH = 200;

    @TempDir
    private Path directory;

    private Engine broker;
    private KafkaProducer<byte[], byte[]> producer;

    @BeforeEach
    void startBroker() throws Exception {
        broker = Engine.kafka(directory);
        // Topics this new may refuse the first request and take the second: one at a time.
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        broker.address(),
                        "acks",
                        "all",
                        "max.in.flight.requests.per.connection",
                        "1"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        try (Admin admin = admin()) {
            admin.createTopics(List.of(
                            new NewTopic(Topics.RECEIVED, 3, (short) 1),
                            new NewTopic(Topics.ENRICHED, 3, (short) 1),
                            new NewTopic(Topics.RECEIVED_DEAD_LETTER, 3, (short) 1)))
                    .all()
                    .get();
        }
    }

    @AfterEach
    void stopBroker() {
        producer.close(Duration.ZERO);
        broker.close();
    }

    @Test
    void publishesWhatWasReceivedOnceMoreAndNothingElseAboutIt() throws Exception {
        Map<String, Position> sources = send(30);
        ArticleReceived kill = article("ferry", Status.CANCELED);
        sources.put(kill.id(), send(kill.id(), EventJson.MAPPER.writeValueAsBytes(kill)));
        send("torn", "{\"id\": \"torn\", ".getBytes(StandardCharsets.UTF_8));

        assertThat(reEnrich()).isEqualTo(DONE);

        List<ArticleEnriched> articles = enriched();
        assertThat(articles).hasSize(31);
        for (ArticleEnriched article : articles) {
            assertThat(article.source()).isEqualTo(sources.get(article.id()));
            assertThat(article.receivedAt()).isEqualTo(RECEIVED_AT);
            assertThat(article.enrichment().people()).hasSize(article.status() == Status.CANCELED ? 0 : 1);
        }
        assertThat(records(Topics.RECEIVED_DEAD_LETTER))
                .as("the live path has told of it")
                .isEmpty();
    }

    @Test
    void doesNotDoTwiceWhatIsDoneUnlessAskedTo() throws Exception {
        send(10);
        assertThat(reEnrich()).isEqualTo(DONE);
        assertThat(reEnrich()).isEqualTo(DONE);
        assertThat(enriched()).hasSize(10);
        assertThat(reEnrich("--again")).isEqualTo(DONE);
        assertThat(enriched()).hasSize(20);
    }

    @Test
    void goesOnWhereItWasStopped() throws Exception {
        Map<String, Position> sources = send(5_000);
        FutureTask<Integer> run = new FutureTask<>(() -> reEnrich("--threads", "1"));
        Thread thread = Thread.ofPlatform().start(run);
        await().atMost(PATIENCE).until(() -> records(Topics.ENRICHED).size() > 2 * BATCH);
        thread.interrupt();
        assertThat(run.get()).isEqualTo(FAILED);
        assertThat(records(Topics.ENRICHED)).hasSizeLessThan(5_000);

        assertThat(reEnrich()).isEqualTo(DONE);
        List<ArticleEnriched> articles = enriched();
        Set<Position> done = new HashSet<>();
        articles.forEach(article -> done.add(article.source()));
        assertThat(done).containsExactlyInAnyOrderElementsOf(sources.values());
        assertThat(articles).as("one batch may come twice").hasSizeLessThanOrEqualTo(5_000 + BATCH);
    }

    @Test
    void isNeverFurtherAheadOfTheIndexThanAllowed() throws Exception {
        send(1_500);
        long most = 0;
        try (Admin admin = admin()) {
            index(admin, Map.of());
            FutureTask<Integer> run = new FutureTask<>(() -> reEnrich("--ahead", "100"));
            Thread.ofPlatform().start(run);
            Map<TopicPartition, Long> indexed = Map.of();
            while (!run.isDone()) {
                Map<TopicPartition, Long> ends = ends();
                most = Math.max(most, sum(ends) - sum(indexed));
                index(admin, ends);
                indexed = ends;
            }
            assertThat(run.get()).isEqualTo(DONE);
        }
        assertThat(enriched()).hasSize(1_500);
        assertThat(most).isLessThanOrEqualTo(100 + BATCH);
    }

    private int reEnrich(String... options) {
        return ReEnrichApplication.run(
                Stream.concat(Stream.of(options), Stream.of("--spring.kafka.bootstrap-servers=" + broker.address()))
                        .toArray(String[]::new));
    }

    /** Says that all before these positions is indexed; of other partitions, that nothing is. */
    private static void index(Admin admin, Map<TopicPartition, Long> positions) throws Exception {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        for (int partition = 0; partition < 3; partition++) {
            TopicPartition of = new TopicPartition(Topics.ENRICHED, partition);
            offsets.put(of, new OffsetAndMetadata(positions.getOrDefault(of, 0L)));
        }
        admin.alterConsumerGroupOffsets("search", offsets).all().get();
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", broker.address()));
    }

    private Map<String, Position> send(int count) throws Exception {
        Map<String, Position> sources = new HashMap<>();
        Map<String, Future<RecordMetadata>> sent = new HashMap<>();
        for (int i = 0; i < count; i++) {
            ArticleReceived article = article("story-" + i, Status.USABLE);
            sent.put(article.id(), producer.send(record(article.id(), EventJson.MAPPER.writeValueAsBytes(article))));
        }
        for (Map.Entry<String, Future<RecordMetadata>> each : sent.entrySet()) {
            sources.put(each.getKey(), position(each.getValue().get()));
        }
        return sources;
    }

    private Position send(String key, byte[] value) throws Exception {
        return position(producer.send(record(key, value)).get());
    }

    private static ProducerRecord<byte[], byte[]> record(String key, byte[] value) {
        return new ProducerRecord<>(Topics.RECEIVED, key.getBytes(StandardCharsets.UTF_8), value);
    }

    private static Position position(RecordMetadata sent) {
        return new Position(sent.topic(), sent.partition(), sent.offset());
    }

    private List<ArticleEnriched> enriched() {
        return records(Topics.ENRICHED).stream()
                .map(record -> EventJson.MAPPER.readValue(record.value(), ArticleEnriched.class))
                .toList();
    }

    private static long sum(Map<TopicPartition, Long> positions) {
        return positions.values().stream().mapToLong(Long::longValue).sum();
    }

    private Map<TopicPartition, Long> ends() {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            return consumer.endOffsets(partitions(consumer, Topics.ENRICHED));
        }
    }

    /** Everything that a topic holds now. */
    private List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer, topic);
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

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.address()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }
}
