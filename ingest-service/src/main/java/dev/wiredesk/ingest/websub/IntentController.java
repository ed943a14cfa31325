package dev.wiredesk.ingest.websub;

import dev.wiredesk.ingest.feed.Feeds;
import dev.wiredesk.ingest.feed.Subscription;
import dev.wiredesk.ingest.problem.Problem;
import dev.wiredesk.ingest.problem.ProblemKind;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells hubs whether it was us who asked them, and hears what they decided. Counts the answers:
 * {@code wiredesk.ingest.websub.verifications{feed,outcome}}, where the outcome is {@code subscribed},
 * {@code unsubscribed}, {@code denied} (by the hub) or {@code unknown} (not ours).
 */
@RestController
class IntentController {
    private static final Logger LOG = LoggerFactory.getLogger(IntentController.class);

    /** What is sent back is not to be of use to anybody else. */
    private static final Pattern CHALLENGE = Pattern.compile("[\\x21-\\x7E]{1,1024}");

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

    private final Subscriptions subscriptions;
    private final Feeds feeds;
    private final MeterRegistry meters;

    IntentController(Subscriptions subscriptions, Feeds feeds, MeterRegistry meters) {
        this.subscriptions = subscriptions;
        this.feeds = feeds;
        this.meters = meters;
    }

    @GetMapping(path = "/v1/websub/{feed}")
    void verify(
            @PathVariable String feed,
            @RequestParam(name = "subscription", defaultValue = "") String token,
            @RequestParam(name = "hub.mode", defaultValue = "") String mode,
            @RequestParam(name = "hub.topic", required = false) @Nullable String topic,
            @RequestParam(name = "hub.challenge", defaultValue = "") String challenge,
            @RequestParam(name = "hub.lease_seconds", defaultValue = "") String lease,
            @RequestParam(name = "hub.reason", defaultValue = "") String reason,
            HttpServletResponse response)
            throws IOException {
        Followed followed = subscriptions.find(feed, token);
        if (followed == null || isDisabled(feed) || !followed.isAbout(topic)) {
            refuse(followed, response);
        } else if (mode.equals("denied")) {
            denied(followed, reason);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else if (!CHALLENGE.matcher(challenge).matches()
                || !mode.equals(followed.isWanted() ? "subscribe" : "unsubscribe")) {
            refuse(followed, response);
        } else {
            confirmed(followed, lease);
            response.setContentType(MediaType.TEXT_PLAIN_VALUE);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.getOutputStream().write(challenge.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private boolean isDisabled(String name) {
        return feeds.all().stream().anyMatch(feed -> feed.name().equals(name) && !feed.enabled());
    }

    private void confirmed(Followed followed, String lease) {
        followed.changeTrouble(null);
        if (followed.isWanted()) {
            count(followed.feed(), "subscribed");
            Instant now = Instant.now();
            boolean first = followed.progress().stateAt(now) != Progress.State.ACTIVE;
            Progress active =
                    followed.change(progress -> progress.verified(granted(followed.subscription(), lease), now));
            if (first) {
                LOG.info("WebSub, {}: subscribed until {}", followed, active.leaseEnd());
            }
        } else {
            count(followed.feed(), "unsubscribed");
            followed.change(Progress::ended);
            LOG.info("WebSub, {}: unsubscribed", followed);
        }
    }

    /** A hub that does not say how long it will push is taken to grant what it was asked for. */
    private static Duration granted(Subscription subscription, String lease) {
        long seconds = SECONDS.matcher(lease).matches() ? Long.parseLong(lease) : 0;
        return seconds == 0 ? subscription.lease() : Duration.ofSeconds(seconds);
    }

    private void denied(Followed followed, String reason) {
        count(followed.feed(), "denied");
        if (followed.isWanted()) {
            followed.change(progress -> progress.denied(Instant.now()));
            String printable = reason.replaceAll("[\\p{Cntrl}]+", " ");
            String told = "the hub denies it: " + printable.substring(0, Math.min(printable.length(), 200));
            if (followed.changeTrouble(told)) {
                LOG.warn("WebSub, {}: {}", followed, told);
            }
        } else {
            followed.change(Progress::ended);
        }
    }

    private void refuse(@Nullable Followed followed, HttpServletResponse response) throws IOException {
        count(followed == null ? "unknown" : followed.feed(), "unknown");
        Problem.of(ProblemKind.NO_SUBSCRIPTION, "This was not asked for").writeTo(response);
    }

    private void count(String feed, String outcome) {
        Counter.builder("wiredesk.ingest.websub.verifications")
                .description("What WebSub hubs asked or told us about subscriptions")
                .tag("feed", feed)
                .tag("outcome", outcome)
                .register(meters)
                .increment();
    }
}
