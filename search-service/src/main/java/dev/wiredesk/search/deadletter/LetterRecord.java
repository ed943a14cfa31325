package dev.wiredesk.search.deadletter;

import dev.wiredesk.contracts.DeadLetterHeaders;
import dev.wiredesk.contracts.Position;
import dev.wiredesk.search.article.NamedProvider;
import dev.wiredesk.search.deadletter.letter.Bytes;
import dev.wiredesk.search.deadletter.letter.Decision;
import dev.wiredesk.search.deadletter.letter.Letter;
import dev.wiredesk.search.deadletter.letter.LetterDetail;
import dev.wiredesk.search.deadletter.letter.LetterId;
import dev.wiredesk.search.deadletter.letter.LetterTopic;
import dev.wiredesk.search.deadletter.letter.Partition;
import dev.wiredesk.search.deadletter.letter.State;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** A dead letter as a record of Kafka; nothing of it can be relied on. */
final class LetterRecord {

    private static final Pattern SOURCE = Pattern.compile("([a-z.-]{1,100})-(\\d{1,9})@(\\d{1,18})");
    private static final Pattern ATTEMPT = Pattern.compile("[1-9]\\d{0,5}");
    private static final int LONGEST_TEXT = 1_001;
    private static final int MOST_HEADERS = 100;
    private static final int LONGEST_HEADER = 4_000;
    private static final int MOST_CONTENT = 256 << 10;

    private final ConsumerRecord<byte[], byte[]> record;
    private final LetterId id;

    LetterRecord(ConsumerRecord<byte[], byte[]> record) {
        this.record = record;
        this.id = new LetterId(partition(new TopicPartition(record.topic(), record.partition())), record.offset());
    }

    static Partition partition(TopicPartition partition) {
        return new Partition(LetterTopic.of(partition.topic()).orElseThrow(), partition.partition());
    }

    static TopicPartition partition(Partition partition) {
        return new TopicPartition(partition.topic().topic(), partition.number());
    }

    LetterId id() {
        return id;
    }

    /** All that was in it; null: nothing. */
    byte @Nullable [] value() {
        return record.value();
    }

    Letter letter(Optional<Decision> decision) {
        return new Letter(
                        id,
                        id.partition().topic(),
                        Instant.ofEpochMilli(record.timestamp()),
                        Objects.requireNonNullElse(header(DeadLetterHeaders.REASON), Letter.UNKNOWN),
                        header(DeadLetterHeaders.MESSAGE),
                        header(DeadLetterHeaders.STAGE),
                        source(),
                        record.key() == null ? null : text(record.key()),
                        NamedProvider.of(record.value()),
                        Math.max(0, record.serializedValueSize()),
                        attempts(),
                        State.OPEN,
                        null)
                .decided(decision);
    }

    LetterDetail detail(Optional<Decision> decision) {
        List<LetterDetail.Header> headers = new ArrayList<>();
        for (Header header : record.headers()) {
            if (headers.size() < MOST_HEADERS) {
                byte[] value = header.value();
                headers.add(new LetterDetail.Header(
                        header.key(), value == null ? null : Bytes.beginning(value, LONGEST_HEADER)));
            }
        }
        byte[] value = record.value();
        return new LetterDetail(
                letter(decision),
                headers,
                value == null ? null : Bytes.beginning(value, MOST_CONTENT),
                value != null && value.length > MOST_CONTENT);
    }

    /** The record that it was, for the topic that it was in, which takes it to the partition of its key. */
    ProducerRecord<byte[], byte[]> original() {
        ProducerRecord<byte[], byte[]> original =
                new ProducerRecord<>(id.partition().topic().origin(), record.key(), record.value());
        for (Header header : record.headers()) {
            if (!isOfDeadLetter(header.key())) {
                original.headers().add(header);
            }
        }
        byte[] attempt = Integer.toString(attempts() + 1).getBytes(StandardCharsets.UTF_8);
        original.headers().add(DeadLetterHeaders.ATTEMPT, attempt);
        return original;
    }

    private static boolean isOfDeadLetter(String header) {
        return header.startsWith("kafka_dlt-")
                || switch (header) {
                    case DeadLetterHeaders.REASON,
                            DeadLetterHeaders.MESSAGE,
                            DeadLetterHeaders.STAGE,
                            DeadLetterHeaders.SOURCE,
                            DeadLetterHeaders.ATTEMPT -> true;
                    default -> false;
                };
    }

    private int attempts() {
        String attempt = header(DeadLetterHeaders.ATTEMPT);
        return attempt != null && ATTEMPT.matcher(attempt).matches() ? Integer.parseInt(attempt) : 1;
    }

    private @Nullable Position source() {
        Matcher source = SOURCE.matcher(Objects.requireNonNullElse(header(DeadLetterHeaders.SOURCE), ""));
        return source.matches()
                ? new Position(source.group(1), Integer.parseInt(source.group(2)), Long.parseLong(source.group(3)))
                : null;
    }

    private @Nullable String header(String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : text(header.value());
    }

    private static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }
}
