/** Which stories are copies of one another, by their words alone (R34); knows neither Kafka nor Elasticsearch. */
@NullMarked
package dev.wiredesk.search.reprint;

import org.jspecify.annotations.NullMarked;
