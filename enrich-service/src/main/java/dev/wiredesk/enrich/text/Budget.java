package dev.wiredesk.enrich.text;

import java.time.Duration;

/**
 * How long a story may take. Whoever goes through a text asks between sentences or names whether the time is up, and then leaves the rest: what was
 * found so far is kept. Each step gets its share of what is left, so that a slow one leaves time to those behind it. For one story and
 * one thread.
 */
public final class Budget {
    /** The clock is looked at once in so many questions. */
    private static final int LOOK_EVERY = 16;

    private final long end;
    private long stepEnd;
    private int asked;
    private boolean spent;
    private boolean cut;

    private Budget(long end) {
        this.end = end;
        this.stepEnd = end;
    }

    /** Begins now. */
    public static Budget of(Duration time) {
        return new Budget(System.nanoTime() + time.toNanos());
    }

    /** No story takes so long. */
    public static Budget unlimited() {
        return of(Duration.ofDays(1));
    }

    /**
     * Begins a step.
     *
     * @param steps how many there are from this one on
     */
    public void step(int steps) {
        long now = System.nanoTime();
        stepEnd = now + (end - now) / steps;
        asked = 0;
        spent = false;
    }

    /** To be asked where there is work left: whether it must be left undone. Cheap enough to be asked at every word. */
    public boolean isSpent() {
        if (!spent && asked++ % LOOK_EVERY == 0) {
            spent = System.nanoTime() - stepEnd >= 0;
        }
        cut |= spent;
        return spent;
    }

    /** Whether something was left undone. */
    public boolean wasCut() {
        return cut;
    }
}
