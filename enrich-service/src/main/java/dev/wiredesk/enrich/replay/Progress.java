package dev.wiredesk.enrich.replay;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells who started it how far it is: in a terminal on a line that changes, elsewhere on a line every ten seconds. */
final class Progress {

    private static final Duration IN_TERMINAL = Duration.ofMillis(250);
    private static final Duration ELSEWHERE = Duration.ofSeconds(10);

    private final PrintStream out;
    private final boolean terminal;
    private final long begun = System.nanoTime();
    private long shownAt = begun;
    private boolean lineOpen;

    /** @param terminal whether a line can be changed after it was written */
    Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** A line that stays. */
    void say(String text) {
        if (lineOpen) {
            out.print("\r\033[2K");
            lineOpen = false;
        }
        out.println(text);
        out.flush();
    }

    double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }

    /**
     * So many are done.
     *
     * @param waits what for; empty: for nothing
     */
    void at(long done, long total, String waits) {
        long now = System.nanoTime();
        if (now - shownAt < (terminal ? IN_TERMINAL : ELSEWHERE).toNanos()) {
            return;
        }
        shownAt = now;
        String line = line(done, total, seconds()) + (waits.isEmpty() ? "" : ", waits: " + waits);
        if (terminal) {
            out.print("\r\033[2K" + line);
            lineOpen = true;
        } else {
            out.println(line);
        }
        out.flush();
    }

    /** {@code 1,200 of 4,800 records (25%), 60/s, 1 min 0 s left}. */
    static String line(long done, long total, double seconds) {
        double rate = seconds <= 0 ? 0 : done / seconds;
        String line = String.format(
                Locale.ROOT,
                "  %,d of %,d records (%d%%), %,.0f/s",
                done,
                total,
                total == 0 ? 100 : 100 * done / total,
                rate);
        return rate <= 0 ? line : line + ", " + words(Math.round((total - done) / rate)) + " left";
    }

    private static String words(long seconds) {
        Duration left = Duration.ofSeconds(seconds);
        if (left.toMinutes() == 0) {
            return seconds + " s";
        }
        return left.toHours() == 0
                ? left.toMinutes() + " min " + left.toSecondsPart() + " s"
                : left.toHours() + " h " + left.toMinutesPart() + " min";
    }
}
