package dev.wiredesk.search.trace;

import dev.wiredesk.contracts.DeadLetterHeaders;
import dev.wiredesk.contracts.Position;
import dev.wiredesk.contracts.Topics;
import dev.wiredesk.search.article.NamedProvider;
import dev.wiredesk.search.trace.Trace.LogRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks for an article's records in what the services have not consumed yet and in the dead letters. Only the partition
 * that its key leads to is read, from the newest {@value #MOST} records on, and no longer than three seconds for each log.
 */
@Component
class Logs {

    static final int MOST = 20_000;
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final ConsumerFactory<byte[], byte[]> consumers;
    private final String enrichGroup;
    private final String searchGroup;

    Logs(
            ConsumerFactory<byte[], byte[]> consumers,
            TraceSettings settings,
            @Value("${spring.kafka.consumer.group-id}") String searchGroup) {
        this.consumers = consumers;
        this.enrichGroup = settings.enrichGroup();
        this.searchGroup = searchGroup;
    }

    /**
     * What was found.
     *
     * @param provider whose the article is; null: none of the records can be read so far
     * @param complete false: there was more to read than the limits allow, or Kafka did not answer
     */
    record Found(
            List<LogRecord> waiting,
            List<LogRecord> deadLetters,
            @Nullable String provider,
            boolean complete) {}

    /** A record of the article, and the provider that it names. */
    private record Named(LogRecord record, @Nullable String provider) {}

    Found find(String articleId) {
        byte[] key = articleId.getBytes(StandardCharsets.UTF_8);
        List<Named> waiting = new ArrayList<>();
        List<Named> deadLetters = new ArrayList<>();
        boolean complete = read(enrichGroup, Topics.RECEIVED, true, key, waiting);
        complete &= read(searchGroup, Topics.ENRICHED, true, key, waiting);
        complete &= read(searchGroup, Topics.RECEIVED_DEAD_LETTER, false, key, deadLetters);
        complete &= read(searchGroup, Topics.ENRICHED_DEAD_LETTER, false, key, deadLetters);
        return new Found(records(waiting), records(deadLetters), provider(waiting, deadLetters), complete);
    }

    private static List<LogRecord> records(List<Named> found) {
        return found.stream().map(Named::record).toList();
    }

    /** All of them have the article's key, and so its provider. */
    private static @Nullable String provider(List<Named> waiting, List<Named> deadLetters) {
        return Stream.concat(waiting.stream(), deadLetters.stream())
                .map(Named::provider)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /**
     * Reads one log from where it is to be searched to its present end.
     *
     * @param unconsumed only what the group has not committed
     * @return whether all of it was read
     */
    private boolean read(String group, String topic, boolean unconsumed, byte[] key, List<Named> found) {
        Properties once = new Properties();
        once.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) LONGEST.toMillis());
        try (Consumer<byte[], byte[]> consumer = consumers.createConsumer(group, "trace", "", once)) {
            List<PartitionInfo> partitions = consumer.partitionsFor(topic);
            if (partitions == null || partitions.isEmpty()) {
                return true;
            }
            TopicPartition partition = new TopicPartition(topic, partition(key, partitions.size()));
            consumer.assign(List.of(partition));
            long end = position(consumer, partition, true);
            long from = from(consumer, partition, unconsumed);
            long bounded = Math.max(from, end - MOST);
            consumer.seek(partition, bounded);
            return readTo(end, consumer, partition, key, found) && bounded == from;
        } catch (KafkaException e) {
            // The answer says that it is not complete.
            return false;
        }
    }

    private static long from(Consumer<?, ?> consumer, TopicPartition partition, boolean unconsumed) {
        long beginning = position(consumer, partition, false);
        OffsetAndMetadata committed =
                unconsumed ? consumer.committed(Set.of(partition)).get(partition) : null;
        return committed == null ? beginning : Math.max(beginning, committed.offset());
    }

    private static long position(Consumer<?, ?> consumer, TopicPartition partition, boolean end) {
        List<TopicPartition> only = List.of(partition);
        Long offset = (end ? consumer.endOffsets(only) : consumer.beginningOffsets(only)).get(partition);
        return offset == null ? 0 : offset;
    }

    private static boolean readTo(
            long end, Consumer<byte[], byte[]> consumer, TopicPartition partition, byte[] key, List<Named> found) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (consumer.position(partition) < end) {
            if (System.nanoTime() - deadline >= 0) {
                return false;
            }
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                if (record.offset() < end && Arrays.equals(key, record.key())) {
                    found.add(new Named(record(record), NamedProvider.of(record.value())));
                }
            }
        }
        return true;
    }

    /** As producers choose it by default, dead letters' producers too. */
    private static int partition(byte[] key, int partitions) {
        return Utils.toPositive(Utils.murmur2(key)) % partitions;
    }

    private static LogRecord record(ConsumerRecord<?, ?> record) {
        return new LogRecord(
                new Position(record.topic(), record.partition(), record.offset()),
                Instant.ofEpochMilli(record.timestamp()),
                header(record, DeadLetterHeaders.STAGE),
                header(record, DeadLetterHeaders.REASON),
                header(record, DeadLetterHeaders.MESSAGE));
    }

    private static @Nullable String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
