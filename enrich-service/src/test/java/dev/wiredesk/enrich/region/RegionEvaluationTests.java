package dev.wiredesk.enrich.region;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.enrich.region.gazetteer.Gazetteer;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Floors under what is measured on public corpora, where they are at hand; no people known. */
class RegionEvaluationTests {

    @Test
    void staysAsGoodAsItWas() throws IOException {
        RegionEvaluation evaluation = new RegionEvaluation(Gazetteer.load(), _ -> List.of());

        RegionEvaluation.Score local = evaluation.score(WiredeskShared.file("corpora/lgl.jsonl"), true);
        RegionEvaluation.Score outbreaks = evaluation.score(WiredeskShared.file("corpora/geovirus.jsonl"), false);

        assertThat(local.strictF1()).as("LGL %s", local).isGreaterThan(79.5);
        assertThat(local.endToEnd()).as("LGL %s", local).isGreaterThan(78.5);
        assertThat(outbreaks.strictF1()).as("GeoVirus %s", outbreaks).isGreaterThan(91.5);
        assertThat(outbreaks.endToEnd()).as("GeoVirus %s", outbreaks).isGreaterThan(76.5);
    }
}
