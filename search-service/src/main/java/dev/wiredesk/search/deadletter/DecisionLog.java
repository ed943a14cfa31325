package dev.wiredesk.search.deadletter;

import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.contracts.Topics;
import dev.wiredesk.search.deadletter.letter.Decision;
import dev.wiredesk.search.deadletter.letter.Decisions;
import dev.wiredesk.search.deadletter.letter.LetterId;
import dev.wiredesk.search.deadletter.letter.Places;
import dev.wiredesk.search.deadletter.letter.Span;
import dev.wiredesk.search.deadletter.letter.State;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * What operators decided, kept on a compacted topic that all instances share. Each reads it on from where it was before it
 * answers, so that all know the same, and a restart forgets nothing.
 */
@Component
class DecisionLog {

    private static final TopicPartition LOG = new TopicPartition(Topics.DEAD_LETTER_DECISIONS, 0);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Sending sending;
    private final Decisions decisions = new Decisions();
    private long next;

    DecisionLog(Sending sending) {
        this.sending = sending;
    }

    /**
     * Reads what was decided since.
     *
     * @param letters that there are
     * @throws LogUnavailableException it cannot all be read now; what was read stays
     */
    synchronized void catchUp(LogReader reader, Places letters) {
        Span present = reader.present(List.of(LOG.topic())).getOrDefault(LOG, new Span(0, 0));
        if (present.to() < next) {
            // Somebody has made the topic anew.
            decisions.clear();
            next = 0;
        }
        Span unread = new Span(Math.max(next, present.from()), present.to());
        Map<TopicPartition, Span> left = reader.read(Map.of(LOG, unread), LONGEST, records -> {
            records.forEach(this::apply);
            next = records.getLast().offset() + 1;
            return true;
        });
        if (!left.isEmpty()) {
            throw new LogUnavailableException("What was decided about dead letters is still being read", null);
        }
        letters.spans().forEach((partition, span) -> decisions.forgetBefore(partition, span.from()));
    }

    private void apply(ConsumerRecord<byte[], byte[]> record) {
        byte[] key = record.key();
        if (key != null) {
            LetterId.parse(new String(key, StandardCharsets.UTF_8))
                    .ifPresent(id -> decisions.put(id, decision(record.value())));
        }
    }

    /** Null for what is none: the letter is open, as it is without any. */
    private static @Nullable Decision decision(byte @Nullable [] value) {
        if (value == null) {
            return null;
        }
        try {
            Decision decision = EventJson.MAPPER.readValue(value, Decision.class);
            return decision == null
                            || decision.state() == null
                            || decision.state() == State.OPEN
                            || decision.at() == null
                            || decision.by() == null
                    ? null
                    : decision;
        } catch (JacksonException e) {
            return null;
        }
    }

    synchronized Optional<Decision> of(LetterId id) {
        return decisions.of(id);
    }

    /** How a letter stands. */
    synchronized State state(LetterId id) {
        return decisions.state(id);
    }

    /**
     * Returns when the broker has it.
     *
     * @throws LogUnavailableException it may not have it
     */
    void decide(Collection<LetterId> letters, Decision decision) {
        byte[] value = EventJson.MAPPER.writeValueAsBytes(decision);
        Sending.Sent sent = sending.send(letters.stream()
                .map(id -> new ProducerRecord<>(
                        LOG.topic(), LOG.partition(), id.toString().getBytes(StandardCharsets.UTF_8), value))
                .toList());
        sent.requireAll();
        synchronized (this) {
            letters.forEach(id -> decisions.put(id, decision));
        }
    }
}
