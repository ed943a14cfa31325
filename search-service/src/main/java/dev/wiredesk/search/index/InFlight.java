package dev.wiredesk.search.index;

import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Remembers of the records that come again because others of their batch were not taken: which of them are through
 * already, and of which the answer was lost. Holds no more than one batch of each partition.
 */
final class InFlight {

    private enum Mark {
        FINAL,
        UNSURE
    }

    private final Map<TopicPartition, NavigableMap<Long, Mark>> marks = new ConcurrentHashMap<>();

    boolean isFinal(ConsumerRecord<?, ?> record) {
        return mark(record) == Mark.FINAL;
    }

    boolean isUnsure(ConsumerRecord<?, ?> record) {
        return mark(record) == Mark.UNSURE;
    }

    void note(ConsumerRecord<?, ?> record, Outcome outcome) {
        NavigableMap<Long, Mark> partition =
                marks.computeIfAbsent(partition(record), _ -> new ConcurrentSkipListMap<>());
        if (outcome.isFinal()) {
            partition.put(record.offset(), Mark.FINAL);
        } else if (outcome instanceof Outcome.Busy busy && busy.unsure()) {
            partition.put(record.offset(), Mark.UNSURE);
        }
    }

    /** The record is committed. */
    void forget(ConsumerRecord<?, ?> record) {
        NavigableMap<Long, Mark> partition = marks.get(partition(record));
        if (partition != null) {
            partition.remove(record.offset());
        }
    }

    /** Others read these partitions now. */
    void forget(Collection<TopicPartition> partitions) {
        partitions.forEach(marks::remove);
    }

    private @Nullable Mark mark(ConsumerRecord<?, ?> record) {
        NavigableMap<Long, Mark> partition = marks.get(partition(record));
        return partition == null ? null : partition.get(record.offset());
    }

    static TopicPartition partition(ConsumerRecord<?, ?> record) {
        return new TopicPartition(record.topic(), record.partition());
    }
}
