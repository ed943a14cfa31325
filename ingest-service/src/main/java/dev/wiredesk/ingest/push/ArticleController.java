package dev.wiredesk.ingest.push;

import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.ingest.feed.Feed;
import dev.wiredesk.ingest.feed.RateLimits;
import dev.wiredesk.ingest.problem.Problem;
import dev.wiredesk.ingest.problem.ProblemKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes one item a request. */
@RestController
class ArticleController {
    private final Intake intake;
    private final InFlight inFlight;
    private final RateLimits rates;

    ArticleController(Intake intake, InFlight inFlight, RateLimits rates) {
        this.intake = intake;
        this.inFlight = inFlight;
        this.rates = rates;
    }

    @PostMapping(path = "/v1/articles", produces = MediaType.APPLICATION_JSON_VALUE)
    void push(Feed feed, HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        switch (answer(feed, request)) {
            case Answer.Accepted(Receipt receipt) -> {
                response.setStatus(HttpServletResponse.SC_ACCEPTED);
                response.setContentType(MediaType.APPLICATION_JSON_VALUE);
                byte[] body = EventJson.MAPPER.writeValueAsBytes(receipt);
                response.setContentLength(body.length);
                response.getOutputStream().write(body);
            }
            case Answer.Refused(Problem problem) -> {
                if (problem.kind() == ProblemKind.UNSUPPORTED_TYPE) {
                    response.setHeader("Accept-Post", ItemType.ALL);
                }
                problem.writeTo(response);
            }
        }
    }

    private Answer answer(Feed feed, HttpServletRequest request) throws IOException, InterruptedException {
        String contentType = request.getHeader(HttpHeaders.CONTENT_TYPE);
        ItemType type = contentType == null ? null : ItemType.of(contentType);
        if (contentType == null || type == null) {
            return intake.refused(
                    feed, Problem.of(ProblemKind.UNSUPPORTED_TYPE, "Content-Type must be one of " + ItemType.ALL));
        }
        Duration wait = rates.tryEnter(feed);
        if (wait.isPositive()) {
            return intake.refused(
                    feed,
                    Problem.later(
                            ProblemKind.RATE_EXCEEDED,
                            "Feed " + feed.name() + " may send " + feed.rate() + " items a second",
                            wait));
        }
        try (InFlight.Hold hold = inFlight.open()) {
            return switch (RequestBody.read(request, feed.maxBody(), hold)) {
                case RequestBody.Read.Problematic(Problem problem) -> intake.refused(feed, problem);
                case RequestBody.Read.Whole(byte[] content) ->
                    intake.take(
                                    feed,
                                    type,
                                    ItemType.mediaType(contentType),
                                    content,
                                    Instant.now(),
                                    request.getHeader("traceparent"))
                            .join();
            };
        }
    }
}
