package dev.wiredesk.search.rebuild;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/**
 * Tells who started it how far it is: in a terminal on a line that changes, elsewhere on a line of its own every ten
 * seconds.
 */
final class Progress {

    private static final Duration IN_TERMINAL = Duration.ofMillis(250);
    private static final Duration ELSEWHERE = Duration.ofSeconds(10);

    private final PrintStream out;
    private final boolean terminal;
    private Pace pace = new Pace();
    private long shownAt;
    private boolean lineOpen;

    /** @param terminal whether a line can be changed after it was written */
    Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** A line that stays. */
    synchronized void say(String text) {
        clear();
        out.println(text);
        out.flush();
    }

    /** Something else begins. */
    synchronized void begin() {
        pace = new Pace();
        pace.note(System.nanoTime(), 0);
        shownAt = System.nanoTime();
    }

    /** So many are done. */
    synchronized void at(long done, long total) {
        long now = System.nanoTime();
        if (now - shownAt < (terminal ? IN_TERMINAL : ELSEWHERE).toNanos()) {
            return;
        }
        shownAt = now;
        pace.note(now, done);
        String left = pace.timeLeft(total - done);
        String line = String.format(
                Locale.ROOT,
                "  %,d of %,d records (%d%%), %,.0f/s%s",
                done,
                total,
                total == 0 ? 100 : 100 * done / total,
                pace.rate(),
                left.isEmpty() ? "" : ", " + left + " left");
        if (terminal) {
            out.print("\r\033[2K" + line);
            lineOpen = true;
        } else {
            out.println(line);
        }
        out.flush();
    }

    private void clear() {
        if (lineOpen) {
            out.print("\r\033[2K");
            lineOpen = false;
        }
    }
}
