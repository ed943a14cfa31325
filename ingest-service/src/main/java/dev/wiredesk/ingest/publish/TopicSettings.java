package dev.wiredesk.ingest.publish;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the topics are created where they are not there yet.
 *
 * @param partitions of the topic of received articles
 * @param replicationFactor null: the broker's default
 * @param receivedRetention how long received articles are kept
 */
@ConfigurationProperties("wiredesk.topics")
record TopicSettings(
        @DefaultValue("12") int partitions,
        @Nullable Short replicationFactor,
        @DefaultValue("90d") Duration receivedRetention) {}
