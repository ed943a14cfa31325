package dev.wiredesk.search.engine;

import dev.wiredesk.broker.BrokerWatch;
import dev.wiredesk.contracts.Topics;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

@Configuration(proxyBeanMethods = false)
class TopicDeclarations {

    private static final Duration DEAD_LETTERS_KEPT = Duration.ofDays(90);
    private static final short REPLICAS_FOR_QUORUM = 3;

    /** The log that the index is made of is declared by who writes it. */
    @Bean
    BrokerWatch kafka(KafkaAdmin kafka, TopicSettings settings) {
        return new BrokerWatch(
                kafka.getConfigurationProperties(),
                List.of(deadLetters(settings).build(), decisions(settings).build()),
                List.of(Topics.ENRICHED));
    }

    private static TopicBuilder deadLetters(TopicSettings settings) {
        TopicBuilder topic = TopicBuilder.name(Topics.ENRICHED_DEAD_LETTER)
                .partitions(settings.partitions())
                .replicas(settings.replicationFactor())
                .config(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE)
                .config(TopicConfig.RETENTION_MS_CONFIG, Long.toString(DEAD_LETTERS_KEPT.toMillis()))
                .config(TopicConfig.RETENTION_BYTES_CONFIG, "-1")
                .config(
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        Long.toString(settings.maxMessageSize().toBytes()));
        return safe(topic, settings);
    }

    /** A decision stays for longer than the dead letter that it is about, or that would be open again. */
    private static TopicBuilder decisions(TopicSettings settings) {
        TopicBuilder topic = TopicBuilder.name(Topics.DEAD_LETTER_DECISIONS)
                .partitions(1)
                .replicas(settings.replicationFactor())
                .config(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_COMPACT + "," + TopicConfig.CLEANUP_POLICY_DELETE)
                .config(
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(DEAD_LETTERS_KEPT.multipliedBy(2).toMillis()));
        return safe(topic, settings);
    }

    private static TopicBuilder safe(TopicBuilder topic, TopicSettings settings) {
        return settings.replicationFactor() >= REPLICAS_FOR_QUORUM
                ? topic.config(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "2")
                : topic;
    }
}
