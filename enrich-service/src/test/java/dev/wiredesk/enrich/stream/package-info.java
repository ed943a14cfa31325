/** Claims about the Kafka edge, against a real broker. */
@NullMarked
package dev.wiredesk.enrich.stream;

import org.jspecify.annotations.NullMarked;
