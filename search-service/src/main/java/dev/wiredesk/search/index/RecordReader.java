package dev.wiredesk.search.index;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.EventHeaders;
import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.contracts.RequiredFields;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads the records of the enriched log; what every reader relies on must be there, or the record is none of them. */
final class RecordReader {
    private RecordReader() {}

    /** What a record turned out to be. */
    sealed interface Reading {
        record Article(Arrival arrival) implements Reading {}

        record Unreadable(Outcome.Malformed why) implements Reading {}
    }

    static Reading read(ConsumerRecord<byte[], byte[]> record, Instant at, boolean unsure) {
        try {
            return new Reading.Article(Arrival.of(article(record), at, unsure));
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            return unreadable(e);
        } catch (StackOverflowError e) {
            return unreadable(new IllegalArgumentException("Nested too deep", e));
        }
    }

    private static Reading unreadable(Exception cause) {
        return new Reading.Unreadable(new Outcome.Malformed("unreadable", cause));
    }

    private static ArticleEnriched article(ConsumerRecord<byte[], byte[]> record) {
        requireType(record.headers().lastHeader(EventHeaders.TYPE));
        byte[] value = record.value();
        if (value == null || value.length == 0) {
            throw new IllegalArgumentException("The record has no value");
        }
        ArticleEnriched article = EventJson.MAPPER.readValue(value, ArticleEnriched.class);
        if (article == null) {
            throw new IllegalArgumentException("The record holds the JSON null");
        }
        RequiredFields.check(article, "article");
        requireKey(record.key(), article.id());
        return article;
    }

    /** All versions of an item must come by one partition; under another key they may not (R5). */
    private static void requireKey(byte @Nullable [] key, String id) {
        if (key == null || !new String(key, StandardCharsets.UTF_8).equals(id)) {
            throw new IllegalArgumentException("The record's key is not the article's id " + id);
        }
    }

    private static void requireType(@Nullable Header type) {
        if (type != null) {
            String value = new String(type.value(), StandardCharsets.UTF_8);
            if (!value.equals(EventHeaders.TYPE_ENRICHED)) {
                throw new IllegalArgumentException("Events of type " + value + " are not known here");
            }
        }
    }
}
