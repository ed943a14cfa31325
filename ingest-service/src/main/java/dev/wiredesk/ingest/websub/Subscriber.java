package dev.wiredesk.ingest.websub;

import dev.wiredesk.ingest.feed.Feeds;
import dev.wiredesk.ingest.feed.Subscription;
import dev.wiredesk.ingest.websub.hub.HubClient;
import dev.wiredesk.ingest.websub.hub.Topic;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks hubs to push, well before they would stop to and again where they did not listen. Counts what came of it:
 * {@code wiredesk.ingest.websub.requests{feed,outcome}}, where the outcome is {@code accepted}, {@code refused} (by the
 * hub) or {@code failed} (there was no hub to ask, or no answer).
 */
@Component
class Subscriber {
    private static final Logger LOG = LoggerFactory.getLogger(Subscriber.class);
    private static final int PERIOD_MS = 250;

    private final Subscriptions subscriptions;
    private final Feeds feeds;
    private final HubClient hubs;
    private final MeterRegistry meters;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable ScheduledExecutorService watch;

    Subscriber(Subscriptions subscriptions, Feeds feeds, HubClient hubs, MeterRegistry meters) {
        this.subscriptions = subscriptions;
        this.feeds = feeds;
        this.hubs = hubs;
        this.meters = meters;
    }

    /** Not before hubs could call back. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("websub-subscriber").daemon().factory());
        var _ = timer.scheduleWithFixedDelay(this::look, 0, PERIOD_MS, TimeUnit.MILLISECONDS);
        watch = timer;
    }

    private void look() {
        Instant now = Instant.now();
        for (Followed followed : subscriptions.all()) {
            if (!isOfDisabledFeed(followed) && followed.enter(now)) {
                executor.execute(() -> {
                    try {
                        ask(followed);
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                    } finally {
                        followed.leave();
                    }
                });
            }
        }
    }

    private boolean isOfDisabledFeed(Followed followed) {
        return feeds.all().stream().anyMatch(feed -> feed.name().equals(followed.feed()) && !feed.enabled());
    }

    private void ask(Followed followed) throws InterruptedException {
        Subscription subscription = followed.subscription();
        if (!followed.isWanted() && followed.progress().isAskedEnough()) {
            followed.change(Progress::ended);
            return;
        }
        try {
            Topic topic = topic(subscription);
            List<URI> choice = topic.hubs();
            URI hub = choice.get(followed.progress().attempts() % choice.size());
            followed.change(progress -> progress.asking(topic.self(), Instant.now()));
            HubClient.Reply reply = hubs.ask(hub, form(followed, topic.self()), subscription.allowPrivate());
            if (reply.isAccepted()) {
                count(followed, "accepted");
                followed.changeTrouble(null);
            } else {
                count(followed, "refused");
                refused(followed, hub, reply);
            }
        } catch (IOException | RuntimeException e) {
            // Whatever it is that a topic or a hub brings about, it is to be asked again later and not at once.
            count(followed, "failed");
            trouble(followed, e instanceof IOException ? String.valueOf(e.getMessage()) : e.toString());
        }
    }

    private void refused(Followed followed, URI hub, HubClient.Reply reply) {
        trouble(followed, hub + " answered " + reply.status() + ": " + reply.text());
        if (!followed.isWanted() && reply.status() / 100 == 4) {
            // It has no such subscription.
            followed.change(Progress::ended);
        }
    }

    private static void trouble(Followed followed, String what) {
        followed.change(progress -> progress.failed(Instant.now()));
        if (followed.changeTrouble(what)) {
            LOG.warn("WebSub, {}: not asked for, will be again: {}", followed, what);
        }
    }

    /** Found out anew each time, because topics move and change their hubs. */
    private Topic topic(Subscription subscription) throws IOException, InterruptedException {
        URI hub = subscription.hub();
        return hub == null
                ? hubs.discover(subscription.topic(), subscription.allowPrivate())
                : new Topic(subscription.topic(), List.of(hub));
    }

    private Map<String, String> form(Followed followed, URI topic) {
        Subscription subscription = followed.subscription();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("hub.mode", subscription.enabled() ? "subscribe" : "unsubscribe");
        form.put("hub.topic", topic.toString());
        form.put("hub.callback", subscriptions.callback(followed).toString());
        if (subscription.enabled()) {
            form.put("hub.secret", subscription.secret());
            form.put("hub.lease_seconds", Long.toString(subscription.lease().toSeconds()));
        }
        return form;
    }

    private void count(Followed followed, String outcome) {
        Counter.builder("wiredesk.ingest.websub.requests")
                .description("Requests to WebSub hubs by what came of them")
                .tag("feed", followed.feed())
                .tag("outcome", outcome)
                .register(meters)
                .increment();
    }

    @PreDestroy
    void stop() {
        if (watch != null) {
            watch.shutdownNow();
        }
        executor.shutdownNow();
    }
}
