package dev.wiredesk.local.bench;

import java.util.Arrays;

/** How long each of many things took; not for several threads at a time. */
public final class Latencies {
    private long[] nanos = new long[1024];
    private int count;

    /**
     * What they come to, in milliseconds.
     *
     * @param p50 half of them took no longer
     */
    public record Summary(int count, double p50, double p95, double p99, double max) {}

    public void add(long took) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = took;
    }

    public void addAll(Latencies others) {
        for (int i = 0; i < others.count; i++) {
            add(others.nanos[i]);
        }
    }

    public Summary summary() {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return new Summary(
                count, quantile(sorted, 0.50), quantile(sorted, 0.95), quantile(sorted, 0.99), quantile(sorted, 1));
    }

    /** The smallest that so large a share of them does not exceed. */
    private static double quantile(long[] sorted, double share) {
        if (sorted.length == 0) {
            return 0;
        }
        int rank = (int) Math.ceil(share * sorted.length);
        return Math.round(sorted[Math.max(0, rank - 1)] / 1e4) / 100.0;
    }
}
