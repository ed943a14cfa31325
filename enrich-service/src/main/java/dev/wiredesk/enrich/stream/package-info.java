/** The Kafka edge: received articles in, enriched articles and dead letters out. */
@NullMarked
package dev.wiredesk.enrich.stream;

import org.jspecify.annotations.NullMarked;
