package dev.wiredesk.broker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/**
 * Asks the broker every other second for the topics of a service, and declares those that are its own and missing: when the
 * service starts, and when the broker has lost them. A broker that does not answer, or whose name does not resolve yet, is
 * asked again, for as long as it takes; meanwhile the service's health is down, and says why.
 */
public final class BrokerWatch implements HealthIndicator, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerWatch.class);
    private static final int PERIOD_MS = 2000;
    private static final int TIMEOUT_MS = 4000;

    private final Map<String, Object> connection;
    private final Collection<NewTopic> declared;
    private final Set<String> needed;
    private final CountDownLatch declaredSeen = new CountDownLatch(1);
    private final CountDownLatch allSeen = new CountDownLatch(1);
    private @Nullable Admin admin;
    private @Nullable ScheduledExecutorService watch;

    /** Why the broker cannot be used; null: it can. */
    private volatile @Nullable String trouble = "not asked yet";

    /**
     * @param connection the properties of an {@link Admin}
     * @param declared the topics that this service makes where they are missing
     * @param awaited the names of topics that another service makes
     */
    public BrokerWatch(Map<String, Object> connection, Collection<NewTopic> declared, Collection<String> awaited) {
        this.connection = new HashMap<>(connection);
        this.connection.put(AdminClientConfig.CLIENT_ID_CONFIG, "broker-watch");
        this.declared = List.copyOf(declared);
        needed = new HashSet<>(awaited);
        declared.forEach(topic -> needed.add(topic.name()));
    }

    /** Whether the topics of this service have ever been seen. */
    public boolean topicsAreDeclared() {
        return declaredSeen.getCount() == 0;
    }

    /** Returns when the topics of this service have been seen. */
    public void awaitDeclared() throws InterruptedException {
        declaredSeen.await();
    }

    /** Returns when all topics have been seen, those of other services too. */
    public void awaitAll() throws InterruptedException {
        allSeen.await();
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
        } catch (RuntimeException e) {
            // A host name that does not resolve yet, or whatever: nobody would ask any more if it got to the executor.
            changeTo(Objects.requireNonNullElse(e.getCause(), e).toString());
        }
    }

    private Admin connect() {
        Admin connected = Admin.create(connection);
        admin = connected;
        return connected;
    }

    private void ask(Admin broker) throws InterruptedException, ExecutionException {
        var found = broker.describeTopics(needed, new DescribeTopicsOptions().timeoutMs(TIMEOUT_MS))
                .topicNameValues();
        Set<String> missing = new HashSet<>();
        for (String topic : needed) {
            if (!succeeds(found.get(topic), UnknownTopicOrPartitionException.class)) {
                missing.add(topic);
            }
        }
        List<NewTopic> lacking = new ArrayList<>(declared);
        lacking.removeIf(topic -> !missing.contains(topic.name()));
        for (var created : broker.createTopics(lacking, new CreateTopicsOptions().timeoutMs(TIMEOUT_MS))
                .values()
                .entrySet()) {
            // Another instance may have been quicker.
            if (succeeds(created.getValue(), TopicExistsException.class)) {
                LOG.info("Made the topic {}", created.getKey());
            }
            missing.remove(created.getKey());
        }
        declaredSeen.countDown();
        if (missing.isEmpty()) {
            allSeen.countDown();
        }
    }

    /** False where it fails for the one reason that is no failure. */
    private static boolean succeeds(@Nullable KafkaFuture<?> answer, Class<? extends Exception> expected)
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
