package dev.wiredesk.search.engine;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How topics are made that are not there yet.
 *
 * @param replicationFactor -1 for the broker's default
 * @param maxMessageSize the largest compressed batch of records that the broker takes
 */
@ConfigurationProperties("wiredesk.topics")
record TopicSettings(
        @DefaultValue("12") int partitions,
        @DefaultValue("-1") short replicationFactor,
        @DefaultValue("16MB") DataSize maxMessageSize) {}
