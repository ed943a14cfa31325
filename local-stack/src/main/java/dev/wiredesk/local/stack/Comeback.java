package dev.wiredesk.local.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/** When a part that died is started again: at once, then later each time, and at once again after a good minute. */
final class Comeback {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration GOOD = Duration.ofMinutes(1);

    private final AtomicBoolean underWay = new AtomicBoolean();
    private Duration next = FIRST;
    private Instant last = Instant.EPOCH;

    /** True for one caller until {@link #end}. */
    boolean begin() {
        return underWay.compareAndSet(false, true);
    }

    void end() {
        underWay.set(false);
    }

    /** How long to wait this time. Only for who has {@link #begin begun}. */
    Duration wait(Instant now) {
        if (Duration.between(last, now).compareTo(GOOD) > 0) {
            next = FIRST;
        }
        last = now;
        Duration wait = next;
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return wait;
    }
}
