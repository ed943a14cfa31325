package dev.wiredesk.search.http;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Makes problems (RFC 9457), and counts them as {@code wiredesk.search.problems{type}}. */
public final class CountedProblems {

    private static final String TYPES = "https://wiredesk.dev/problems/";

    private final MeterRegistry meters;

    public CountedProblems(MeterRegistry meters) {
        this.meters = meters;
    }

    /**
     * A problem that is about to be told.
     *
     * @param type last part of its address, such as {@code bad-parameter}
     */
    public ProblemDetail of(HttpStatus status, String type, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPES + type));
        problem.setTitle(title);
        meters.counter("wiredesk.search.problems", "type", type).increment();
        return problem;
    }
}
