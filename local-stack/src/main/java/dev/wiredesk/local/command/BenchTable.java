package dev.wiredesk.local.command;

import dev.wiredesk.local.bench.IngestReport;
import dev.wiredesk.local.bench.Latencies;
import dev.wiredesk.local.bench.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was measured, for people. */
final class BenchTable {
    private final List<String> lines = new ArrayList<>();

    private BenchTable() {}

    static List<String> of(IngestReport report) {
        BenchTable table = new BenchTable();
        table.rates(report);
        table.memory("Ingest under that load", report.underLoad());
        if (report.upload() != null) {
            table.upload(report.upload());
        }
        if (report.outage() != null) {
            table.outage(report.outage());
        }
        return table.lines;
    }

    private void rates(IngestReport report) {
        IngestReport.Copy copy = report.articles();
        lines.add("%s, %d processors, Java %s"
                .formatted(
                        report.machine().system(),
                        report.machine().processors(),
                        report.machine().java()));
        lines.add("Articles of %,d bytes (%s), events of %,d bytes, which zstd packs to %.0f%%"
                .formatted(copy.bytes(), copy.format(), copy.eventBytes(), 100 * copy.compressionRate()));
        lines.add("");
        lines.add("%-16s %12s %9s %8s %8s %8s   %s"
                .formatted("", "articles/s", "of bare", "p50 ms", "p95 ms", "p99 ms", "processor time an article, µs"));
        for (IngestReport.Round round : report.rounds()) {
            measured("  batch", round.batch(), round.batchRatio());
            measured("  single", round.singles(), round.singlesRatio());
            measured("  bare producer", round.bare(), 1);
        }
        IngestReport.Rates rates = report.rates();
        lines.add("median");
        lines.add("%-16s %,12.0f %9.2f".formatted("  batch", rates.batch(), rates.batchRatio()));
        lines.add("%-16s %,12.0f %9.2f".formatted("  single", rates.singles(), rates.singlesRatio()));
        lines.add("%-16s %,12.0f".formatted("  bare producer", rates.bare()));
    }

    private void measured(String name, IngestReport.Measured measured, double ratio) {
        Latencies.@Nullable Summary latency = measured.latency();
        String times = latency == null
                ? "%8s %8s %8s".formatted("", "", "")
                : "%8.1f %8.1f %8.1f".formatted(latency.p50(), latency.p95(), latency.p99());
        IngestReport.Cost cost = measured.cost();
        lines.add("%-16s %,12.0f %9.2f %s   ingest %.0f, broker %.0f, client %.0f%s"
                .formatted(
                        name,
                        measured.rate(),
                        ratio,
                        times,
                        cost.ingest(),
                        cost.broker(),
                        cost.client(),
                        others(measured.statuses())));
    }

    /** Answers other than 202, of which there should be none. */
    private static String others(Map<String, Long> statuses) {
        String others = statuses.entrySet().stream()
                .filter(status -> !status.getKey().equals("202"))
                .map(status -> status.getValue() + " × " + status.getKey())
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? "" : ", " + others;
    }

    private void memory(String when, Watch.Seen seen) {
        lines.add("");
        lines.add(when + ":");
        lines.add("  heap at most %,d of %,d MB, resident %,d MB, in flight at most %,d MB"
                .formatted(
                        seen.heapMost() >> 20,
                        seen.heapLimit() >> 20,
                        seen.residentMost() >> 20,
                        seen.inFlightMost() >> 20));
        lines.add("  liveness asked %d times, %d times without a good answer, at most %.0f ms"
                .formatted(
                        seen.liveness().count(),
                        seen.unhealthy(),
                        seen.liveness().max()));
    }

    private void upload(IngestReport.Upload upload) {
        memory("One upload of %,d MB in one request".formatted(upload.bytes() >> 20), upload.ingest());
        lines.add("  status %d after %.0f s: %,d articles, %,d accepted, %,d with a receipt of their own (%,.0f/s)"
                .formatted(
                        upload.status(),
                        upload.seconds(),
                        upload.articles(),
                        upload.accepted(),
                        upload.receipts(),
                        upload.accepted() / upload.seconds()));
    }

    private void outage(IngestReport.Outage outage) {
        memory("%.0f s with the broker stopped".formatted(outage.seconds()), outage.ingest());
        lines.add("  single: " + statuses(outage.singles()) + "; batch: " + statuses(outage.batches()) + "; accepted: "
                + outage.acceptedMeanwhile() + "; with Retry-After: " + outage.retryAfter());
        lines.add("  accepted again %.1f s after the broker's return".formatted(outage.secondsUntilAccepted()));
    }

    private static String statuses(Map<String, Long> statuses) {
        return statuses.entrySet().stream()
                .map(status -> status.getValue() + " × " + status.getKey())
                .collect(Collectors.joining(", "));
    }
}
