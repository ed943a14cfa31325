package dev.wiredesk.ingest.publish;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The trace of the request that is being answered, which its articles go on with. */
@Component
public class RequestTrace {

    static final String HEADER = "traceparent";

    private final Tracer tracer;
    private final Propagator propagator;

    RequestTrace(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** The request's span as W3C trace context; null: it has none. */
    public @Nullable String traceparent() {
        Span span = tracer.currentSpan();
        if (span == null) {
            return null;
        }
        Map<String, String> headers = new HashMap<>();
        propagator.inject(span.context(), headers, (_, name, value) -> headers.put(name, value));
        return headers.get(HEADER);
    }
}
