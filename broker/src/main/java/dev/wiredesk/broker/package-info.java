/** Whether Kafka answers, and has the topics that a service needs: asked for, declared, and told to who checks its health. */
@NullMarked
package dev.wiredesk.broker;

import org.jspecify.annotations.NullMarked;
