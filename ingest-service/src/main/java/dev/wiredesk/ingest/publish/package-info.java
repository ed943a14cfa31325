/** Puts articles on Kafka and tells whether the broker has them. */
@NullMarked
package dev.wiredesk.ingest.publish;

import org.jspecify.annotations.NullMarked;
