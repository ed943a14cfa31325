package dev.wiredesk.search.index;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.stereotype.Component;

/** Has single partitions wait: their consumer stays in its group, and goes on with the others. */
@Component
class PartitionPauses {

    private final KafkaListenerEndpointRegistry listeners;

    PartitionPauses(KafkaListenerEndpointRegistry listeners) {
        this.listeners = listeners;
    }

    /** Nothing is read of a partition before a time has gone by. */
    void pause(TopicPartition partition, Duration pause) {
        ofEachConsumer(consumer -> consumer.pausePartition(partition));
        CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> ofEachConsumer(consumer -> consumer.resumePartition(partition)));
    }

    /** A partition may have gone from one consumer to another meanwhile. */
    private void ofEachConsumer(Consumer<KafkaMessageListenerContainer<?, ?>> action) {
        if (Objects.requireNonNull(listeners.getListenerContainer(EnrichedListener.ID))
                instanceof ConcurrentMessageListenerContainer<?, ?> container) {
            container.getContainers().forEach(action);
        }
    }
}
