package dev.wiredesk.enrich.replay;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What enriching once more knows of others.
 *
 * @param indexGroup the consumer group that indexes, which is not to fall behind
 */
@ConfigurationProperties("wiredesk.re-enrich")
record ReplaySettings(@DefaultValue("search") String indexGroup) {}
