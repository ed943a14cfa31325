package dev.wiredesk.ingest.publish;

import dev.wiredesk.contracts.ArticleReceived;
import dev.wiredesk.contracts.EventHeaders;
import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.contracts.Position;
import dev.wiredesk.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectWriter;

/** Publishes articles and waits for nothing but the broker's full acknowledgement. */
@Component
public class ArticlePublisher {
    /** Key, headers and framing of a record, which the producer's limit includes. */
    private static final int ENVELOPE = 4096;

    private static final ObjectWriter WRITER = EventJson.MAPPER.writerFor(ArticleReceived.class);

    private final KafkaTemplate<String, byte[]> kafka;
    private final BrokerWatch broker;
    private final int largestEvent;

    ArticlePublisher(KafkaTemplate<String, byte[]> kafka, BrokerWatch broker) {
        this.kafka = kafka;
        this.broker = broker;
        Object limit =
                kafka.getProducerFactory().getConfigurationProperties().get(ProducerConfig.MAX_REQUEST_SIZE_CONFIG);
        this.largestEvent = Integer.parseInt(String.valueOf(Objects.requireNonNullElse(limit, 1 << 20))) - ENVELOPE;
    }

    /**
     * Publishes an article.
     *
     * @param traceparent W3C trace context of the request that brought it; null: none
     */
    public CompletableFuture<Publication> publish(ArticleReceived article, @Nullable String traceparent) {
        if (!broker.topicsAreDeclared()) {
            // A broker that creates topics by itself would create this one with the wrong number of partitions.
            return CompletableFuture.completedFuture(new Publication.Unavailable());
        }
        byte[] event = WRITER.writeValueAsBytes(article);
        if (event.length > largestEvent) {
            return CompletableFuture.completedFuture(new Publication.TooLarge(largestEvent));
        }
        try {
            return kafka.send(record(article, event, traceparent)).handle(this::publication);
        } catch (RuntimeException e) {
            return CompletableFuture.completedFuture(publication(null, e));
        }
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
            record.headers().add("traceparent", traceparent.getBytes(StandardCharsets.US_ASCII));
        }
        return record;
    }

    /** The same for the same version of an item sent again (R3). */
    private static String eventId(ArticleReceived article) {
        Object version = article.version() != null ? article.version() : article.versionCreated();
        return article.id() + ":" + Objects.requireNonNullElse(version, "") + ":" + article.digest();
    }

    private Publication publication(@Nullable SendResult<String, byte[]> result, @Nullable Throwable failure) {
        if (result != null) {
            RecordMetadata at = result.getRecordMetadata();
            return new Publication.Acknowledged(new Position(at.topic(), at.partition(), at.offset()));
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RecordTooLargeException) {
                return new Publication.TooLarge(largestEvent);
            }
        }
        return new Publication.Unavailable();
    }
}
