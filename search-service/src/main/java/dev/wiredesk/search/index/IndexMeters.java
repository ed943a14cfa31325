package dev.wiredesk.search.index;

import dev.wiredesk.contracts.Status;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps the books. Every record of the log counts once in {@code wiredesk.index.articles}, when nothing is left to do
 * for it: {@code consumed = indexed + killed + renewed + superseded + duplicate + malformed}, redelivery after a crash aside.
 * What came with other content under the same version counts in {@code wiredesk.index.conflicts} as well (R10).
 * What had to be tried again counts in {@code wiredesk.index.retries}, each time. Every write to the history counts in
 * {@code wiredesk.index.versions}; one that fails is a failure of its record.
 */
@Component
class IndexMeters {

    private static final Logger log = LoggerFactory.getLogger(IndexMeters.class);

    private final MeterRegistry meters;
    private final Timer latency;

    IndexMeters(MeterRegistry meters) {
        this.meters = meters;
        this.latency = Timer.builder("wiredesk.pipeline.latency")
                .description("From the acknowledgement to the feed until the article can be found")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(50))
                .maximumExpectedValue(Duration.ofMinutes(10))
                .register(meters);
    }

    void count(Outcome outcome) {
        switch (outcome) {
            case Outcome.Indexed indexed -> {
                articles(indexed.status() == Status.CANCELED ? "killed" : "indexed");
                if (indexed.conflicting()) {
                    log.warn("{} has other content under the same version; what arrived last is shown", indexed.id());
                    conflicts("shown");
                }
            }
            case Outcome.Renewed _ -> articles("renewed");
            case Outcome.Superseded _ -> articles("superseded");
            case Outcome.Duplicate _ -> articles("duplicate");
            case Outcome.Malformed malformed -> {
                articles("malformed");
                if (malformed.isConflict()) {
                    conflicts("refused");
                }
            }
            case Outcome.Conflict _ -> retries("conflict");
            case Outcome.Busy _ -> retries("busy");
        }
    }

    /**
     * A version was written to the history, or not.
     *
     * @param anew whether it was there already, enriched by earlier rules
     */
    void version(ArticleStore.Answer answer, boolean anew) {
        String outcome = switch (answer) {
            case ArticleStore.Answer.Written _ -> anew ? "replaced" : "kept";
            case ArticleStore.Answer.Changed _ -> "conflict";
            case ArticleStore.Answer.Refused _ -> "refused";
            case ArticleStore.Answer.Unavailable _ -> "busy";
        };
        meters.counter("wiredesk.index.versions", "outcome", outcome).increment();
    }

    /**
     * A story can be found.
     *
     * @param sinceReceived negative where the clock of the ingest host is ahead of ours by more than it took
     */
    void searchable(Duration sinceReceived) {
        latency.record(sinceReceived.isNegative() ? Duration.ZERO : sinceReceived);
    }

    private void articles(String outcome) {
        meters.counter("wiredesk.index.articles", "outcome", outcome).increment();
    }

    private void conflicts(String outcome) {
        meters.counter("wiredesk.index.conflicts", "outcome", outcome).increment();
    }

    private void retries(String reason) {
        meters.counter("wiredesk.index.retries", "reason", reason).increment();
    }
}
