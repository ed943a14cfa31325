package dev.wiredesk.search.engine;

import dev.wiredesk.broker.BrokerWatch;
import dev.wiredesk.broker.TopicSettings;
import dev.wiredesk.contracts.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TopicSettings.class)
class TopicDeclarations {

    /** A decision stays for longer than the dead letter that it is about, or that would be open again. */
    private static final Duration DECISIONS_KEPT = TopicSettings.DEAD_LETTERS_KEPT.multipliedBy(2);

    private static final Map<String, String> DECISIONS = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_COMPACT + "," + TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG,
            Long.toString(DECISIONS_KEPT.toMillis()));

    /** The log that the index is made of is declared by who writes it. */
    @Bean
    BrokerWatch kafka(KafkaAdmin kafka, TopicSettings topics) {
        return new BrokerWatch(
                kafka.getConfigurationProperties(),
                List.of(
                        topics.ofDeadLetters(Topics.ENRICHED_DEAD_LETTER),
                        topics.ofOnePartition(Topics.DEAD_LETTER_DECISIONS, DECISIONS)),
                List.of(Topics.ENRICHED));
    }
}
