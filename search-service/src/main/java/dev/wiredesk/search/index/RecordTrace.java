package dev.wiredesk.search.index;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.propagation.Propagator;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The part of indexing in the trace that an article's record tells of; one that tells of none begins its own. */
@Component
class RecordTrace {

    private final Propagator propagator;

    RecordTrace(Propagator propagator) {
        this.propagator = propagator;
    }

    /** From when its batch is taken on until the index has it, or not. */
    Span begin(ConsumerRecord<byte[], byte[]> record) {
        return propagator
                .extract(record.headers(), RecordTrace::value)
                .kind(Span.Kind.CONSUMER)
                .name("index article")
                .tag("wiredesk.article", record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8))
                .tag("messaging.source", DeadLetters.source(record).toString())
                .start();
    }

    static void end(Span span, Outcome outcome) {
        span.tag("wiredesk.outcome", outcome.getClass().getSimpleName()).end();
    }

    private static @Nullable String value(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
