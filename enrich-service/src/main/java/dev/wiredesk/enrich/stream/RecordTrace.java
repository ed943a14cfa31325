package dev.wiredesk.enrich.stream;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/** The part of enrichment in the trace that an article's record tells of; one that tells of none begins its own. */
@Component
class RecordTrace {

    /** By this name the article stands in spans and in lines of the log. */
    private static final String ARTICLE = "wiredesk.article";

    private final Tracer tracer;
    private final Propagator propagator;

    RecordTrace(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** Until it is closed, what is done belongs to the record's trace, and lines of the log say so. */
    Part begin(ConsumerRecord<byte[], byte[]> record) {
        String article = article(record);
        Span span = propagator
                .extract(record.headers(), RecordTrace::value)
                .kind(Span.Kind.CONSUMER)
                .name("enrich article")
                .tag(ARTICLE, article)
                .tag("messaging.source", RecordEnrichment.source(record).toString())
                .start();
        return new Part(span, tracer.withSpan(span), logged(article));
    }

    /** Until it is closed, lines of the log name the record's article. */
    static MDC.MDCCloseable logged(ConsumerRecord<byte[], byte[]> record) {
        return logged(article(record));
    }

    private static MDC.MDCCloseable logged(String article) {
        return MDC.putCloseable(ARTICLE, article);
    }

    private static String article(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
    }

    final class Part implements AutoCloseable {
        private final Span span;
        private final Tracer.SpanInScope scope;
        private final MDC.MDCCloseable article;

        private Part(Span span, Tracer.SpanInScope scope, MDC.MDCCloseable article) {
            this.span = span;
            this.scope = scope;
            this.article = article;
        }

        /** Whoever reads the record of these headers goes on with the trace. */
        void handOn(Headers headers) {
            propagator.inject(span.context(), headers, (_, name, value) -> {
                headers.remove(name);
                headers.add(name, value.getBytes(StandardCharsets.US_ASCII));
            });
        }

        void outcome(String outcome) {
            span.tag("wiredesk.outcome", outcome);
        }

        @Override
        public void close() {
            article.close();
            scope.close();
            span.end();
        }
    }

    private static @Nullable String value(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
