package dev.wiredesk.search.index;

import dev.wiredesk.contracts.DeadLetterHeaders;
import dev.wiredesk.contracts.Position;
import dev.wiredesk.contracts.Topics;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;
import org.springframework.stereotype.Component;

/** Puts records that cannot be indexed into their topic, as they came, with the reason. */
@Component
class DeadLetters {

    private static final int LONGEST_MESSAGE = 1_000;

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private final DeadLetterPublishingRecoverer recoverer;

    DeadLetters(KafkaTemplate<byte[], byte[]> kafka) {
        // Any partition: the dead letters may have fewer of them than the log.
        this.recoverer =
                new DeadLetterPublishingRecoverer(kafka, (_, _) -> new TopicPartition(Topics.ENRICHED_DEAD_LETTER, -1));
        recoverer.setHeadersFunction(
                (record, failure) -> failure instanceof Letter letter ? headers(record, letter) : new RecordHeaders());
        // As long as the failure makes them; a record near the largest size must still fit. Ours has its message, cut.
        recoverer.excludeHeader(HeadersToAdd.EX_STACKTRACE, HeadersToAdd.EX_MSG);
    }

    /** The outcome of a malformed record once the broker has it, or that it is to be tried again. */
    Outcome send(ConsumerRecord<byte[], byte[]> record, Outcome.Malformed malformed) {
        try {
            Letter letter = new Letter(malformed);
            recoverer.accept(record, null, letter);
            log.atWarn()
                    .addKeyValue(
                            "wiredesk.article",
                            record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8))
                    .addKeyValue("wiredesk.reason", malformed.reason())
                    .log("{} goes to the dead letters: {}", source(record), letter.getMessage());
            return malformed;
        } catch (KafkaException | org.apache.kafka.common.KafkaException e) {
            return new Outcome.Busy("The dead-letter topic does not take records: " + e.getMessage(), true);
        }
    }

    private static Headers headers(ConsumerRecord<?, ?> record, Letter letter) {
        RecordHeaders headers = new RecordHeaders();
        add(headers, DeadLetterHeaders.REASON, letter.reason);
        add(headers, DeadLetterHeaders.MESSAGE, String.valueOf(letter.getMessage()));
        add(headers, DeadLetterHeaders.STAGE, "index");
        add(headers, DeadLetterHeaders.SOURCE, source(record).toString());
        return headers;
    }

    /** Where a record stands. */
    static Position source(ConsumerRecord<?, ?> record) {
        return new Position(record.topic(), record.partition(), record.offset());
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** The form in which Spring Kafka wants to be told the reason. */
    private static final class Letter extends RuntimeException {
        private final String reason;

        Letter(Outcome.Malformed malformed) {
            super(message(malformed.cause()), malformed.cause());
            this.reason = malformed.reason();
        }

        private static String message(Exception cause) {
            String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
            return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE) + "…";
        }
    }
}
