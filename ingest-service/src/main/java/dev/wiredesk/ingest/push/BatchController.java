package dev.wiredesk.ingest.push;

import dev.wiredesk.ingest.document.DocumentType;
import dev.wiredesk.ingest.document.Envelope;
import dev.wiredesk.ingest.feed.Feed;
import dev.wiredesk.ingest.intake.Answer;
import dev.wiredesk.ingest.intake.Intake;
import dev.wiredesk.ingest.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.ZipException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes many items in one request. */
@RestController
class BatchController {
    private final Batches batches;
    private final Intake intake;

    BatchController(Batches batches, Intake intake) {
        this.batches = batches;
        this.intake = intake;
    }

    @PostMapping(path = "/v1/articles/batch", produces = MediaType.APPLICATION_JSON_VALUE)
    void push(Feed feed, HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        long limit = Objects.requireNonNullElse(feed.maxBatch(), Long.MAX_VALUE);
        Problem problem = request.getContentLengthLong() > limit
                ? Problem.tooLarge("A batch", limit)
                : RequestBody.encodingProblem(request);
        switch (ContentType.of(request, feed)) {
            case ContentType.Refused(Problem refused) -> refuse(feed, refused, response);
            case ContentType.Taken _ when problem != null -> refuse(feed, problem, response);
            case ContentType.Taken(DocumentType type, Envelope envelope) -> {
                try (InputStream in = new LimitedStream(RequestBody.open(request), limit);
                        Results results = batches.take(feed, type, envelope, in)) {
                    if (results.isEmpty()) {
                        refuse(feed, Results.nothing(), response);
                    } else {
                        results.writeTo(response);
                    }
                } catch (ZipException | EOFException e) {
                    refuse(feed, RequestBody.notGzip(e), response);
                }
            }
        }
    }

    private void refuse(Feed feed, Problem problem, HttpServletResponse response) throws IOException {
        if (intake.refused(feed, problem) instanceof Answer.Refused(Problem refused)) {
            ContentType.tellWhatIsTaken(refused, response);
            refused.writeTo(response);
        }
    }
}
