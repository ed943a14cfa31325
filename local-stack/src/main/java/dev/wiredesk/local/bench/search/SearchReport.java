package dev.wiredesk.local.bench.search;

import dev.wiredesk.local.bench.Latencies;
import java.util.List;

/**
 * What was measured of searches.
 *
 * @param stories in the index
 * @param bytes of the index
 * @param search all queries together, asked of the service
 * @param straight the same, asked of the node
 */
public record SearchReport(
        int processors,
        long stories,
        long bytes,
        List<Query> queries,
        Latencies.Summary search,
        Latencies.Summary straight) {

    /**
     * One query.
     *
     * @param path with its parameters
     * @param total stories that it finds
     */
    public record Query(String name, String path, long total, Latencies.Summary search, Latencies.Summary straight) {

        /** Of the 95th percentiles. */
        public double ratio() {
            return search.p95() / straight.p95();
        }
    }

    /** Of the 95th percentiles of all queries together. */
    public double ratio() {
        return search.p95() / straight.p95();
    }
}
