package dev.wiredesk.ingest.publish;

import dev.wiredesk.broker.BrokerWatch;
import dev.wiredesk.broker.TopicSettings;
import dev.wiredesk.contracts.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({TopicSettings.class, RetentionSettings.class})
class TopicDeclarations {
    @Bean
    BrokerWatch broker(
            KafkaAdmin kafka, ProducerFactory<?, ?> producers, TopicSettings topics, RetentionSettings retention) {
        return new BrokerWatch(
                kafka.getConfigurationProperties(),
                List.of(
                        topics.ofArticles(Topics.RECEIVED, received(producers, retention)),
                        topics.ofOnePartition(
                                Topics.IDENTITY_RULES,
                                Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT))),
                List.of());
    }

    /** What the producer may send, the topic takes. */
    private static Map<String, String> received(ProducerFactory<?, ?> producers, RetentionSettings retention) {
        Map<String, String> configs = new HashMap<>();
        configs.put(TopicConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        configs.put(
                TopicConfig.RETENTION_MS_CONFIG,
                Long.toString(retention.receivedRetention().toMillis()));
        Object largest = producers.getConfigurationProperties().get(ProducerConfig.MAX_REQUEST_SIZE_CONFIG);
        if (largest != null) {
            configs.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, largest.toString());
        }
        return configs;
    }
}
