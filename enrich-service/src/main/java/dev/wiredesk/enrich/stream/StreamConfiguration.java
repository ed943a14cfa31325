package dev.wiredesk.enrich.stream;

import dev.wiredesk.broker.BrokerWatch;
import dev.wiredesk.broker.TopicSettings;
import dev.wiredesk.contracts.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TopicSettings.class)
class StreamConfiguration {

    private static final Map<String, String> KEPT_FOR_EVER = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG,
            "-1",
            TopicConfig.RETENTION_BYTES_CONFIG,
            "-1");

    /** The topic of received articles is declared by who writes there. */
    @Bean
    BrokerWatch kafka(KafkaAdmin kafka, TopicSettings topics) {
        return new BrokerWatch(
                kafka.getConfigurationProperties(),
                List.of(
                        topics.ofArticles(Topics.ENRICHED, KEPT_FOR_EVER),
                        topics.ofDeadLetters(Topics.RECEIVED_DEAD_LETTER)),
                List.of(Topics.RECEIVED));
    }

    /** Copies the record, headers included, to any partition: the dead letters may have fewer of them. */
    @Bean
    DeadLetterPublishingRecoverer deadLetterPublishingRecoverer(KafkaTemplate<byte[], byte[]> kafka) {
        DeadLetterPublishingRecoverer recoverer = new DeadLetterPublishingRecoverer(
                kafka, (record, failure) -> new TopicPartition(Topics.RECEIVED_DEAD_LETTER, -1));
        recoverer.setHeadersFunction((record, failure) ->
                failure instanceof DeadLetter deadLetter ? deadLetter.headers(record) : new RecordHeaders());
        // As long as the failure makes them; a record near the largest size must still fit. Ours has its message, cut.
        recoverer.excludeHeader(HeadersToAdd.EX_STACKTRACE, HeadersToAdd.EX_MSG);
        return recoverer;
    }

    /** A batch that could not be published comes again, for as long as the broker is away; no failure skips it. */
    @Bean
    CommonErrorHandler errorHandler() {
        ExponentialBackOff backOff = new ExponentialBackOff(500, 2);
        backOff.setMaxInterval(Duration.ofSeconds(10).toMillis());
        DefaultErrorHandler handler = new DefaultErrorHandler(backOff);
        handler.setClassifications(Map.of(), true);
        return handler;
    }
}
