/** A real Kafka broker, a real Elasticsearch node and Wiredesk's services, each as a child process of this one. */
@NullMarked
package dev.wiredesk.local;

import org.jspecify.annotations.NullMarked;
