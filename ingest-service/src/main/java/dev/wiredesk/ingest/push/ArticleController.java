package dev.wiredesk.ingest.push;

import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.contracts.Original;
import dev.wiredesk.ingest.document.Envelope;
import dev.wiredesk.ingest.document.NotNow;
import dev.wiredesk.ingest.document.Originals;
import dev.wiredesk.ingest.document.Part;
import dev.wiredesk.ingest.document.Parts;
import dev.wiredesk.ingest.feed.Feed;
import dev.wiredesk.ingest.feed.RateLimits;
import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Field;
import dev.wiredesk.ingest.format.Reading;
import dev.wiredesk.ingest.intake.Answer;
import dev.wiredesk.ingest.intake.InFlight;
import dev.wiredesk.ingest.intake.Intake;
import dev.wiredesk.ingest.intake.Receipt;
import dev.wiredesk.ingest.problem.Problem;
import dev.wiredesk.ingest.problem.ProblemKind;
import dev.wiredesk.ingest.publish.Pace;
import dev.wiredesk.ingest.publish.RememberedRules;
import dev.wiredesk.ingest.publish.RequestTrace;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes one item a request; a document that has more of them gets the answer of a batch. */
@RestController
class ArticleController {
    private final Intake intake;
    private final InFlight inFlight;
    private final RateLimits rates;
    private final Batches batches;
    private final RememberedRules rules;
    private final RequestTrace trace;

    ArticleController(
            Intake intake,
            InFlight inFlight,
            RateLimits rates,
            Batches batches,
            RememberedRules rules,
            RequestTrace trace) {
        this.intake = intake;
        this.inFlight = inFlight;
        this.rates = rates;
        this.batches = batches;
        this.rules = rules;
        this.trace = trace;
    }

    @PostMapping(path = "/v1/articles", produces = MediaType.APPLICATION_JSON_VALUE)
    void push(Feed feed, HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        switch (ContentType.of(request, feed)) {
            case ContentType.Refused(Problem problem) -> answer(intake.refused(feed, problem), response);
            case ContentType.Taken taken -> {
                Duration wait = rates.tryEnter(feed);
                if (wait.isPositive()) {
                    String detail = "Feed " + feed.name() + " may send " + feed.rate() + " items a second";
                    answer(intake.refused(feed, Problem.later(ProblemKind.RATE_EXCEEDED, detail, wait)), response);
                } else {
                    take(feed, taken, request, response);
                }
            }
        }
    }

    private void take(Feed feed, ContentType.Taken taken, HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        try (InFlight.Hold hold = inFlight.open()) {
            switch (RequestBody.read(request, feed.maxBody(), hold)) {
                case RequestBody.Read.Problematic(Problem problem) -> answer(intake.refused(feed, problem), response);
                case RequestBody.Read.Whole(byte[] content) -> take(feed, taken, content, response);
            }
        } catch (NotNow _) {
            answer(intake.refused(feed, Intake.unavailable()), response);
        }
    }

    private void take(Feed feed, ContentType.Taken taken, byte[] content, HttpServletResponse response)
            throws IOException, InterruptedException {
        Envelope envelope = taken.envelope();
        Parts parts = taken.type().open(new ByteArrayInputStream(content), envelope, rules.of(feed.name()));
        Part only = parts.next();
        Part second = only == null ? null : parts.next();
        if (only == null) {
            answer(intake.refused(feed, Results.nothing()), response);
        } else if (second == null) {
            // The item is the document, with all that stands around it.
            Supplier<Original> original = () -> Originals.of(envelope.mediaType(), content);
            answer(
                    intake.take(
                                    feed,
                                    identified(only.reading().get(), envelope),
                                    original,
                                    Instant.now(),
                                    Pace.SOON,
                                    trace.traceparent())
                            .join(),
                    response);
        } else {
            try (Results results = batches.take(feed, parts.after(List.of(only, second)))) {
                results.writeTo(response);
            }
        }
    }

    /** Some agencies leave out the identity that their format has a place for. */
    private static Reading identified(Reading reading, Envelope envelope) {
        if (reading instanceof Reading.Item(ArticleDraft draft) && draft.get(Field.IDENTITY) == null) {
            draft.set(Field.IDENTITY, envelope.identity());
        }
        return reading;
    }

    private static void answer(Answer answer, HttpServletResponse response) throws IOException {
        switch (answer) {
            case Answer.Accepted(Receipt receipt) -> {
                response.setStatus(HttpServletResponse.SC_ACCEPTED);
                response.setContentType(MediaType.APPLICATION_JSON_VALUE);
                byte[] body = EventJson.MAPPER.writeValueAsBytes(receipt);
                response.setContentLength(body.length);
                response.getOutputStream().write(body);
            }
            case Answer.Refused(Problem problem) -> {
                ContentType.tellWhatIsTaken(problem, response);
                problem.writeTo(response);
            }
        }
    }
}
