package dev.wiredesk.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasuresTests {

    @Test
    void percentilesAreTimesThatWereMeasured() {
        Latencies latencies = new Latencies();
        for (int i = 2_000; i > 0; i--) {
            latencies.add(i * 1_000_000L);
        }

        assertThat(latencies.summary()).isEqualTo(new Latencies.Summary(2_000, 1_000, 1_900, 1_980, 2_000));
    }

    @Test
    void noTimesHaveNoPercentilesAndOneIsAllOfThem() {
        Latencies latencies = new Latencies();
        assertThat(latencies.summary()).isEqualTo(new Latencies.Summary(0, 0, 0, 0, 0));

        Latencies one = new Latencies();
        one.add(2_500_000);
        latencies.addAll(one);

        assertThat(latencies.summary()).isEqualTo(new Latencies.Summary(1, 2.5, 2.5, 2.5, 2.5));
    }

    @Test
    void ratesAreMediansAndRatiosAreOfTheSameRound() {
        IngestReport.Rates rates =
                IngestReport.Rates.of(List.of(round(60, 100, 10), round(40, 50, 5), round(90, 100, 30)));

        assertThat(rates).isEqualTo(new IngestReport.Rates(60, 10, 100, 0.8, 0.1));
        assertThat(IngestReport.Rates.of(List.of(round(60, 100, 10), round(40, 50, 5)))
                        .batchRatio())
                .isEqualTo(0.7);
    }

    @Test
    void seriesOfAMeterAreAddedUp() {
        String meters = """
                # TYPE jvm_memory_used_bytes gauge
                jvm_memory_used_bytes{area="heap",id="Eden Space"} 1.5E7
                jvm_memory_used_bytes{area="heap",id="Tenured Gen"} 2048.0
                jvm_memory_used_bytes{area="nonheap",id="Metaspace"} 9.0E7
                """;

        assertThat(Watch.sum(meters, "jvm_memory_used_bytes{area=\"heap\"")).isEqualTo(15_002_048);
    }

    private static IngestReport.Round round(double batch, double bare, double singles) {
        return new IngestReport.Round(measured(batch), measured(bare), measured(singles));
    }

    private static IngestReport.Measured measured(double rate) {
        return new IngestReport.Measured(rate, Map.of(), null, new IngestReport.Cost(0, 0, 0));
    }
}
