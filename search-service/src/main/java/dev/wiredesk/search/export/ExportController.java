package dev.wiredesk.search.export;

import dev.wiredesk.search.http.BadParameterException;
import dev.wiredesk.search.query.ProfileFilters;
import dev.wiredesk.search.reading.Audience;
import dev.wiredesk.search.reading.VisibleIndex;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Streams exports. Counts them as {@code wiredesk.search.exports{outcome}}: {@code complete}, {@code broken} in the
 * middle, {@code refused} because there are too many.
 */
@RestController
class ExportController {

    /** So that exports leave room for those who search. */
    private static final int AT_A_TIME = 4;

    /** A reader that is slower than this is cut off, so that others get its place. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private static final int BUFFER = 1 << 16;
    private static final String RETRY_SECONDS = "30";
    private static final String TOTAL = "X-Total-Count";

    private final VisibleIndex index;
    private final ProfileFilters profiles;
    private final MeterRegistry meters;
    private final Semaphore places = new Semaphore(AT_A_TIME);

    ExportController(VisibleIndex index, ProfileFilters profiles, MeterRegistry meters) {
        this.index = index;
        this.profiles = profiles;
        this.meters = meters;
    }

    /** No more exports now. */
    static final class TooManyException extends RuntimeException {
        TooManyException() {
            super("There are " + AT_A_TIME + " exports already; try again later");
        }
    }

    /** The answer has begun and cannot be completed. */
    static final class BrokenException extends RuntimeException {
        BrokenException(Exception cause) {
            super("An export broke off", cause);
        }
    }

    @GetMapping("/v1/export")
    void export(
            Audience audience, @RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response) {
        ExportQuery query = ExportQuery.parse(parameters);
        if (!audience.isReader()) {
            throw new BadParameterException("view", "An export holds what readers may see; leave 'view' out");
        }
        if (!places.tryAcquire()) {
            count("refused");
            throw new TooManyException();
        }
        try {
            write(query, response);
        } finally {
            places.release();
        }
    }

    private void write(ExportQuery query, HttpServletResponse response) {
        try (Export export = Export.begin(index, profiles.of(Audience.READER, query.filters()))) {
            response.setContentType(query.format().mediaType());
            response.setHeader(TOTAL, Long.toString(export.total()));
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename("wiredesk-export." + query.format().fileEnding())
                            .build()
                            .toString());
            stream(export, query.format(), response);
            count("complete");
        }
    }

    private void stream(Export export, Format format, HttpServletResponse response) {
        long end = System.nanoTime() + LONGEST.toNanos();
        try {
            ItemWriter out = format.writer(new BufferedWriter(
                    new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8), BUFFER));
            // From here on nothing but the end of the connection can tell of a failure.
            response.flushBuffer();
            export.write(out, () -> {
                if (System.nanoTime() - end > 0) {
                    throw new IllegalStateException("The export takes longer than " + LONGEST);
                }
            });
        } catch (IOException | RuntimeException e) {
            count("broken");
            throw new BrokenException(e);
        }
    }

    private void count(String outcome) {
        meters.counter("wiredesk.search.exports", "outcome", outcome).increment();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooMany(TooManyException e) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.TOO_MANY_REQUESTS, String.valueOf(e.getMessage()));
        problem.setType(URI.create("https://wiredesk.dev/problems/too-many-exports"));
        problem.setTitle("Too many exports at a time");
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** Left to the server, which then closes the connection without the end that a complete answer has. */
    @ExceptionHandler
    void broken(BrokenException e) {
        throw e;
    }
}
