package dev.wiredesk.contracts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Headers of a Kafka record in the binary mode of CloudEvents 1.0, to be set beside a JSON value.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">Kafka
 *     protocol binding</a>
 */
public final class EventHeaders {
    public static final String TYPE_RECEIVED = "dev.wiredesk.article.received.v1";
    public static final String TYPE_ENRICHED = "dev.wiredesk.article.enriched.v1";
    public static final String TYPE = "ce_type";

    private EventHeaders() {}

    /**
     * The headers of one event, in the order they are written.
     *
     * @param id unique for the source: the article's id with its digest, so that a resent event has the same one
     * @param source URI reference of the service that publishes, such as {@code /ingest-service/demo}
     * @param type one of the types above
     * @param time when what the event tells happened
     */
    public static SequencedMap<String, byte[]> of(String id, String source, String type, Instant time) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("ce_specversion", "1.0");
        attributes.put("ce_id", id);
        attributes.put("ce_source", source);
        attributes.put(TYPE, type);
        attributes.put("ce_time", time.toString());
        attributes.put("content-type", "application/json");
        SequencedMap<String, byte[]> headers = new LinkedHashMap<>();
        attributes.forEach((name, value) -> headers.put(name, value.getBytes(StandardCharsets.UTF_8)));
        return headers;
    }
}
