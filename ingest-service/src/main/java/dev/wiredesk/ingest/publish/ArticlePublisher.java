package dev.wiredesk.ingest.publish;

import dev.wiredesk.broker.BrokerWatch;
import dev.wiredesk.contracts.ArticleReceived;
import dev.wiredesk.contracts.EventHeaders;
import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.contracts.Position;
import dev.wiredesk.contracts.Topics;
import jakarta.annotation.PreDestroy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectWriter;

/** Publishes articles and waits for nothing but the broker's full acknowledgement. */
@Component
public class ArticlePublisher {
    /** Key, headers and framing of a record, which the producer's limit includes. */
    private static final int ENVELOPE = 4096;

    /**
     * What the producer of those that are sent together has of its own. Each partition's share of a request is packed by
     * itself, and to begin with one takes as much time as to pack two articles: the more there are in it, the better.
     */
    static final Map<String, Object> TOGETHER =
            Map.of(ProducerConfig.LINGER_MS_CONFIG, 50, ProducerConfig.CLIENT_ID_CONFIG, "ingest-service-batches");

    private static final ObjectWriter WRITER = EventJson.MAPPER.writerFor(ArticleReceived.class);

    private final ProducerFactory<String, byte[]> soon;
    private final ProducerFactory<String, byte[]> together;
    private final BrokerWatch broker;
    private final FailureLog failures;
    private final int largestEvent;

    ArticlePublisher(ProducerFactory<String, byte[]> producers, BrokerWatch broker, FailureLog failures) {
        this.soon = producers;
        this.together = producers.copyWithConfigurationOverride(TOGETHER);
        this.broker = broker;
        this.failures = failures;
        Object limit = producers.getConfigurationProperties().get(ProducerConfig.MAX_REQUEST_SIZE_CONFIG);
        this.largestEvent = Integer.parseInt(String.valueOf(Objects.requireNonNullElse(limit, 1 << 20))) - ENVELOPE;
    }

    /**
     * Publishes an article.
     *
     * @param traceparent W3C trace context of the request that brought it; null: none
     */
    public CompletableFuture<Publication> publish(ArticleReceived article, Pace pace, @Nullable String traceparent) {
        if (!broker.topicsAreDeclared()) {
            // A broker that creates topics by itself would create this one with the wrong number of partitions.
            return CompletableFuture.completedFuture(new Publication.Unavailable());
        }
        byte[] event = WRITER.writeValueAsBytes(article);
        if (event.length > largestEvent) {
            return CompletableFuture.completedFuture(new Publication.TooLarge(largestEvent));
        }
        return send(record(article, event, traceparent), pace, article.id());
    }

    /**
     * Sends by the producer itself: a template keeps each record until it is acknowledged, beside the copy of it in the
     * producer's buffer.
     */
    private CompletableFuture<Publication> send(ProducerRecord<String, byte[]> record, Pace pace, String id) {
        CompletableFuture<Publication> publication = new CompletableFuture<>();
        ProducerFactory<String, byte[]> producers = pace == Pace.SOON ? soon : together;
        // Not closed but given back: all of a pace share one.
        try (Producer<String, byte[]> producer = producers.createProducer()) {
            var _ = producer.send(record, (at, failure) -> publication.complete(publication(id, at, failure)));
        } catch (RuntimeException e) {
            publication.complete(publication(id, null, e));
        }
        return publication;
    }

    private static ProducerRecord<String, byte[]> record(
            ArticleReceived article, byte[] event, @Nullable String traceparent) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(Topics.RECEIVED, article.id(), event);
        EventHeaders.of(
                        eventId(article),
                        "/ingest-service/" + article.provider(),
                        EventHeaders.TYPE_RECEIVED,
                        article.receivedAt())
                .forEach(record.headers()::add);
        if (traceparent != null) {
            record.headers().add(RequestTrace.HEADER, traceparent.getBytes(StandardCharsets.US_ASCII));
        }
        return record;
    }

    /** The same for the same version of an item sent again (R3). */
    private static String eventId(ArticleReceived article) {
        Object version = article.version() != null ? article.version() : article.versionCreated();
        return article.id() + ":" + Objects.requireNonNullElse(version, "") + ":" + article.digest();
    }

    private Publication publication(String id, @Nullable RecordMetadata at, @Nullable Exception failure) {
        if (failure == null && at != null) {
            return new Publication.Acknowledged(new Position(at.topic(), at.partition(), at.offset()));
        }
        failures.notAcknowledged(id, Topics.RECEIVED, failure);
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RecordTooLargeException) {
                return new Publication.TooLarge(largestEvent);
            }
        }
        return new Publication.Unavailable();
    }

    /** The other one is the context's to close. */
    @PreDestroy
    void close() {
        together.reset();
    }
}
