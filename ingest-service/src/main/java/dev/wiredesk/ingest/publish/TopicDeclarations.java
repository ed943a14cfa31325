package dev.wiredesk.ingest.publish;

import dev.wiredesk.broker.BrokerWatch;
import dev.wiredesk.contracts.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TopicSettings.class)
class TopicDeclarations {
    private static final int REPLICAS_FOR_QUORUM = 3;

    @Bean
    BrokerWatch broker(KafkaAdmin kafka, ProducerFactory<?, ?> producers, TopicSettings settings) {
        return new BrokerWatch(
                kafka.getConfigurationProperties(),
                List.of(received(producers, settings), identityRules(settings)),
                List.of());
    }

    private static NewTopic received(ProducerFactory<?, ?> producers, TopicSettings settings) {
        Map<String, String> configs = safe(settings);
        configs.put(TopicConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        configs.put(
                TopicConfig.RETENTION_MS_CONFIG,
                Long.toString(settings.receivedRetention().toMillis()));
        Object largest = producers.getConfigurationProperties().get(ProducerConfig.MAX_REQUEST_SIZE_CONFIG);
        if (largest != null) {
            configs.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, largest.toString());
        }
        return new NewTopic(
                        Topics.RECEIVED,
                        Optional.of(settings.partitions()),
                        Optional.ofNullable(settings.replicationFactor()))
                .configs(configs);
    }

    private static NewTopic identityRules(TopicSettings settings) {
        Map<String, String> configs = safe(settings);
        configs.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
        return new NewTopic(Topics.IDENTITY_RULES, Optional.of(1), Optional.ofNullable(settings.replicationFactor()))
                .configs(configs);
    }

    private static Map<String, String> safe(TopicSettings settings) {
        Map<String, String> configs = new HashMap<>();
        Short replicas = settings.replicationFactor();
        if (replicas != null && replicas >= REPLICAS_FOR_QUORUM) {
            configs.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "2");
        }
        return configs;
    }
}
