package dev.wiredesk.search.engine;

import dev.wiredesk.contracts.Topics;
import java.time.Duration;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

@Configuration(proxyBeanMethods = false)
class TopicDeclarations {

    private static final Duration DEAD_LETTERS_KEPT = Duration.ofDays(90);

    /** The log that the index is rebuilt from is kept for good. */
    @Bean
    KafkaAdmin.NewTopics topics(TopicSettings settings) {
        return new KafkaAdmin.NewTopics(
                topic(Topics.ENRICHED, settings, "-1").build(),
                topic(Topics.ENRICHED_DEAD_LETTER, settings, Long.toString(DEAD_LETTERS_KEPT.toMillis()))
                        .build());
    }

    private static TopicBuilder topic(String name, TopicSettings settings, String retentionMillis) {
        return TopicBuilder.name(name)
                .partitions(settings.partitions())
                .replicas(settings.replicationFactor())
                .config(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE)
                .config(TopicConfig.RETENTION_MS_CONFIG, retentionMillis)
                .config(TopicConfig.RETENTION_BYTES_CONFIG, "-1")
                .config(
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        Long.toString(settings.maxMessageSize().toBytes()));
    }
}
