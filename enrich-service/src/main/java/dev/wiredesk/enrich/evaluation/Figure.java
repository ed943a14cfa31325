package dev.wiredesk.enrich.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * One line of a report, in percent.
 *
 * @param measure what is measured; the same words in every report
 * @param value F1, or the share that is right
 * @param precision null where the value is a share
 * @param of how many the gold has
 */
public record Figure(
        String measure,
        double value,
        @Nullable Double precision,
        @Nullable Double recall,
        int of) {

    static Figure of(String measure, Counts counts) {
        return new Figure(measure, counts.f1(), counts.precision(), counts.recall(), counts.gold());
    }

    static Figure share(String measure, int right, int of) {
        return new Figure(measure, 100.0 * right / Math.max(1, of), null, null, of);
    }
}
