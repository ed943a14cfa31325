package dev.wiredesk.enrich.stream;

import dev.wiredesk.contracts.DeadLetterHeaders;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Why a record cannot be enriched. */
final class DeadLetter extends RuntimeException {

    private static final int LONGEST_MESSAGE = 1_000;

    private final String reason;

    DeadLetter(String reason, Exception cause) {
        super(message(cause), cause);
        this.reason = reason;
    }

    /** The headers that tell the reason, beside those that Spring Kafka adds. */
    Headers headers(ConsumerRecord<?, ?> source) {
        RecordHeaders headers = new RecordHeaders();
        add(headers, DeadLetterHeaders.REASON, reason);
        add(headers, DeadLetterHeaders.MESSAGE, String.valueOf(getMessage()));
        add(headers, DeadLetterHeaders.STAGE, "enrich");
        add(headers, DeadLetterHeaders.SOURCE, RecordEnrichment.source(source).toString());
        return headers;
    }

    private static void add(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String message(Exception cause) {
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE) + "…";
    }
}
