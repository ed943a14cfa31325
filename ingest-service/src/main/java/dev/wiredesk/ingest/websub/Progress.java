package dev.wiredesk.ingest.websub;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far we have come with a hub, as far as this instance knows.
 *
 * @param topic as the hub was asked for it last; null: not asked yet
 * @param leaseEnd until when the hub will push; null: it does not
 * @param due when to ask it next
 * @param attempts how often it was asked since it last did what we wanted
 */
record Progress(State state, @Nullable URI topic, @Nullable Instant leaseEnd, Instant due, int attempts) {

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Duration PAUSE_AFTER_DENIAL = Duration.ofHours(1);
    private static final Duration LONGEST_LEASE = Duration.ofDays(366);

    /** A hub that does not end a subscription after so many requests has none to end, or drops it with the lease. */
    private static final int ENOUGH = 5;

    enum State {
        /** The hub has not been asked yet. */
        NEW,
        /** It was asked, and has not called back yet. */
        ASKED,
        /** It pushes. */
        ACTIVE,
        /** It does not want to push. */
        DENIED,
        /** It could not be asked, or refused to be asked. */
        FAILED,
        /** We do not want it to push any more. */
        ENDED;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Progress start(Instant now) {
        return new Progress(State.NEW, null, null, now, 0);
    }

    /** Until the lease is over the hub pushes, however renewing it goes. */
    State stateAt(Instant now) {
        return leaseEnd != null && leaseEnd.isAfter(now) ? State.ACTIVE : state;
    }

    boolean isDue(Instant now) {
        return state != State.ENDED && !due.isAfter(now);
    }

    /** The hub is about to be asked; it may call back before it has answered. */
    Progress asking(URI topicAsked, Instant now) {
        Duration wait = doubled(SHORTEST_WAIT, LONGEST_WAIT);
        return new Progress(State.ASKED, topicAsked, leaseEnd, now.plus(wait), attempts + 1);
    }

    /** The hub was to be asked and did not take it; where it has called back all the same, that stands. */
    Progress failed(Instant now) {
        if (state != State.ASKED && !isDue(now)) {
            return this;
        }
        Instant next = now.plus(doubled(SHORTEST_PAUSE, LONGEST_PAUSE));
        // Not being able to ask is an attempt as well.
        return new Progress(State.FAILED, topic, leaseEnd, next, state == State.ASKED ? attempts : attempts + 1);
    }

    /**
     * The hub has verified that we want to be pushed to.
     *
     * @param lease how long it will
     */
    Progress verified(Duration lease, Instant now) {
        Duration granted = lease.compareTo(LONGEST_LEASE) > 0 ? LONGEST_LEASE : lease;
        return new Progress(
                State.ACTIVE,
                topic,
                now.plus(granted),
                now.plus(granted.multipliedBy(4).dividedBy(5)),
                0);
    }

    Progress denied(Instant now) {
        return new Progress(State.DENIED, topic, null, now.plus(PAUSE_AFTER_DENIAL), 0);
    }

    Progress ended() {
        return new Progress(State.ENDED, topic, null, Instant.MAX, 0);
    }

    /** Whether asking once more to end it would be of no use. */
    boolean isAskedEnough() {
        return attempts >= ENOUGH;
    }

    private Duration doubled(Duration first, Duration most) {
        Duration pause = first.multipliedBy(1L << Math.min(attempts, 20));
        return pause.compareTo(most) > 0 ? most : pause;
    }
}
