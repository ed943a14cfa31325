package dev.wiredesk.enrich.evaluation;

/** How many there are, how many were found, and how many of these are right. */
final class Counts {
    private int gold;
    private int found;
    private int right;

    void add(int gold, int found, int right) {
        this.gold += gold;
        this.found += found;
        this.right += right;
    }

    int gold() {
        return gold;
    }

    /** Percent of what was found. */
    double precision() {
        return 100.0 * right / Math.max(1, found);
    }

    /** Percent of what there is. */
    double recall() {
        return 100.0 * right / Math.max(1, gold);
    }

    /** Harmonic mean of both. */
    double f1() {
        return 200.0 * right / Math.max(1, gold + found);
    }
}
