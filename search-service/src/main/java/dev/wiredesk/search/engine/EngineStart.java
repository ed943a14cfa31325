package dev.wiredesk.search.engine;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import dev.wiredesk.broker.BrokerWatch;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.stereotype.Component;

/**
 * Starts to consume as soon as index and topics are there, which waits for engines that are away at start and for the
 * service that declares the topic of enriched articles. Until then there is nothing to index, and the service is ready.
 */
@Component("start")
class EngineStart implements SmartLifecycle, HealthIndicator {

    private static final Duration RETRY = Duration.ofSeconds(1);

    private final ArticleIndex index;
    private final BrokerWatch broker;
    private final KafkaListenerEndpointRegistry listeners;
    private volatile @Nullable Thread starting;
    private volatile @Nullable String waitsFor = "start";

    EngineStart(ArticleIndex index, BrokerWatch broker, KafkaListenerEndpointRegistry listeners) {
        this.index = index;
        this.broker = broker;
        this.listeners = listeners;
    }

    @Override
    public void start() {
        starting = Thread.ofVirtual().name("engine-start").start(this::awaitEngines);
    }

    private void awaitEngines() {
        try {
            while (!indexIsThere()) {
                Thread.sleep(RETRY);
            }
            waitsFor = "Kafka";
            broker.awaitDeclared();
            waitsFor = null;
            broker.awaitAll();
            listeners.getListenerContainers().forEach(container -> container.start());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean indexIsThere() {
        try {
            index.ensure();
            return true;
        } catch (IOException | ElasticsearchException e) {
            waitsFor = "Elasticsearch: " + e.getMessage();
            return false;
        }
    }

    @Override
    public Health health() {
        String missing = waitsFor;
        return missing == null
                ? Health.up().build()
                : Health.down().withDetail("waitsFor", missing).build();
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
