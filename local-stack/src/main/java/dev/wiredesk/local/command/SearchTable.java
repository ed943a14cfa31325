package dev.wiredesk.local.command;

import dev.wiredesk.local.bench.Latencies;
import dev.wiredesk.local.bench.search.SearchReport;
import java.util.ArrayList;
import java.util.List;

/** What was measured of searches, for people. */
final class SearchTable {
    private SearchTable() {}

    static List<String> of(SearchReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("%d processors for everything, %,d stories in %,d MB of index"
                .formatted(report.processors(), report.stories(), report.bytes() >> 20));
        lines.add("");
        lines.add("%-42s %9s  %23s  %23s  %8s".formatted("", "", "search", "the node itself", ""));
        lines.add("%-42s %9s  %7s %7s %7s  %7s %7s %7s  %8s"
                .formatted("milliseconds", "found", "p50", "p95", "p99", "p50", "p95", "p99", "p95 by"));
        for (SearchReport.Query query : report.queries()) {
            lines.add("%-42s %,9d  %s  %s  %8.2f"
                    .formatted(
                            query.name(),
                            query.total(),
                            times(query.search()),
                            times(query.straight()),
                            query.ratio()));
        }
        lines.add("%-42s %9s  %s  %s  %8.2f"
                .formatted("all", "", times(report.search()), times(report.straight()), report.ratio()));
        return lines;
    }

    private static String times(Latencies.Summary summary) {
        return "%7.1f %7.1f %7.1f".formatted(summary.p50(), summary.p95(), summary.p99());
    }
}
