/** Takes wire copy in over HTTP, normalises it, publishes it to Kafka and acknowledges it. */
@NullMarked
package dev.wiredesk.ingest;

import org.jspecify.annotations.NullMarked;
