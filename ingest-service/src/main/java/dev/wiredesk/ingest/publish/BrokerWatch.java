package dev.wiredesk.ingest.publish;

import dev.wiredesk.contracts.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.stereotype.Component;

/** Asks the broker every other second for the topics of ingest, and declares those that are missing. */
@Component("broker")
@EnableConfigurationProperties(TopicSettings.class)
class BrokerWatch implements HealthIndicator, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerWatch.class);
    private static final int PERIOD_MS = 2000;
    private static final int TIMEOUT_MS = 4000;
    private static final int REPLICAS_FOR_QUORUM = 3;

    private final Map<String, Object> connection;
    private final List<NewTopic> topics;
    private @Nullable Admin admin;
    private @Nullable ScheduledExecutorService watch;

    /** Why the broker cannot be used; null: it can. */
    private volatile @Nullable String trouble = "not asked yet";

    private volatile boolean topicsDeclared;

    BrokerWatch(KafkaAdmin kafka, ProducerFactory<?, ?> producers, TopicSettings settings) {
        connection = kafka.getConfigurationProperties();
        Map<String, Object> producer = producers.getConfigurationProperties();
        Map<String, String> configs = new HashMap<>(Map.of(
                TopicConfig.COMPRESSION_TYPE_CONFIG,
                "zstd",
                TopicConfig.RETENTION_MS_CONFIG,
                Long.toString(settings.receivedRetention().toMillis())));
        Object largest = producer.get(ProducerConfig.MAX_REQUEST_SIZE_CONFIG);
        if (largest != null) {
            configs.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, largest.toString());
        }
        Short replicas = settings.replicationFactor();
        Map<String, String> ruleConfigs =
                new HashMap<>(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
        if (replicas != null && replicas >= REPLICAS_FOR_QUORUM) {
            configs.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "2");
            ruleConfigs.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "2");
        }
        topics = List.of(
                new NewTopic(Topics.RECEIVED, Optional.of(settings.partitions()), Optional.ofNullable(replicas))
                        .configs(configs),
                new NewTopic(Topics.IDENTITY_RULES, Optional.of(1), Optional.ofNullable(replicas))
                        .configs(ruleConfigs));
    }

    /** Whether the topics have ever been seen; topics do not go away by themselves. */
    boolean topicsAreDeclared() {
        return topicsDeclared;
    }

    @Override
    public Health health() {
        String reason = trouble;
        return reason == null
                ? Health.up().build()
                : Health.down().withDetail("reason", reason).build();
    }

    private void look() {
        try {
            ask(Objects.requireNonNullElseGet(admin, this::connect));
            changeTo(null);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            changeTo(String.valueOf(e.getCause()));
        } catch (KafkaException e) {
            // Such as a host name that does not resolve yet.
            changeTo(e.toString());
        }
    }

    private Admin connect() {
        Admin connected = Admin.create(connection);
        admin = connected;
        return connected;
    }

    private void ask(Admin broker) throws InterruptedException, ExecutionException {
        Map<String, KafkaFuture<TopicDescription>> found = broker.describeTopics(
                        topics.stream().map(NewTopic::name).toList(), new DescribeTopicsOptions().timeoutMs(TIMEOUT_MS))
                .topicNameValues();
        List<NewTopic> missing = new ArrayList<>();
        for (NewTopic topic : topics) {
            if (!isThere(found.get(topic.name()), UnknownTopicOrPartitionException.class)) {
                missing.add(topic);
            }
        }
        for (KafkaFuture<Void> created : broker.createTopics(missing, new CreateTopicsOptions().timeoutMs(TIMEOUT_MS))
                .values()
                .values()) {
            // Another instance may have been quicker.
            isThere(created, TopicExistsException.class);
        }
        topicsDeclared = true;
    }

    /** False where it fails for the one reason that is no failure. */
    private static boolean isThere(@Nullable KafkaFuture<?> answer, Class<? extends Exception> expected)
            throws InterruptedException, ExecutionException {
        try {
            Objects.requireNonNull(answer).get();
            return true;
        } catch (ExecutionException e) {
            if (expected.isInstance(e.getCause())) {
                return false;
            }
            throw e;
        }
    }

    private void changeTo(@Nullable String reason) {
        boolean wasUp = trouble == null;
        boolean first = "not asked yet".equals(trouble);
        trouble = reason;
        if (reason == null && !wasUp) {
            LOG.info("The broker is there");
        } else if (reason != null && (wasUp || first)) {
            LOG.warn("The broker is away: {}", reason);
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("broker-watch").daemon().factory());
        var _ = executor.scheduleWithFixedDelay(this::look, 0, PERIOD_MS, TimeUnit.MILLISECONDS);
        watch = executor;
    }

    @Override
    public void stop() {
        if (watch != null) {
            watch.shutdownNow();
        }
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
        watch = null;
        admin = null;
    }

    @Override
    public boolean isRunning() {
        return watch != null;
    }
}
