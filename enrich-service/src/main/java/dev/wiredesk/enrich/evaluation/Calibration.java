package dev.wiredesk.enrich.evaluation;

import java.util.ArrayList;
import java.util.List;

/** How often tags of a confidence are right. */
public final class Calibration {
    private static final int BINS = 10;

    private final int[] tags = new int[BINS];
    private final int[] right = new int[BINS];
    private final long[] told = new long[BINS];

    void add(int confidence, boolean isRight) {
        int bin = Math.min(BINS - 1, confidence / 10);
        tags[bin]++;
        right[bin] += isRight ? 1 : 0;
        told[bin] += confidence;
    }

    void add(Calibration other) {
        for (int i = 0; i < BINS; i++) {
            tags[i] += other.tags[i];
            right[i] += other.right[i];
            told[i] += other.told[i];
        }
    }

    /**
     * Tags of like confidence.
     *
     * @param told their mean confidence
     * @param right percent of them that are right
     */
    public record Bin(int from, int tags, double told, double right) {}

    /** Those that have tags, lowest first. */
    public List<Bin> bins() {
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            if (tags[i] > 0) {
                bins.add(new Bin(10 * i, tags[i], (double) told[i] / tags[i], 100.0 * right[i] / tags[i]));
            }
        }
        return bins;
    }

    /** Mean distance between what is told and what is right, weighed by the tags (expected calibration error), in points. */
    public double error() {
        double sum = 0;
        int all = 0;
        for (Bin bin : bins()) {
            sum += Math.abs(bin.told() - bin.right()) * bin.tags();
            all += bin.tags();
        }
        return sum / Math.max(1, all);
    }
}
