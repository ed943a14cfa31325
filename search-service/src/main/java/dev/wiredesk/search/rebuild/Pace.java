package dev.wiredesk.search.rebuild;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** How fast something goes, by its last few seconds, and when it will be through. */
final class Pace {

    private static final Duration WINDOW = Duration.ofSeconds(15);

    private final Deque<Moment> moments = new ArrayDeque<>();

    private record Moment(long nanos, long done) {}

    /** @param nanos as of {@link System#nanoTime()} */
    void note(long nanos, long done) {
        moments.addLast(new Moment(nanos, done));
        while (moments.size() > 2 && nanos - moments.getFirst().nanos > WINDOW.toNanos()) {
            moments.removeFirst();
        }
    }

    /** A second; 0 until there is something to go by. */
    double rate() {
        if (moments.size() < 2) {
            return 0;
        }
        long nanos = moments.getLast().nanos - moments.getFirst().nanos;
        return nanos <= 0 ? 0 : (moments.getLast().done - moments.getFirst().done) * 1e9 / nanos;
    }

    /** For so many more, in words; empty where nobody knows. */
    String timeLeft(long left) {
        double rate = rate();
        return rate <= 0 ? "" : words(Duration.ofSeconds(Math.round(left / rate)));
    }

    /** {@code 45 s}, {@code 3 min 20 s}, {@code 2 h 5 min}. */
    static String words(Duration duration) {
        if (duration.toMinutes() == 0) {
            return duration.toSeconds() + " s";
        }
        return duration.toHours() == 0
                ? duration.toMinutes() + " min " + duration.toSecondsPart() + " s"
                : duration.toHours() + " h " + duration.toMinutesPart() + " min";
    }
}
