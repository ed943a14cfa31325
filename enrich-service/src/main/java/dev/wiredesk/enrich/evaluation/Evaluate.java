package dev.wiredesk.enrich.evaluation;

import dev.wiredesk.enrich.Enricher;
import dev.wiredesk.enrich.region.gazetteer.Gazetteer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Prints the figures of corpora; {@code ./wiredesk evaluate} calls it. */
public final class Evaluate {
    private Evaluate() {}

    /**
     * Measures each of the corpora.
     *
     * @param args corpora; {@code --errors} prints what is wrong, {@code --html=FILE} writes a page
     * @throws IOException when one cannot be read, or the page not written
     */
    public static void main(String[] args) throws IOException {
        Gazetteer gazetteer = Gazetteer.load();
        Evaluation evaluation = new Evaluation(Enricher.create(InstantSource.system()), gazetteer);
        boolean errors = false;
        Path page = null;
        List<Evaluation.Report> reports = new ArrayList<>();
        for (String arg : args) {
            if (arg.equals("--errors")) {
                errors = true;
            } else if (arg.startsWith("--html=")) {
                page = Path.of(arg.substring("--html=".length()));
            } else {
                Corpus.read(Path.of(arg), gazetteer)
                        .byLanguage()
                        .forEach(corpus -> reports.add(evaluation.report(corpus)));
            }
        }
        for (Evaluation.Report report : reports) {
            print(report, errors);
        }
        if (page != null) {
            Files.writeString(page, HtmlReport.of(reports));
            System.out.println("Written: " + page);
        }
    }

    private static void print(Evaluation.Report report, boolean errors) {
        System.out.printf("%s, %,d stories%n", report.corpus(), report.stories());
        for (Figure figure : report.figures()) {
            String parts = figure.precision() == null
                    ? ""
                    : "  precision %.1f, recall %.1f".formatted(figure.precision(), figure.recall());
            System.out.printf("  %-38s %5.1f  of %,6d%s%n", figure.measure(), figure.value(), figure.of(), parts);
        }
        if (!report.calibration().bins().isEmpty()) {
            System.out.printf(
                    "  confidence of regions, right on average within %.1f points:%n",
                    report.calibration().error());
            for (Calibration.Bin bin : report.calibration().bins()) {
                System.out.printf(
                        "    %2d to %2d: %5.1f%% right, %4.1f told, %,d tags%n",
                        bin.from(), bin.from() + 9, bin.right(), bin.told(), bin.tags());
            }
        }
        report.mistakesByKind().forEach((kind, mistakes) -> {
            System.out.printf("  %s: %,d%n", kind, mistakes.size());
            if (errors) {
                mistakes.forEach(mistake -> System.out.println("    " + mistake.story() + ": " + mistake.context()
                        + (mistake.note().isEmpty() ? "" : "  -- " + mistake.note())));
            }
        });
    }
}
