package dev.wiredesk.ingest.websub;

import dev.wiredesk.ingest.feed.Feed;
import dev.wiredesk.ingest.feed.Feeds;
import dev.wiredesk.ingest.feed.Subscription;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Everything that is followed, found by what stands in a callback. */
@Component
@EnableConfigurationProperties(PublicUrl.class)
class Subscriptions {
    private final PublicUrl publicUrl;
    private final MeterRegistry meters;
    private final Set<String> measured = ConcurrentHashMap.newKeySet();
    private volatile List<Followed> all = List.of();

    Subscriptions(Feeds feeds, PublicUrl publicUrl, MeterRegistry meters) {
        this.publicUrl = publicUrl;
        this.meters = meters;
        feeds.require(feed -> {
            if (!feed.websub().isEmpty()) {
                publicUrl.base();
            }
        });
        feeds.follow(this::follow);
    }

    /** Follows what these feeds want; what was followed and is not among it any more is ended. */
    synchronized void follow(List<Feed> feeds) {
        List<Followed> next = new ArrayList<>();
        for (Feed feed : feeds) {
            for (Subscription subscription : feed.websub()) {
                Followed wanted = new Followed(feed.name(), subscription);
                Followed before = find(feed.name(), wanted.token());
                next.add(before != null && before.subscription().equals(subscription) ? before : wanted);
            }
        }
        for (Followed before : all) {
            if (next.stream().noneMatch(followed -> followed.token().equals(before.token()))) {
                next.add(
                        before.isWanted()
                                ? new Followed(
                                        before.feed(), before.subscription().ended())
                                : before);
            }
        }
        all = List.copyOf(next);
        next.stream().map(Followed::feed).filter(measured::add).forEach(this::measure);
    }

    private void measure(String feed) {
        for (Progress.State state : Progress.State.values()) {
            Gauge.builder("wiredesk.ingest.websub.subscriptions", () -> count(feed, state))
                    .description("WebSub subscriptions by how far this instance knows them to have come")
                    .tag("feed", feed)
                    .tag("state", state.label())
                    .register(meters);
        }
    }

    private long count(String feed, Progress.State state) {
        Instant now = Instant.now();
        return all.stream()
                .filter(followed -> followed.feed().equals(feed))
                .filter(followed -> followed.progress().stateAt(now) == state)
                .count();
    }

    List<Followed> all() {
        return all;
    }

    /** Where the hub is to call us. */
    URI callback(Followed followed) {
        return URI.create(publicUrl.base() + "/v1/websub/" + followed.feed() + "?subscription=" + followed.token());
    }

    /** Takes the same time whatever the token has in common with one. */
    @Nullable Followed find(String feed, String token) {
        byte[] sent = token.getBytes(StandardCharsets.UTF_8);
        Followed found = null;
        for (Followed followed : all) {
            if (followed.feed().equals(feed)
                    && MessageDigest.isEqual(followed.token().getBytes(StandardCharsets.US_ASCII), sent)) {
                found = followed;
            }
        }
        return found;
    }
}
