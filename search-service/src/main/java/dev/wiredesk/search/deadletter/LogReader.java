package dev.wiredesk.search.deadletter;

import dev.wiredesk.search.deadletter.letter.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** Reads parts of logs for one request, through a consumer of its own that is in no group and commits nothing. */
final class LogReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final Consumer<byte[], byte[]> consumer;
    private final Runnable onClose;

    LogReader(Consumer<byte[], byte[]> consumer, Runnable onClose) {
        this.consumer = consumer;
        this.onClose = onClose;
    }

    /** Takes records as they are read. */
    interface Batch {

        /** Returns whether to go on. */
        boolean take(List<ConsumerRecord<byte[], byte[]>> records);
    }

    /** What there is of topics, by partition; nothing of those that are not there. */
    Map<TopicPartition, Span> present(Collection<String> topics) {
        try {
            List<TopicPartition> partitions = new ArrayList<>();
            for (String topic : topics) {
                List<PartitionInfo> of = consumer.partitionsFor(topic);
                if (of != null) {
                    of.forEach(each -> partitions.add(new TopicPartition(topic, each.partition())));
                }
            }
            Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions);
            Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
            Map<TopicPartition, Span> present = new HashMap<>();
            partitions.forEach(partition -> present.put(
                    partition, new Span(first.getOrDefault(partition, 0L), end.getOrDefault(partition, 0L))));
            return present;
        } catch (KafkaException e) {
            throw unreachable(e);
        }
    }

    /**
     * Reads records, each partition in its order.
     *
     * @param atMost stops when that has passed, after a batch
     * @return what was not read; empty: all was
     */
    Map<TopicPartition, Span> read(Map<TopicPartition, Span> spans, Duration atMost, Batch batch) {
        Map<TopicPartition, Span> left = new HashMap<>(spans);
        left.values().removeIf(Span::isEmpty);
        try {
            consumer.assign(left.keySet());
            // One that was read to its end before is still paused.
            consumer.resume(left.keySet());
            left.forEach((partition, span) -> consumer.seek(partition, span.from()));
            long deadline = System.nanoTime() + atMost.toNanos();
            boolean goOn = true;
            while (goOn && !left.isEmpty() && System.nanoTime() - deadline < 0) {
                List<ConsumerRecord<byte[], byte[]>> records = wanted(consumer.poll(POLL), left);
                goOn = records.isEmpty() || batch.take(records);
                advance(left);
            }
            return left;
        } catch (KafkaException e) {
            throw unreachable(e);
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> wanted(
            ConsumerRecords<byte[], byte[]> records, Map<TopicPartition, Span> left) {
        List<ConsumerRecord<byte[], byte[]>> wanted = new ArrayList<>();
        left.forEach((partition, span) -> records.records(partition).stream()
                .filter(record -> record.offset() < span.to())
                .forEach(wanted::add));
        return wanted;
    }

    private void advance(Map<TopicPartition, Span> left) {
        left.replaceAll((partition, span) -> new Span(consumer.position(partition), span.to()));
        List<TopicPartition> done = left.keySet().stream()
                .filter(partition ->
                        left.getOrDefault(partition, new Span(0, 0)).isEmpty())
                .toList();
        consumer.pause(done);
        done.forEach(left::remove);
    }

    private static LogUnavailableException unreachable(KafkaException e) {
        return new LogUnavailableException("Kafka does not answer", e);
    }

    @Override
    public void close() {
        try {
            consumer.close();
        } finally {
            onClose.run();
        }
    }
}
