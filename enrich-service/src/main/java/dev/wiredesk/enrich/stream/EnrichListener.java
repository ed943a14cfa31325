package dev.wiredesk.enrich.stream;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.Topics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Takes a batch of received records and returns, which commits it, once the broker has all that was made of it. */
@Component
class EnrichListener {

    private final RecordEnrichment enrichment;
    private final EnrichedPublisher publisher;
    private final RecordTrace trace;
    private final MeterRegistry meters;
    private final Timer duration;
    private final Counter partial;

    EnrichListener(RecordEnrichment enrichment, EnrichedPublisher publisher, RecordTrace trace, MeterRegistry meters) {
        this.enrichment = enrichment;
        this.publisher = publisher;
        this.trace = trace;
        this.meters = meters;
        this.duration = Timer.builder("wiredesk.enrich.duration")
                .description("Time to read and enrich one article")
                .publishPercentileHistogram()
                .register(meters);
        this.partial = Counter.builder("wiredesk.enrich.partial")
                .description("Articles that the time for one was too short for")
                .register(meters);
    }

    @KafkaListener(id = "enrich", topics = Topics.RECEIVED, batch = "true", autoStartup = "false")
    void onReceived(List<ConsumerRecord<byte[], byte[]>> records) {
        List<EnrichedPublisher.Sent> sent = new ArrayList<>(records.size());
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try (RecordTrace.Part part = trace.begin(record)) {
                EnrichedPublisher.Sent published = publish(record, enrich(record), part);
                part.outcome(published.outcome());
                sent.add(published);
            }
        }
        publisher.await(sent).forEach(this::count);
    }

    private Outcome enrich(ConsumerRecord<byte[], byte[]> record) {
        Timer.Sample sample = Timer.start(meters);
        Outcome outcome = enrichment.of(record);
        sample.stop(duration);
        if (outcome instanceof Outcome.Enriched(ArticleEnriched article)
                && Boolean.TRUE.equals(article.enrichment().partial())) {
            partial.increment();
        }
        return outcome;
    }

    private EnrichedPublisher.Sent publish(
            ConsumerRecord<byte[], byte[]> record, Outcome outcome, RecordTrace.Part part) {
        return switch (outcome) {
            case Outcome.Enriched(ArticleEnriched article) -> publisher.send(record, article, "enriched", part);
            case Outcome.PassedOn(ArticleEnriched article) -> publisher.send(record, article, "killed", part);
            case Outcome.Unreadable(Exception cause) -> publisher.deadLetter(record, "unreadable", cause);
            case Outcome.Failed(Exception cause) -> publisher.deadLetter(record, "failed", cause);
        };
    }

    /** Counted once the broker has it, so that what was consumed is the sum of all outcomes, redelivery aside. */
    private void count(String outcome) {
        meters.counter("wiredesk.enrich.articles", "outcome", outcome).increment();
    }
}
