package dev.wiredesk.enrich.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures and mistakes as a page that stands by itself. */
final class HtmlReport {
    private static final int MOST_OF_A_KIND = 400;

    private HtmlReport() {}

    static String of(List<Evaluation.Report> reports) {
        StringBuilder page = new StringBuilder("""
                <!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>Wiredesk: what is found in stories, measured</title>
                <style>
                  body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color: #1d2733 }
                  table { border-collapse: collapse; margin: 1rem 0 } th, td { padding: .25rem .9rem .25rem 0; text-align: left }
                  td.n { text-align: right; font-variant-numeric: tabular-nums } th { border-bottom: 1px solid #9aa7b4 }
                  mark { background: #ffe08a } .note { color: #5b6b7a } summary { cursor: pointer; margin: .4rem 0 }
                  li { margin: .15rem 0 } .bar { background: #3b7dd8; height: .6rem; display: inline-block }
                </style>
                <h1>What is found in stories, measured</h1>
                """);
        reports.forEach(report -> add(report, page));
        return page.toString();
    }

    private static void add(Evaluation.Report report, StringBuilder page) {
        page.append("<h2>%s</h2><p>%,d stories</p>".formatted(escape(report.corpus()), report.stories()));
        page.append("<table><tr><th>measure<th>value<th>precision<th>recall<th>in the gold</tr>");
        for (Figure figure : report.figures()) {
            page.append("<tr><td>%s<td class=n>%.1f<td class=n>%s<td class=n>%s<td class=n>%,d</tr>"
                    .formatted(
                            escape(figure.measure()),
                            figure.value(),
                            number(figure.precision()),
                            number(figure.recall()),
                            figure.of()));
        }
        page.append("</table>");
        if (!report.calibration().bins().isEmpty()) {
            page.append("<h3>Confidence of regions</h3><table><tr><th>told<th>right<th>tags<th></tr>");
            for (Calibration.Bin bin : report.calibration().bins()) {
                page.append(
                        "<tr><td class=n>%.0f<td class=n>%.0f<td class=n>%,d<td><span class=bar style=\"width:%.0fpx\"></span></tr>"
                                .formatted(bin.told(), bin.right(), bin.tags(), 2 * bin.right()));
            }
            page.append("</table>");
        }
        report.mistakesByKind().forEach((kind, mistakes) -> add(kind, mistakes, page));
    }

    private static String number(@Nullable Double value) {
        return value == null ? "" : "%.1f".formatted(value);
    }

    private static void add(String kind, List<Mistake> mistakes, StringBuilder page) {
        page.append("<details><summary>%s: %,d</summary><ul>".formatted(escape(kind), mistakes.size()));
        for (Mistake mistake : mistakes.subList(0, Math.min(MOST_OF_A_KIND, mistakes.size()))) {
            String context = escape(mistake.context()).replace("[", "<mark>").replace("]", "</mark>");
            page.append("<li>%s <span class=note>%s, %s</span>"
                    .formatted(context, escape(mistake.story()), escape(mistake.note())));
        }
        page.append("</ul></details>");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
