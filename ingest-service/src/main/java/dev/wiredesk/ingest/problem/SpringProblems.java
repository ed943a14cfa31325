package dev.wiredesk.ingest.problem;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Gives the problems that Spring finds by itself (404, 405, 406) a type of ours. */
@RestControllerAdvice
class SpringProblems extends ResponseEntityExceptionHandler {

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode statusCode, WebRequest request) {
        if (body instanceof ProblemDetail problem) {
            problem.setType(type(statusCode));
        }
        return ResponseEntity.status(statusCode)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    /** The type of a problem that has no more to it than its status. */
    static URI type(HttpStatusCode statusCode) {
        String slug = switch (statusCode) {
            case HttpStatus.NOT_FOUND -> "not-found";
            case HttpStatus.METHOD_NOT_ALLOWED -> "method-not-allowed";
            case HttpStatus.NOT_ACCEPTABLE -> "not-acceptable";
            case HttpStatusCode _ when statusCode.is5xxServerError() -> "internal";
            case HttpStatusCode _ -> "bad-request";
        };
        return URI.create("https://wiredesk.dev/problems/" + slug);
    }
}
