package dev.wiredesk.enrich.stream;

import dev.wiredesk.contracts.Topics;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/**
 * Starts to consume as soon as the topics are there, which waits for a broker that is away at start and for the service
 * that declares the topic of received articles.
 */
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
            awaitReceived();
            listeners.getListenerContainers().forEach(container -> container.start());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** With one client: each new one prints its whole configuration. */
    private void awaitReceived() throws InterruptedException {
        try (Admin broker = Admin.create(admin.getConfigurationProperties())) {
            while (!receivedIsThere(broker)) {
                Thread.sleep(RETRY);
            }
        }
    }

    private static boolean receivedIsThere(Admin broker) throws InterruptedException {
        try {
            return broker.describeTopics(List.of(Topics.RECEIVED))
                    .allTopicNames()
                    .get()
                    .containsKey(Topics.RECEIVED);
        } catch (ExecutionException _) {
            // Not there, or nobody to ask: readiness tells which.
            return false;
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
