package dev.wiredesk.ingest.publish;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the topics of ingest have of their own, where they are not there yet.
 *
 * @param receivedRetention how long received articles are kept
 */
@ConfigurationProperties("wiredesk.topics")
record RetentionSettings(@DefaultValue("90d") Duration receivedRetention) {}
