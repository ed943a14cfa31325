package dev.wiredesk.ingest.websub;

import dev.wiredesk.ingest.feed.Subscription;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A subscription of a feed with how far it has come. */
final class Followed {
    private static final int TOKEN_BYTES = 16;

    private final String feed;
    private final Subscription subscription;
    private final String token;
    private final AtomicReference<Progress> progress = new AtomicReference<>(Progress.start(Instant.now()));
    private final AtomicReference<@Nullable String> trouble = new AtomicReference<>();
    private final AtomicBoolean busy = new AtomicBoolean();

    Followed(String feed, Subscription subscription) {
        this.feed = feed;
        this.subscription = subscription;
        this.token = token(feed, subscription);
    }

    private static String token(String feed, Subscription subscription) {
        byte[] what = ("websub callback\n" + feed + "\n" + subscription.topic()).getBytes(StandardCharsets.UTF_8);
        byte[] signed = Signature.sign("HmacSHA256", subscription.key(), what);
        return HexFormat.of().formatHex(Arrays.copyOf(signed, TOKEN_BYTES));
    }

    String feed() {
        return feed;
    }

    Subscription subscription() {
        return subscription;
    }

    /** Tells its callback from others': every instance of the service has the same one, and nobody else can guess it. */
    String token() {
        return token;
    }

    /** Whether the hub is to push, rather than to stop it. */
    boolean isWanted() {
        return subscription.enabled();
    }

    Progress progress() {
        return progress.get();
    }

    Progress change(UnaryOperator<Progress> step) {
        return progress.updateAndGet(step);
    }

    /** Whether it is time to ask the hub and nobody is at it; {@link #leave} must follow. */
    boolean enter(Instant now) {
        return progress.get().isDue(now) && busy.compareAndSet(false, true);
    }

    void leave() {
        busy.set(false);
    }

    /** Remembers what is wrong, null for nothing; false where that is what it was before. */
    boolean changeTrouble(@Nullable String now) {
        String before = trouble.getAndSet(now);
        return now == null ? before != null : !now.equals(before);
    }

    /** Whether the hub was asked for this topic, or would be. */
    boolean isAbout(@Nullable String topic) {
        URI asked = progress.get().topic();
        URI wouldBe = asked == null && subscription.hub() != null ? subscription.topic() : asked;
        return wouldBe != null && wouldBe.toString().equals(topic);
    }

    /** For logs. */
    @Override
    public String toString() {
        return "feed " + feed + ", " + subscription;
    }
}
