package dev.wiredesk.enrich.stream;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.enrich.Enricher;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Enriches received records once more and publishes the articles. What cannot be enriched stays as it was: the live path
 * has put it into the dead letters, where one is enough.
 */
public class EnrichmentAnew {

    private final RecordEnrichment enrichment;
    private final KafkaTemplate<byte[], byte[]> kafka;

    /** @param kafka publishes */
    public EnrichmentAnew(Enricher enricher, KafkaTemplate<byte[], byte[]> kafka) {
        this.enrichment = new RecordEnrichment(enricher);
        this.kafka = kafka;
    }

    /** What became of records; every one of them is in one of the numbers. */
    public record Published(long articles, List<Left> left) {}

    /**
     * A record that was left as it was.
     *
     * @param position {@code articles.received-3@4711}
     */
    public record Left(String position, String reason) {}

    /** An article on its way to the broker. */
    private record Sent(ConsumerRecord<byte[], byte[]> source, CompletableFuture<?> acknowledged) {}

    /**
     * Returns when the broker has all that was made of them; articles are published in the order of the records.
     *
     * @param workers enrich
     * @throws KafkaException the broker cannot be reached
     */
    public Published publish(List<ConsumerRecord<byte[], byte[]>> records, ExecutorService workers)
            throws InterruptedException {
        List<Left> left = new ArrayList<>();
        List<Sent> sent = new ArrayList<>();
        List<Outcome> outcomes = enrich(records, workers);
        for (int i = 0; i < outcomes.size(); i++) {
            ConsumerRecord<byte[], byte[]> record = records.get(i);
            switch (outcomes.get(i)) {
                case Outcome.Enriched(ArticleEnriched article) -> sent.add(send(record, article));
                case Outcome.PassedOn(ArticleEnriched article) -> sent.add(send(record, article));
                case Outcome.Unreadable(Exception cause) -> left.add(left(record, cause));
                case Outcome.Failed(Exception cause) -> left.add(left(record, cause));
            }
        }
        await(sent, left);
        return new Published(records.size() - left.size(), left);
    }

    private List<Outcome> enrich(List<ConsumerRecord<byte[], byte[]>> records, ExecutorService workers)
            throws InterruptedException {
        List<Callable<Outcome>> tasks = new ArrayList<>(records.size());
        records.forEach(record -> tasks.add(() -> enrichment.of(record)));
        List<Outcome> outcomes = new ArrayList<>(records.size());
        for (Future<Outcome> outcome : workers.invokeAll(tasks)) {
            outcomes.add(outcome.resultNow());
        }
        return outcomes;
    }

    private Sent send(ConsumerRecord<byte[], byte[]> source, ArticleEnriched article) {
        return new Sent(source, EnrichedPublisher.send(kafka, EnrichedPublisher.enriched(article)));
    }

    private static void await(List<Sent> all, List<Left> left) throws InterruptedException {
        for (Sent sent : all) {
            try {
                sent.acknowledged().get();
            } catch (ExecutionException e) {
                Exception refusal = EnrichedPublisher.refusal(e);
                if (refusal == null) {
                    throw new KafkaException("The broker did not take the enriched articles", e);
                }
                left.add(left(sent.source(), refusal));
            }
        }
    }

    private static Left left(ConsumerRecord<?, ?> record, Exception cause) {
        return new Left(RecordEnrichment.source(record).toString(), String.valueOf(cause.getMessage()));
    }
}
