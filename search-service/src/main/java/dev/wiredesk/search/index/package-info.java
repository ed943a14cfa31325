/** From Kafka into Elasticsearch: every record of the enriched log ends in the index or in its dead-letter topic. */
@NullMarked
package dev.wiredesk.search.index;

import org.jspecify.annotations.NullMarked;
