package dev.wiredesk.search.access;

import dev.wiredesk.search.http.CountedProblems;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells callers who may not what they need, as problems (RFC 9457) and as RFC 6750 asks for. */
@Component
class AccessProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final JsonMapper json;
    private final CountedProblems problems;

    AccessProblems(JsonMapper json, MeterRegistry meters) {
        this.json = json;
        this.problems = new CountedProblems(meters);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof IssuerAwayException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            tell(
                    response,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "issuer-unavailable",
                    "The issuer of tokens does not answer",
                    "Whether this token is good cannot be told now; try again later");
            return;
        }
        boolean sent = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, sent ? "Bearer error=\"invalid_token\"" : "Bearer");
        tell(
                response,
                HttpStatus.UNAUTHORIZED,
                sent ? "invalid-token" : "no-token",
                sent ? "The token is not known" : "A token is needed",
                "Send a token that is configured under wiredesk.search.tokens, or of the issuer under wiredesk.search.oidc: "
                        + "Authorization: Bearer …");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        tell(
                response,
                HttpStatus.FORBIDDEN,
                "not-allowed",
                "Not for this token",
                "The role of this token does not allow it");
    }

    /** Tells a caller who asks too often in what time it may ask again. */
    void tooMany(HttpServletResponse response, Duration wait) throws IOException {
        response.setHeader(
                HttpHeaders.RETRY_AFTER,
                Long.toString(Math.ceilDiv(wait.toNanos(), Duration.ofSeconds(1).toNanos())));
        tell(
                response,
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-requests",
                "Too many requests",
                "Each caller has a rate, wiredesk.search.rate; Retry-After says when to ask again");
    }

    private void tell(HttpServletResponse response, HttpStatus status, String type, String title, String detail)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problems.of(status, type, title, detail)));
    }
}
