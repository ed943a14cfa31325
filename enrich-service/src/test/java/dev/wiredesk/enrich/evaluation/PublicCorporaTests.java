package dev.wiredesk.enrich.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.enrich.Enricher;
import dev.wiredesk.enrich.Shared;
import dev.wiredesk.enrich.region.gazetteer.Gazetteer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Floors under what is measured on corpora of others, where they lie beside the checkout. */
class PublicCorporaTests {
    private static final Gazetteer GAZETTEER = Gazetteer.load();
    private static final Evaluation EVALUATION = new Evaluation(Enricher.create(InstantSource.system()), GAZETTEER);

    @ParameterizedTest
    @CsvSource({
        "lgl, 'places, strict', 80",
        "lgl, 'places, end to end', 77",
        "lgl, distinct places of a story, 73",
        "geovirus, 'places, strict', 92",
        "geovirus, 'places, end to end', 84",
        "geovirus, distinct places of a story, 83",
        "enworld-dev, 'places, strict', 75.5",
        "enworld-dev, 'persons, strict', 88.5",
        "polnear-dev, quoted attributions, 71",
        "polnear-dev, all attributions, 53",
    })
    void findsAsMuchAsItDid(String corpus, String measure, double floor) throws IOException {
        Path file = Shared.file("corpora/" + corpus + ".jsonl").orElse(null);
        Assumptions.assumeTrue(file != null, corpus + " is not beside the checkout");
        Evaluation.Report report = EVALUATION.report(Corpus.read(file, GAZETTEER));
        assertThat(report.value(measure)).as(corpus + ", " + measure).isGreaterThan(floor);
    }
}
