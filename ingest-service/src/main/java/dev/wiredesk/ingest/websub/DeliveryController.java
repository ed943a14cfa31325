package dev.wiredesk.ingest.websub;

import dev.wiredesk.ingest.document.DocumentType;
import dev.wiredesk.ingest.document.Envelope;
import dev.wiredesk.ingest.feed.Feed;
import dev.wiredesk.ingest.feed.Feeds;
import dev.wiredesk.ingest.feed.Subscription;
import dev.wiredesk.ingest.feed.Tally;
import dev.wiredesk.ingest.intake.InFlight;
import dev.wiredesk.ingest.intake.Intake;
import dev.wiredesk.ingest.problem.Problem;
import dev.wiredesk.ingest.problem.ProblemKind;
import dev.wiredesk.ingest.push.Batches;
import dev.wiredesk.ingest.push.ContentType;
import dev.wiredesk.ingest.push.RequestBody;
import dev.wiredesk.ingest.push.Results;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Takes what hubs push. Counts the deliveries: {@code wiredesk.ingest.websub.deliveries{feed,outcome}}, where the outcome
 * is {@code accepted}, {@code in-part}, {@code empty} or the slug of the problem that the hub was told.
 */
@RestController
class DeliveryController {
    private final Subscriptions subscriptions;
    private final Feeds feeds;
    private final Intake intake;
    private final InFlight inFlight;
    private final Batches batches;
    private final Tally tally;
    private final MeterRegistry meters;

    DeliveryController(
            Subscriptions subscriptions,
            Feeds feeds,
            Intake intake,
            InFlight inFlight,
            Batches batches,
            Tally tally,
            MeterRegistry meters) {
        this.subscriptions = subscriptions;
        this.feeds = feeds;
        this.intake = intake;
        this.inFlight = inFlight;
        this.batches = batches;
        this.tally = tally;
        this.meters = meters;
    }

    @PostMapping(path = "/v1/websub/{feed}")
    void deliver(@PathVariable("feed") String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        Followed followed = subscriptions.find(name, token(request));
        Feed feed = feeds.all().stream()
                .filter(each -> each.name().equals(name))
                .findAny()
                .orElse(null);
        if (followed == null) {
            tally.refusedStranger(ProblemKind.NO_SUBSCRIPTION);
            count("unknown", ProblemKind.NO_SUBSCRIPTION.slug());
            Problem.of(ProblemKind.NO_SUBSCRIPTION, "Nothing is delivered here").writeTo(response);
        } else if (feed != null && !feed.enabled()) {
            refuse(feed, Problem.of(ProblemKind.FEED_DISABLED, "Feed " + name + " is switched off"), response);
        } else if (feed == null || !followed.isWanted()) {
            tally.refusedStranger(ProblemKind.SUBSCRIPTION_ENDED);
            count(name, ProblemKind.SUBSCRIPTION_ENDED.slug());
            Problem.of(ProblemKind.SUBSCRIPTION_ENDED, "Deliver no more of this, please")
                    .writeTo(response);
        } else {
            take(feed, followed.subscription(), request, response);
        }
    }

    /** From the query alone: asking for a parameter may read the body. */
    private static String token(HttpServletRequest request) {
        String query = request.getQueryString();
        String token = query == null
                ? null
                : UriComponentsBuilder.newInstance()
                        .query(query)
                        .build()
                        .getQueryParams()
                        .getFirst("subscription");
        return token == null ? "" : token;
    }

    private void take(Feed feed, Subscription subscription, HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        try (InFlight.Hold hold = inFlight.open()) {
            byte[] sent;
            switch (RequestBody.readPacked(request, feed.maxBody(), hold)) {
                case RequestBody.Read.Problematic(Problem problem) -> {
                    refuse(feed, problem, response);
                    return;
                }
                case RequestBody.Read.Whole(byte[] whole) -> sent = whole;
            }
            List<String> signatures = Collections.list(request.getHeaders("X-Hub-Signature"));
            String flaw = Signature.flaw(signatures, sent, subscription.key(), subscription.allowSha1());
            if (flaw != null) {
                refuse(feed, Problem.of(ProblemKind.BAD_SIGNATURE, flaw), response);
                return;
            }
            switch (ContentType.of(request, feed)) {
                case ContentType.Refused(Problem problem) -> refuse(feed, problem, response);
                case ContentType.Taken(DocumentType type, Envelope envelope) -> {
                    switch (RequestBody.unpack(request, sent, feed.maxBody(), hold)) {
                        case RequestBody.Read.Problematic(Problem problem) -> refuse(feed, problem, response);
                        case RequestBody.Read.Whole(byte[] content) -> take(feed, type, envelope, content, response);
                    }
                }
            }
        }
    }

    /**
     * The hub sends again all of what does not get a 2xx, and none of what does. So it gets one where nothing is left that
     * could be taken another time; what is wrong for good must not come again and again.
     */
    private void take(Feed feed, DocumentType type, Envelope envelope, byte[] content, HttpServletResponse response)
            throws IOException, InterruptedException {
        try (Results results = batches.take(feed, type, envelope, content)) {
            Problem notNow = results.notNow();
            if (notNow != null) {
                count(feed.name(), notNow.kind().slug());
                notNow.writeTo(response);
            } else {
                count(feed.name(), results.isEmpty() ? "empty" : results.isAccepted() ? "accepted" : "in-part");
                results.writeTo(response);
            }
        }
    }

    private void refuse(Feed feed, Problem problem, HttpServletResponse response) throws IOException {
        intake.refused(feed, problem);
        count(feed.name(), problem.kind().slug());
        ContentType.tellWhatIsTaken(problem, response);
        problem.writeTo(response);
    }

    private void count(String feed, String outcome) {
        Counter.builder("wiredesk.ingest.websub.deliveries")
                .description("Deliveries of WebSub hubs by what came of them")
                .tag("feed", feed)
                .tag("outcome", outcome)
                .register(meters)
                .increment();
    }
}
