/** The program of the broker process: storage formatted once, then Kafka's own main class. */
@NullMarked
package dev.wiredesk.local.kafka;

import org.jspecify.annotations.NullMarked;
