/** The programs that have the class path of a Kafka broker: the broker itself, and a producer to measure others by. */
@NullMarked
package dev.wiredesk.local.kafka;

import org.jspecify.annotations.NullMarked;
