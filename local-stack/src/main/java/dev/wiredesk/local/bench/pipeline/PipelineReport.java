package dev.wiredesk.local.bench.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.wiredesk.local.bench.Latencies;
import dev.wiredesk.local.bench.Watch;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What was measured of the whole pipeline.
 *
 * @param articleBytes of an article as sent, on average
 * @param compiling the steady load while the JVMs still compile what it needs, in the first minutes after their start
 * @param steady the same load once they have
 * @param services what was seen of each service all the while, by name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PipelineReport(
        int processors,
        long articleBytes,
        Steady compiling,
        Steady steady,
        List<Round> rounds,
        Map<String, Watch.Seen> services) {

    /**
     * A load as the world's news is.
     *
     * @param perSecond articles that were sent
     * @param searchable from the moment at which an article was to be sent until a search found it, in milliseconds
     * @param lost articles that no search found within a minute
     */
    public record Steady(int perSecond, int seconds, long sent, Latencies.Summary searchable, long lost) {}

    /**
     * As many articles as go through, and the same finished documents in bare bulk requests.
     *
     * @param seconds from the first byte sent until a search counts all of them
     * @param stageSeconds until each stage before search had all of them
     * @param processorMicros processor time an article, of each process
     * @param bareMicros processor time an article that the node took for the bare bulk requests
     * @param bareSeconds from the first bulk request until a search counts all of the documents
     */
    public record Round(
            long articles,
            double seconds,
            Map<String, Double> stageSeconds,
            Map<String, Double> processorMicros,
            long bareDocuments,
            double bareMicros,
            double bareSeconds) {

        public double rate() {
            return articles / seconds;
        }

        public double bareRate() {
            return articles / bareSeconds;
        }

        public double ratio() {
            return bareSeconds / seconds;
        }
    }

    /** The median of the rounds. */
    public double median(ToDoubleFunction<Round> value) {
        double[] sorted = rounds.stream().mapToDouble(value).sorted().toArray();
        return Arrays.stream(sorted, (sorted.length - 1) / 2, sorted.length / 2 + 1)
                .average()
                .orElse(0);
    }
}
