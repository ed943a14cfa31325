package dev.wiredesk.ingest.push.batch;

import dev.wiredesk.ingest.feed.Feed;
import dev.wiredesk.ingest.feed.RateLimits;
import dev.wiredesk.ingest.problem.Problem;
import dev.wiredesk.ingest.problem.ProblemKind;
import dev.wiredesk.ingest.push.Answer;
import dev.wiredesk.ingest.push.InFlight;
import dev.wiredesk.ingest.push.Intake;
import dev.wiredesk.ingest.push.ItemType;
import dev.wiredesk.ingest.push.RequestBody;
import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.ZipException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes many items in one request. */
@RestController
class BatchController {
    private static final Set<String> MEDIA_TYPES =
            Set.of("application/x-ndjson", "application/ndjson", "application/jsonl");

    private final Intake intake;
    private final InFlight inFlight;
    private final RateLimits rates;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    BatchController(Intake intake, InFlight inFlight, RateLimits rates) {
        this.intake = intake;
        this.inFlight = inFlight;
        this.rates = rates;
    }

    @PostMapping(path = "/v1/articles/batch", produces = MediaType.APPLICATION_JSON_VALUE)
    void push(Feed feed, HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        String contentType = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (contentType == null || !MEDIA_TYPES.contains(ItemType.mediaType(contentType))) {
            response.setHeader("Accept-Post", "application/x-ndjson");
            refuse(
                    feed,
                    Problem.of(ProblemKind.UNSUPPORTED_TYPE, "Content-Type must be application/x-ndjson"),
                    response);
            return;
        }
        Problem problem = RequestBody.encodingProblem(request);
        if (problem != null) {
            refuse(feed, problem, response);
            return;
        }
        try (Results results = new Results();
                InputStream in = RequestBody.open(request)) {
            new Batch(feed, intake, inFlight, rates, executor, request.getHeader("traceparent")).take(in, results);
            if (results.accepted() + results.refused() == 0) {
                refuse(feed, Problem.of(ProblemKind.EMPTY_BATCH, "There is no line with an item"), response);
                return;
            }
            if (results.isRefusedForNow()) {
                Intake.unavailable().writeTo(response);
                return;
            }
            HttpStatus status = results.refused() == 0 ? HttpStatus.ACCEPTED : HttpStatus.MULTI_STATUS;
            response.setStatus(status.value());
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            results.writeTo(response.getOutputStream());
        } catch (ZipException | EOFException e) {
            refuse(feed, RequestBody.notGzip(e), response);
        }
    }

    private void refuse(Feed feed, Problem problem, HttpServletResponse response) throws IOException {
        if (intake.refused(feed, problem) instanceof Answer.Refused(Problem refused)) {
            refused.writeTo(response);
        }
    }

    @PreDestroy
    void close() {
        executor.close();
    }
}
