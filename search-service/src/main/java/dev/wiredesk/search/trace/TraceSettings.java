package dev.wiredesk.search.trace;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How articles are traced.
 *
 * @param enrichGroup the consumer group of enrich-service, which tells how far it is
 */
@ConfigurationProperties(prefix = "wiredesk.trace", ignoreUnknownFields = false)
record TraceSettings(@DefaultValue("enrich") String enrichGroup) {}
