package dev.wiredesk.search.deadletter;

import dev.wiredesk.search.http.CountedProblems;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells operators that the log does not answer. */
@RestControllerAdvice(basePackageClasses = DeadLetterProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class DeadLetterProblems {

    private static final Logger log = LoggerFactory.getLogger(DeadLetterProblems.class);
    private static final String RETRY_SECONDS = "10";

    private final CountedProblems problems;

    DeadLetterProblems(MeterRegistry meters) {
        this.problems = new CountedProblems(meters);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(LogUnavailableException e) {
        log.warn("{}: {}", e.getMessage(), String.valueOf(e.getCause()));
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "log-unavailable",
                        "The dead letters cannot be asked for now",
                        String.valueOf(e.getMessage())));
    }
}
