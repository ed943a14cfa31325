package dev.wiredesk.enrich.replay;

import dev.wiredesk.contracts.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** How many enriched records wait to be indexed. */
final class IndexLag implements AutoCloseable {

    private final Admin admin;
    private final String group;

    IndexLag(Map<String, Object> settings, String group) {
        this.admin = Admin.create(settings);
        this.group = group;
    }

    /** Of the partitions that the group has ever read; where nobody indexes, nothing waits. */
    long now() throws InterruptedException {
        try {
            Map<TopicPartition, Long> committed = new HashMap<>();
            Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
            Map<TopicPartition, OffsetAndMetadata> ofGroup = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            ofGroup.forEach((partition, offset) -> {
                if (offset != null && partition.topic().equals(Topics.ENRICHED)) {
                    committed.put(partition, offset.offset());
                    wanted.put(partition, OffsetSpec.latest());
                }
            });
            return admin.listOffsets(wanted).all().get().entrySet().stream()
                    .mapToLong(end -> Math.max(0, end.getValue().offset() - committed.getOrDefault(end.getKey(), 0L)))
                    .sum();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException failure ? failure : new KafkaException(e.getCause());
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
