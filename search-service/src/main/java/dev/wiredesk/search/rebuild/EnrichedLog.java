package dev.wiredesk.search.rebuild;

import dev.wiredesk.contracts.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Reads the enriched log from any position to any other, in no group and committing nothing: those who consume it live
 * notice nothing.
 */
class EnrichedLog {

    private static final Duration POLL = Duration.ofMillis(500);

    /** Of one partition's records that are read together; their documents are held until they are written. */
    private static final int MOST_RECORDS = 1_000;

    private final Map<String, Object> settings;
    private final String group;

    EnrichedLog(ConsumerFactory<?, ?> consumers) {
        this.settings = new HashMap<>(consumers.getConfigurationProperties());
        this.group = String.valueOf(settings.remove(ConsumerConfig.GROUP_ID_CONFIG));
        settings.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST_RECORDS);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "search-rebuild");
    }

    /** Takes records in the order of their partitions, for as long as it needs. */
    @FunctionalInterface
    interface Sink {
        void take(List<ConsumerRecord<byte[], byte[]>> records) throws InterruptedException;
    }

    /** Where each partition begins; what came before has been deleted. */
    Positions beginnings() {
        return ask(consumer -> consumer.beginningOffsets(partitions(consumer)));
    }

    /** Behind the last record of each partition. */
    Positions ends() {
        return ask(consumer -> consumer.endOffsets(partitions(consumer)));
    }

    /**
     * Up to where everything is in the live index or in the dead letters: what the group that keeps it up has committed.
     */
    Positions committed() {
        Map<String, Object> asGroup = new HashMap<>(settings);
        asGroup.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        try (Consumer<byte[], byte[]> consumer = consumer(asGroup)) {
            Map<TopicPartition, Long> committed = new HashMap<>();
            consumer.committed(new HashSet<>(partitions(consumer))).forEach((partition, offset) -> {
                if (offset != null) {
                    committed.put(partition, offset.offset());
                }
            });
            return positions(committed);
        }
    }

    /**
     * Reads everything between two positions; each partition by one thread, in order. Returns when the sink has all of
     * it.
     *
     * @return up to where was read, which may be further than asked for
     */
    Positions read(Positions from, Positions to, int threads, Sink sink) throws InterruptedException {
        List<List<TopicPartition>> shares = shares(from, to, threads);
        Map<TopicPartition, Long> reached = new HashMap<>();
        from.next().forEach((partition, offset) -> reached.put(partition(partition), offset));
        try (ExecutorService readers = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("log-reader-", 1).factory())) {
            ExecutorCompletionService<Map<TopicPartition, Long>> reads = new ExecutorCompletionService<>(readers);
            shares.forEach(share -> reads.submit(readShare(share, from, to, sink)));
            try {
                for (int i = 0; i < shares.size(); i++) {
                    reached.putAll(reads.take().get());
                }
            } catch (ExecutionException e) {
                readers.shutdownNow();
                throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
            } catch (InterruptedException e) {
                readers.shutdownNow();
                throw e;
            }
        }
        return positions(reached);
    }

    private static List<List<TopicPartition>> shares(Positions from, Positions to, int threads) {
        List<TopicPartition> open = to.next().entrySet().stream()
                .filter(end -> from.of(end.getKey()) < end.getValue())
                .map(end -> partition(end.getKey()))
                .toList();
        List<List<TopicPartition>> shares = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            if (i < threads) {
                shares.add(new ArrayList<>());
            }
            shares.get(i % threads).add(open.get(i));
        }
        return shares;
    }

    private Callable<Map<TopicPartition, Long>> readShare(
            List<TopicPartition> share, Positions from, Positions to, Sink sink) {
        return () -> {
            try (Consumer<byte[], byte[]> consumer = consumer(settings)) {
                consumer.assign(share);
                share.forEach(partition -> consumer.seek(partition, from.of(partition.partition())));
                Map<TopicPartition, Long> reached = new HashMap<>();
                Set<TopicPartition> open = new HashSet<>(share);
                while (!open.isEmpty()) {
                    ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
                    if (!records.isEmpty()) {
                        List<ConsumerRecord<byte[], byte[]>> batch = new ArrayList<>(records.count());
                        records.forEach(batch::add);
                        sink.take(batch);
                    }
                    for (TopicPartition partition : List.copyOf(open)) {
                        // Asked, not counted: the last offsets of a partition need not be records.
                        long position = consumer.position(partition);
                        reached.put(partition, position);
                        if (position >= to.of(partition.partition())) {
                            open.remove(partition);
                            consumer.pause(Set.of(partition));
                        }
                    }
                }
                return reached;
            }
        };
    }

    private Positions ask(Function<Consumer<byte[], byte[]>, Map<TopicPartition, Long>> question) {
        try (Consumer<byte[], byte[]> consumer = consumer(settings)) {
            return positions(question.apply(consumer));
        }
    }

    private static Consumer<byte[], byte[]> consumer(Map<String, Object> settings) {
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static Collection<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
        return consumer.partitionsFor(Topics.ENRICHED).stream()
                .map(each -> partition(each.partition()))
                .toList();
    }

    private static TopicPartition partition(int number) {
        return new TopicPartition(Topics.ENRICHED, number);
    }

    private static Positions positions(Map<TopicPartition, Long> offsets) {
        Map<Integer, Long> next = new HashMap<>();
        offsets.forEach((partition, offset) -> next.put(partition.partition(), offset));
        return new Positions(next);
    }
}
