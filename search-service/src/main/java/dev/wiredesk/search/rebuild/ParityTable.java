package dev.wiredesk.search.rebuild;

import dev.wiredesk.search.engine.Generation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A comparison of two generations, for people. */
final class ParityTable {

    private static final int SHOWN = 10;

    private final List<String> lines = new ArrayList<>();

    private ParityTable() {}

    static List<String> of(Generation before, Generation after, Parity.Report report) {
        ParityTable table = new ParityTable();
        table.counts(before, after, report);
        table.documents("articles", report.articles());
        table.documents("versions", report.versions());
        table.lines.add("");
        return table.lines;
    }

    private void counts(Generation before, Generation after, Parity.Report report) {
        lines.add("");
        lines.add("  %-24s %-10s %14s %14s".formatted("provider", "status", before, after));
        for (Counts.Line line : report.before().beside(report.after())) {
            lines.add(line(line.provider(), line.status(), line.before(), line.after()));
        }
        lines.add(line("all", "", report.before().total(), report.after().total()));
        lines.add(line("versions in the history", "", report.versionsBefore(), report.versionsAfter()));
        lines.add("");
    }

    private static String line(String provider, String status, long before, long after) {
        return String.format(
                Locale.ROOT,
                "  %-24s %-10s %,14d %,14d%s",
                provider,
                status,
                before,
                after,
                before == after ? "" : String.format(Locale.ROOT, "  %+,d", after - before));
    }

    private void documents(String what, Comparison comparison) {
        lines.add(String.format(
                Locale.ROOT,
                "  %,d %s compared field by field: %,d absent, %,d differ%s",
                comparison.compared(),
                what,
                comparison.absent().size(),
                comparison.differing().size(),
                comparison.changed() == 0 ? "" : ", " + comparison.changed() + " in another version by now"));
        comparison.absent().stream().limit(SHOWN).forEach(id -> lines.add("    " + id + " is absent"));
        comparison.differing().entrySet().stream()
                .limit(SHOWN)
                .forEach(document ->
                        lines.add("    " + document.getKey() + ": " + String.join(", ", document.getValue())));
        comparison
                .otherIndexFields()
                .forEach((field, count) ->
                        lines.add("    " + field + " is made otherwise by this version of the program: in " + count));
    }
}
