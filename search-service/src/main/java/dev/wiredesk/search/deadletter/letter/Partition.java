package dev.wiredesk.search.deadletter.letter;

import java.util.Comparator;

/** A partition of a topic of dead letters, written as {@code articles.received.dead-letter-3}. */
public record Partition(LetterTopic topic, int number) implements Comparable<Partition> {

    private static final Comparator<Partition> ORDER =
            Comparator.comparing(Partition::topic).thenComparingInt(Partition::number);

    @Override
    public int compareTo(Partition other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return topic.topic() + "-" + number;
    }
}
