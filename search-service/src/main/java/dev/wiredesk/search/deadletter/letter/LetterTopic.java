package dev.wiredesk.search.deadletter.letter;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.wiredesk.contracts.Topics;
import java.util.Arrays;
import java.util.Optional;

/** A topic of dead letters. */
public enum LetterTopic {
    RECEIVED(Topics.RECEIVED_DEAD_LETTER, Topics.RECEIVED),
    ENRICHED(Topics.ENRICHED_DEAD_LETTER, Topics.ENRICHED);

    private final String topic;
    private final String origin;

    LetterTopic(String topic, String origin) {
        this.topic = topic;
        this.origin = origin;
    }

    public static Optional<LetterTopic> of(String topic) {
        return Arrays.stream(values()).filter(each -> each.topic.equals(topic)).findFirst();
    }

    /** Its name in Kafka. */
    @JsonValue
    public String topic() {
        return topic;
    }

    /** The topic that its records were in, and go back to. */
    public String origin() {
        return origin;
    }
}
