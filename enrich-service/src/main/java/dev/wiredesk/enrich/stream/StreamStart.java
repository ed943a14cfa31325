package dev.wiredesk.enrich.stream;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** Starts to consume as soon as the topics are there, which waits for a broker that is away at start. */
@Component
class StreamStart implements SmartLifecycle {

    private static final Duration RETRY = Duration.ofSeconds(1);

    private final KafkaAdmin admin;
    private final KafkaListenerEndpointRegistry listeners;
    private volatile @Nullable Thread starting;

    StreamStart(KafkaAdmin admin, KafkaListenerEndpointRegistry listeners) {
        this.admin = admin;
        this.listeners = listeners;
    }

    @Override
    public void start() {
        starting = Thread.ofVirtual().name("enrich-start").start(this::awaitTopics);
    }

    private void awaitTopics() {
        try {
            while (!admin.initialize()) {
                Thread.sleep(RETRY);
            }
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
