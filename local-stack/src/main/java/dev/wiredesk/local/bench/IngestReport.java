package dev.wiredesk.local.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of ingest; rates are articles a second.
 *
 * @param underLoad ingest's process during the rounds
 * @param upload null: not asked for
 * @param outage null: not asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IngestReport(
        Machine machine,
        Copy articles,
        List<Round> rounds,
        Rates rates,
        Watch.Seen underLoad,
        @Nullable Upload upload,
        @Nullable Outage outage) {

    /** Where it ran. */
    public record Machine(String system, int processors, String java) {}

    /**
     * What was sent.
     *
     * @param bytes of an article as sent, on average
     * @param eventBytes of its event, which has the original in it
     * @param compressionRate compressed size of events through their size
     */
    public record Copy(String format, int different, long bytes, long eventBytes, double compressionRate) {}

    /**
     * Processor time in microseconds an article.
     *
     * @param client of the load generator, or of the bare producer
     */
    public record Cost(double client, double ingest, double broker) {}

    /**
     * One load for a while.
     *
     * @param latency in milliseconds, of requests
     */
    public record Measured(double rate, Map<String, Long> statuses, Latencies.@Nullable Summary latency, Cost cost) {}

    /** The three loads one after the other, so that what else the machine does comes upon all of them. */
    public record Round(Measured batch, Measured bare, Measured singles) {

        public double batchRatio() {
            return batch.rate / bare.rate;
        }

        public double singlesRatio() {
            return singles.rate / bare.rate;
        }
    }

    /** The medians of the rounds. */
    public record Rates(double batch, double singles, double bare, double batchRatio, double singlesRatio) {

        static Rates of(List<Round> rounds) {
            return new Rates(
                    median(rounds.stream()
                            .mapToDouble(round -> round.batch.rate)
                            .toArray()),
                    median(rounds.stream()
                            .mapToDouble(round -> round.singles.rate)
                            .toArray()),
                    median(rounds.stream().mapToDouble(round -> round.bare.rate).toArray()),
                    median(rounds.stream().mapToDouble(Round::batchRatio).toArray()),
                    median(rounds.stream().mapToDouble(Round::singlesRatio).toArray()));
        }

        private static double median(double[] values) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            int half = sorted.length / 2;
            return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        }
    }

    /**
     * One long document.
     *
     * @param receipts results with a receipt of their own, in their order
     */
    public record Upload(
            long bytes, long articles, int status, long accepted, long receipts, double seconds, Watch.Seen ingest) {

        public boolean isComplete() {
            return status == 202 && accepted == articles && receipts == articles;
        }
    }

    /**
     * The broker stopped, and back.
     *
     * @param secondsUntilAccepted from the broker's return until an article was accepted
     */
    public record Outage(
            double seconds,
            Map<String, Long> singles,
            Map<String, Long> batches,
            long acceptedMeanwhile,
            long retryAfter,
            Watch.Seen ingest,
            double secondsUntilAccepted) {}
}
