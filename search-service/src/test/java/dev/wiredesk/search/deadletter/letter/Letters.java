package dev.wiredesk.search.deadletter.letter;

import java.time.Instant;

/** Dead letters for tests. */
final class Letters {

    static final Partition RECEIVED_0 = new Partition(LetterTopic.RECEIVED, 0);
    static final Partition RECEIVED_1 = new Partition(LetterTopic.RECEIVED, 1);
    static final Partition ENRICHED_0 = new Partition(LetterTopic.ENRICHED, 0);

    private Letters() {}

    static Letter at(Partition partition, long offset, long seconds) {
        return of(partition, offset, seconds, "unreadable");
    }

    static Letter of(Partition partition, long offset, long seconds, String reason) {
        return new Letter(
                new LetterId(partition, offset),
                partition.topic(),
                Instant.ofEpochSecond(seconds),
                reason,
                "It is wrong",
                "index",
                null,
                "abc",
                null,
                12,
                1,
                State.OPEN,
                null);
    }
}
