package dev.wiredesk.enrich.stream;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.ArticleReceived;
import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.contracts.Position;
import dev.wiredesk.contracts.RequiredFields;
import dev.wiredesk.contracts.Status;
import dev.wiredesk.enrich.Enricher;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Turns one received record into its outcome; never throws for what a record holds. */
@Component
class RecordEnrichment {

    private final Enricher enricher;

    RecordEnrichment(Enricher enricher) {
        this.enricher = enricher;
    }

    Outcome of(ConsumerRecord<byte[], byte[]> record) {
        ArticleReceived article;
        try {
            article = read(record.value());
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            return new Outcome.Unreadable(e);
        } catch (StackOverflowError e) {
            return new Outcome.Unreadable(new IllegalArgumentException("Nested too deep", e));
        }
        try {
            Enrichment enrichment = enricher.enrich(article);
            ArticleEnriched enriched = ArticleEnriched.of(article, source(record), enrichment);
            return article.status() == Status.CANCELED
                    ? new Outcome.PassedOn(enriched)
                    : new Outcome.Enriched(enriched);
        } catch (RuntimeException e) {
            return new Outcome.Failed(e);
        } catch (StackOverflowError e) {
            return new Outcome.Failed(new IllegalStateException("The story needs more stack than there is", e));
        }
    }

    /** Where a record stands. */
    static Position source(ConsumerRecord<?, ?> record) {
        return new Position(record.topic(), record.partition(), record.offset());
    }

    /** Reads a received article; what every consumer relies on must be there, or the record is not one. */
    private static ArticleReceived read(byte[] value) {
        if (value == null || value.length == 0) {
            throw new IllegalArgumentException("The record has no value");
        }
        ArticleReceived article = EventJson.MAPPER.readValue(value, ArticleReceived.class);
        if (article == null) {
            throw new IllegalArgumentException("The record holds the JSON null");
        }
        RequiredFields.check(article, "article");
        return article;
    }
}
