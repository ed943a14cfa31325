package dev.wiredesk.enrich.stream;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.EventHeaders;
import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.stereotype.Component;

/** Publishes enriched articles and dead letters and waits for the broker's acknowledgement of both. */
@Component
class EnrichedPublisher {

    private static final Logger log = LoggerFactory.getLogger(EnrichedPublisher.class);

    private final KafkaTemplate<byte[], byte[]> kafka;
    private final DeadLetterPublishingRecoverer deadLetters;

    EnrichedPublisher(KafkaTemplate<byte[], byte[]> kafka, DeadLetterPublishingRecoverer deadLetters) {
        this.kafka = kafka;
        this.deadLetters = deadLetters;
    }

    /** A record on its way to the broker, with the outcome to count when it is there. */
    record Sent(ConsumerRecord<byte[], byte[]> source, CompletableFuture<?> acknowledged, String outcome) {}

    Sent send(ConsumerRecord<byte[], byte[]> source, ArticleEnriched article, String outcome, RecordTrace.Part trace) {
        ProducerRecord<byte[], byte[]> enriched = enriched(article);
        trace.handOn(enriched.headers());
        return new Sent(source, send(kafka, enriched), outcome);
    }

    /** What is published of an article. */
    static ProducerRecord<byte[], byte[]> enriched(ArticleEnriched article) {
        byte[] key = article.id().getBytes(StandardCharsets.UTF_8);
        ProducerRecord<byte[], byte[]> enriched =
                new ProducerRecord<>(Topics.ENRICHED, null, key, EventJson.MAPPER.writeValueAsBytes(article));
        EventHeaders.of(
                        article.id() + "-" + article.digest(),
                        "/enrich-service",
                        EventHeaders.TYPE_ENRICHED,
                        article.enrichment().at())
                .forEach((name, value) -> enriched.headers().add(name, value));
        return enriched;
    }

    /** Publishes the record as it came, with the reason. */
    Sent deadLetter(ConsumerRecord<byte[], byte[]> source, String reason, Exception cause) {
        DeadLetter letter = new DeadLetter(reason, cause);
        deadLetters.accept(source, null, letter);
        log.atWarn()
                .addKeyValue("wiredesk.reason", reason)
                .log("{} goes to the dead letters: {}", RecordEnrichment.source(source), letter.getMessage());
        return new Sent(source, CompletableFuture.completedFuture(null), reason);
    }

    /**
     * Waits until the broker has everything, and gives the outcomes. What it refuses for its size or form goes to the dead
     * letters; when it cannot be reached, this fails and the batch comes again.
     */
    List<String> await(List<Sent> batch) {
        List<String> outcomes = new ArrayList<>(batch.size());
        for (Sent sent : batch) {
            try {
                sent.acknowledged().get();
                outcomes.add(sent.outcome());
            } catch (ExecutionException e) {
                outcomes.add(refused(sent, e).outcome());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new KafkaException("Stopped while waiting for the broker", e);
            }
        }
        return outcomes;
    }

    private Sent refused(Sent sent, ExecutionException failure) {
        Exception refusal = refusal(failure);
        if (refusal == null) {
            throw new KafkaException("The broker did not take the enriched articles", failure);
        }
        try (MDC.MDCCloseable _ = RecordTrace.logged(sent.source())) {
            return deadLetter(
                    sent.source(), refusal instanceof RecordTooLargeException ? "too-large" : "failed", refusal);
        }
    }

    /** Why the broker will never take a record; null: it may take it another time. */
    static @Nullable Exception refusal(ExecutionException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RecordTooLargeException tooLarge) {
                return tooLarge;
            }
            if (cause instanceof InvalidRecordException invalid) {
                return invalid;
            }
        }
        return null;
    }

    /** Whatever becomes of it is in the future. */
    static CompletableFuture<?> send(KafkaTemplate<byte[], byte[]> kafka, ProducerRecord<byte[], byte[]> enriched) {
        try {
            return kafka.send(enriched);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
