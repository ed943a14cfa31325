package dev.wiredesk.ingest.publish;

import dev.wiredesk.broker.BrokerWatch;
import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.contracts.Topics;
import dev.wiredesk.ingest.document.IdentityMemory;
import dev.wiredesk.ingest.document.NotNow;
import dev.wiredesk.ingest.format.rss.IdentityRule;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Remembers on a compacted topic, which all instances read and follow, how the items of each RSS feed are told apart (R4). */
@Component
public class RememberedRules implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RememberedRules.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int PAUSE_MS = 500;
    private static final int ACK_SECONDS = 15;

    /** Channels told apart in what one feed of ours brings, so that none can fill the memory with made-up ones. */
    private static final int MOST_CHANNELS = 10_000;

    private final KafkaTemplate<String, byte[]> kafka;
    private final BrokerWatch broker;
    private final Map<String, Object> connection;
    private final ConcurrentMap<String, IdentityRule> rules = new ConcurrentHashMap<>();
    private volatile @Nullable ScheduledExecutorService follower;
    private volatile @Nullable KafkaConsumer<String, byte[]> consuming;

    /** Whether everything that was on the topic when we came has been read. */
    private volatile boolean known;

    /** A rule as it stands on the topic. */
    private record Kept(@Nullable String by, @Nullable String scheme) {}

    RememberedRules(KafkaTemplate<String, byte[]> kafka, ConsumerFactory<?, ?> consumers, BrokerWatch broker) {
        this.kafka = kafka;
        this.broker = broker;
        this.connection = new HashMap<>(consumers.getConfigurationProperties());
        connection.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        connection.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    }

    /** What is remembered of what comes by one of our feeds. */
    public IdentityMemory of(String feed) {
        return new IdentityMemory() {
            @Override
            public @Nullable IdentityRule recall(String channel) throws NotNow {
                if (!known) {
                    throw new NotNow("What is remembered has not been read yet");
                }
                return rules.get(key(feed, channel));
            }

            @Override
            public void remember(String channel, IdentityRule rule) throws NotNow {
                keep(key(feed, channel), rule);
            }
        };
    }

    private String key(String feed, String channel) {
        String start = feed + "|";
        boolean isFull = !rules.containsKey(start + channel)
                && rules.keySet().stream().filter(key -> key.startsWith(start)).count() >= MOST_CHANNELS;
        return isFull ? start : start + channel;
    }

    private void keep(String key, IdentityRule rule) throws NotNow {
        try {
            kafka.send(record(key, rule)).get(ACK_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new NotNow("Interrupted");
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            throw new NotNow("Not acknowledged: " + e);
        }
        rules.merge(key, rule, (before, now) -> now.or(before));
    }

    private static ProducerRecord<String, byte[]> record(String key, IdentityRule rule) {
        Kept kept = new Kept(rule.by().name().toLowerCase(Locale.ROOT), rule.scheme());
        return new ProducerRecord<>(Topics.IDENTITY_RULES, key, EventJson.MAPPER.writeValueAsBytes(kept));
    }

    private void follow() {
        if (!broker.topicsAreDeclared()) {
            return;
        }
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(connection, new StringDeserializer(), new ByteArrayDeserializer())) {
            consuming = consumer;
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.IDENTITY_RULES).stream()
                    .map(found -> new TopicPartition(found.topic(), found.partition()))
                    .toList();
            if (partitions.isEmpty()) {
                // The topic is so new that not all brokers know of it.
                return;
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (isRunning()) {
                consumer.poll(POLL).forEach(this::take);
                known |= ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
            }
        } catch (WakeupException _) {
            // The service stops.
        } catch (RuntimeException e) {
            // Whatever it is: nobody would follow them any more if it got through to the executor.
            LOG.warn("The rules of identity cannot be followed for the moment: {}", e.toString());
        }
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            // Somebody wants the feed to be met anew.
            rules.remove(record.key());
            return;
        }
        try {
            Kept kept = EventJson.MAPPER.readValue(record.value(), Kept.class);
            String by = kept == null ? null : kept.by();
            if (kept == null || by == null) {
                throw new IllegalArgumentException("It does not tell a rule");
            }
            IdentityRule told = new IdentityRule(IdentityRule.By.valueOf(by.toUpperCase(Locale.ROOT)), kept.scheme());
            IdentityRule rule = rules.merge(record.key(), told, (before, now) -> now.or(before));
            if (rule.by() != told.by()) {
                // Two instances chose at a time; the last record is the one that is kept, so it must be the stronger
                // one.
                var _ = kafka.send(record(record.key(), rule));
            }
        } catch (JacksonException | IllegalArgumentException e) {
            LOG.warn("No rule of identity: {} at {}: {}", record.key(), record.offset(), e.toString());
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("identity-rules").daemon().factory());
        follower = executor;
        var _ = executor.scheduleWithFixedDelay(this::follow, 0, PAUSE_MS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        ScheduledExecutorService executor = follower;
        if (executor != null) {
            executor.shutdown();
        }
        follower = null;
        KafkaConsumer<String, byte[]> consumer = consuming;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    @Override
    public boolean isRunning() {
        return follower != null;
    }
}
