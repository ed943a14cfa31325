package dev.wiredesk.search.http;

import dev.wiredesk.search.reading.IndexUnavailableException;
import dev.wiredesk.search.reading.RefusedQueryException;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
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
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Tells callers what went wrong as problems (RFC 9457), those that Spring finds included. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);
    private static final String RETRY_SECONDS = "5";

    private final CountedProblems problems;

    Problems(MeterRegistry meters) {
        this.problems = new CountedProblems(meters);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> badParameter(BadParameterException e) {
        return badParameter(List.of(e.parameter()), String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RefusedQueryException e, WebRequest request) {
        String words = request.getParameter("q");
        // It is nearly always the words; without any, which parameter it is is anybody's guess.
        return badParameter(
                words == null || words.isBlank() ? List.of() : List.of("q"), String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notFound(NotFoundException e) {
        return answer(
                new HttpHeaders(),
                problems.of(
                        HttpStatus.NOT_FOUND, "not-found", "There is no such thing", String.valueOf(e.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notAnEditor(NotAnEditorException e) {
        return answer(
                new HttpHeaders(),
                problems.of(HttpStatus.FORBIDDEN, "not-an-editor", "Only for editors", String.valueOf(e.getMessage())));
    }

    private ResponseEntity<ProblemDetail> badParameter(List<String> parameters, String message) {
        ProblemDetail problem =
                problems.of(HttpStatus.BAD_REQUEST, "bad-parameter", "A parameter cannot be understood", message);
        if (!parameters.isEmpty()) {
            problem.setProperty(
                    "errors",
                    parameters.stream()
                            .map(parameter -> Map.of("parameter", parameter, "message", message))
                            .toList());
        }
        return answer(new HttpHeaders(), problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(IndexUnavailableException e) {
        log.warn("{}: {}", e.getMessage(), String.valueOf(e.getCause()));
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        return answer(
                headers,
                problems.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "index-unavailable",
                        "The index cannot be asked now",
                        String.valueOf(e.getMessage())));
    }

    /** Nothing of what happened inside is told outside. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Exception e) {
        log.error("A request failed", e);
        return answer(
                new HttpHeaders(),
                problems.of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "internal",
                        "Something is wrong here",
                        "The request failed for a reason that is not yours"));
    }

    private static ResponseEntity<ProblemDetail> answer(HttpHeaders headers, ProblemDetail problem) {
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return ResponseEntity.status(problem.getStatus()).headers(headers).body(problem);
    }
}
