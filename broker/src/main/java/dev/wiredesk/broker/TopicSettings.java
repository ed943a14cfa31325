package dev.wiredesk.broker;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the topics of all services are made where they are not there yet.
 *
 * @param partitions of a topic of articles
 * @param replicationFactor -1 for the broker's default
 * @param maxMessageSize the largest compressed batch of records that a topic of articles takes
 */
@ConfigurationProperties("wiredesk.topics")
public record TopicSettings(
        @DefaultValue("12") int partitions,
        @DefaultValue("-1") short replicationFactor,
        @DefaultValue("16MB") DataSize maxMessageSize) {

    /** How long a dead letter is kept. */
    public static final Duration DEAD_LETTERS_KEPT = Duration.ofDays(90);

    /** Copies from which on one of them may be away while a record must be in two. */
    private static final int REPLICAS_FOR_QUORUM = 3;

    /**
     * A topic of articles.
     *
     * @param configs what it has of its own, by the names of {@link TopicConfig}
     */
    public NewTopic ofArticles(String name, Map<String, String> configs) {
        Map<String, String> all = new HashMap<>();
        all.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Long.toString(maxMessageSize.toBytes()));
        all.putAll(configs);
        return topic(name, partitions, all);
    }

    /** A topic of what could not be processed of a topic of articles. */
    public NewTopic ofDeadLetters(String name) {
        return ofArticles(
                name,
                Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(DEAD_LETTERS_KEPT.toMillis()),
                        TopicConfig.RETENTION_BYTES_CONFIG,
                        "-1"));
    }

    /**
     * A topic whose records all have one order.
     *
     * @param configs what it has of its own, by the names of {@link TopicConfig}
     */
    public NewTopic ofOnePartition(String name, Map<String, String> configs) {
        return topic(name, 1, configs);
    }

    private NewTopic topic(String name, int partitions, Map<String, String> configs) {
        Map<String, String> all = new HashMap<>(configs);
        if (replicationFactor >= REPLICAS_FOR_QUORUM) {
            all.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "2");
        }
        return new NewTopic(name, partitions, replicationFactor).configs(all);
    }
}
