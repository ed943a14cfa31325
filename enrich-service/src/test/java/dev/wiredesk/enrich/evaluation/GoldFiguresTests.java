package dev.wiredesk.enrich.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.enrich.Enricher;
import dev.wiredesk.enrich.region.gazetteer.Gazetteer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Nothing that is measured on our own annotated stories may fall by more than a point. {@code -Dwiredesk.golden=write} takes over what is
 * measured now.
 */
class GoldFiguresTests {
    private static final Path STORIES = Path.of("../gold/stories");
    private static final Path FIGURES = Path.of("src/test/resources/gold-figures.tsv");
    private static final int WANTED_STORIES = 300;

    @Test
    void findsAsMuchAsItDid() throws IOException {
        Gazetteer gazetteer = Gazetteer.load();
        Evaluation evaluation = new Evaluation(Enricher.create(InstantSource.system()), gazetteer);
        List<String> now = new ArrayList<>();
        for (String part : List.of("development", "test")) {
            for (Corpus corpus : Corpus.read(STORIES.resolve(part), gazetteer).byLanguage()) {
                for (Figure figure : evaluation.report(corpus).figures()) {
                    now.add(String.format(
                            Locale.ROOT, "%s\t%s\t%.1f", corpus.name(), figure.measure(), figure.value()));
                }
            }
        }
        if ("write".equals(System.getProperty("wiredesk.golden"))) {
            Files.write(FIGURES, now);
        }
        List<String> fallen = new ArrayList<>();
        for (String line : Files.readAllLines(FIGURES)) {
            String what = line.substring(0, line.lastIndexOf('\t') + 1);
            double was = value(line);
            double is = now.stream()
                    .filter(figure -> figure.startsWith(what))
                    .mapToDouble(GoldFiguresTests::value)
                    .findFirst()
                    .orElse(0);
            if (is < was - 1) {
                fallen.add(line + " is " + is);
            }
        }
        assertThat(fallen).isEmpty();
    }

    private static double value(String line) {
        return Double.parseDouble(line.substring(line.lastIndexOf('\t') + 1));
    }

    @Test
    void hasStoriesEnoughAndEachInThePartOfItsNumber() throws IOException {
        int stories = 0;
        for (String part : List.of("train", "development", "test")) {
            for (Truth truth :
                    Corpus.read(STORIES.resolve(part), Gazetteer.load()).stories()) {
                int digit = Integer.parseInt(truth.name().substring(2, 3));
                String belongs = digit < 5 ? "train" : digit < 7 ? "development" : "test";
                assertThat(part).as(truth.name()).isEqualTo(belongs);
                stories++;
            }
        }
        assertThat(stories).isGreaterThanOrEqualTo(WANTED_STORIES);
    }
}
