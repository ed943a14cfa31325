package dev.wiredesk.enrich.stream;

import dev.wiredesk.broker.BrokerWatch;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.stereotype.Component;

/**
 * Starts to consume as soon as the topics are there, which waits for a broker that is away at start and for the service
 * that declares the topic of received articles.
 */
@Component
class StreamStart implements SmartLifecycle {

    private final BrokerWatch broker;
    private final KafkaListenerEndpointRegistry listeners;
    private volatile @Nullable Thread starting;

    StreamStart(BrokerWatch broker, KafkaListenerEndpointRegistry listeners) {
        this.broker = broker;
        this.listeners = listeners;
    }

    @Override
    public void start() {
        starting = Thread.ofVirtual().name("enrich-start").start(this::awaitTopics);
    }

    private void awaitTopics() {
        try {
            broker.awaitAll();
            listeners.getListenerContainers().forEach(container -> container.start());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        Thread thread = starting;
        if (thread != null) {
            thread.interrupt();
            starting = null;
        }
    }

    @Override
    public boolean isRunning() {
        return starting != null;
    }
}
