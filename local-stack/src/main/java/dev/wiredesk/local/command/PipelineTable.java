package dev.wiredesk.local.command;

import dev.wiredesk.local.bench.pipeline.PipelineReport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What was measured of the pipeline, for people. */
final class PipelineTable {
    private final List<String> lines = new ArrayList<>();

    private PipelineTable() {}

    static List<String> of(PipelineReport report) {
        PipelineTable table = new PipelineTable();
        table.steady(report);
        table.rounds(report);
        table.services(report);
        return table.lines;
    }

    private void steady(PipelineReport report) {
        lines.add("%d processors for everything, articles of %,d bytes"
                .formatted(report.processors(), report.articleBytes()));
        if (report.steady().sent() > 0) {
            lines.add("");
            lines.add("%d articles a second, from the feed until a search finds it:"
                    .formatted(report.steady().perSecond()));
            steady("for %d s after the warm-up, while the JVMs compile", report.compiling());
            steady("then for %d s", report.steady());
        }
    }

    private void steady(String when, PipelineReport.Steady steady) {
        lines.add("  " + when.formatted(steady.seconds()));
        lines.add("    p50 %,.0f ms, p95 %,.0f ms, p99 %,.0f ms, at most %,.0f ms; %,d sent, %d never found"
                .formatted(
                        steady.searchable().p50(),
                        steady.searchable().p95(),
                        steady.searchable().p99(),
                        steady.searchable().max(),
                        steady.sent(),
                        steady.lost()));
    }

    private void rounds(PipelineReport report) {
        lines.add("");
        lines.add("%-8s %12s %12s %9s   %s"
                .formatted("full", "articles/s", "bare bulk/s", "of bare", "processor time an article, µs"));
        int number = 1;
        for (PipelineReport.Round round : report.rounds()) {
            lines.add("  %-6d %,12.0f %,12.0f %9.2f   %s"
                    .formatted(
                            number++,
                            round.rate(),
                            round.bareRate(),
                            round.ratio(),
                            round.processorMicros().entrySet().stream()
                                            .map(each -> "%s %,.0f".formatted(each.getKey(), each.getValue()))
                                            .collect(Collectors.joining(", "))
                                    + "; bare: elasticsearch %,.0f".formatted(round.bareMicros())));
            lines.add("         %,d articles, %,d documents; through after: %s, found %.1f s"
                    .formatted(
                            round.articles(),
                            round.bareDocuments(),
                            round.stageSeconds().entrySet().stream()
                                    .map(each -> "%s %.1f s".formatted(each.getKey(), each.getValue()))
                                    .collect(Collectors.joining(", ")),
                            round.seconds()));
        }
        lines.add("  %-6s %,12.0f %,12.0f %9.2f"
                .formatted(
                        "median",
                        report.median(PipelineReport.Round::rate),
                        report.median(PipelineReport.Round::bareRate),
                        report.median(PipelineReport.Round::ratio)));
    }

    private void services(PipelineReport report) {
        lines.add("");
        report.services()
                .forEach((name, seen) -> lines.add("  %-8s heap at most %,d of %,d MB, resident %,d MB"
                        .formatted(name, seen.heapMost() >> 20, seen.heapLimit() >> 20, seen.residentMost() >> 20)));
    }
}
