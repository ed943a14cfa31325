package dev.wiredesk.ingest.problem;

import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.ingest.format.Flaw;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * Why something was not taken, for its sender.
 *
 * @param errors each place in the item that is wrong; empty where it is not about a place
 * @param limit bytes that would have been taken, where size is the problem
 * @param retryAfter when to send it again; null: not as it is
 */
public record Problem(
        ProblemKind kind,
        String detail,
        List<Place> errors,
        @Nullable Long limit,
        @Nullable Duration retryAfter) {

    public Problem {
        errors = List.copyOf(errors);
    }

    /** A place in an item: a pointer into it, or a line and column where it could not be read at all. */
    public record Place(
            @Nullable String pointer,
            @Nullable Integer line,
            @Nullable Integer column,
            String message) {}

    /** As it is sent. */
    public record Body(
            URI type,
            String title,
            int status,
            String detail,
            @Nullable List<Place> errors,
            @Nullable Long limit) {}

    public static Problem of(ProblemKind kind, String detail) {
        return new Problem(kind, detail, List.of(), null, null);
    }

    /** With the flaws of an item that could be read. */
    public static Problem of(ProblemKind kind, List<Flaw> flaws) {
        List<Place> errors = flaws.stream()
                .map(flaw -> new Place(flaw.pointer(), null, null, flaw.message()))
                .toList();
        String detail = flaws.isEmpty() ? kind.title() : flaws.getFirst().message();
        return new Problem(kind, detail, errors, null, null);
    }

    /** With the place where reading stopped; the line counts from 1, 0 where it is not known. */
    public static Problem unreadable(String message, int line, int column) {
        List<Place> errors =
                List.of(line == 0 ? new Place(null, null, null, message) : new Place(null, line, column, message));
        return new Problem(ProblemKind.UNREADABLE, message, errors, null, null);
    }

    public static Problem tooLarge(String what, long limit) {
        return new Problem(
                ProblemKind.TOO_LARGE, what + " must not be larger than " + limit + " bytes", List.of(), limit, null);
    }

    public static Problem later(ProblemKind kind, String detail, Duration retryAfter) {
        return new Problem(kind, detail, List.of(), null, retryAfter);
    }

    public Body body() {
        return new Body(kind.type(), kind.title(), kind.status(), detail, errors.isEmpty() ? null : errors, limit);
    }

    /** Sends it. */
    public void writeTo(HttpServletResponse response) throws IOException {
        response.setStatus(kind.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (retryAfter != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
        }
        if (kind.status() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"wiredesk\"");
        }
        byte[] body = EventJson.MAPPER.writeValueAsBytes(body());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
