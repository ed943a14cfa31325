package dev.wiredesk.search.rebuild;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far the log was read: of each partition, the offset of the next record.
 *
 * @param next by partition; a partition that is not there was not read at all
 */
record Positions(SortedMap<Integer, Long> next) {

    static final Positions NONE = new Positions(Map.of());

    Positions {
        next = new TreeMap<>(next);
    }

    Positions(Map<Integer, Long> next) {
        this(new TreeMap<>(next));
    }

    long of(int partition) {
        return next.getOrDefault(partition, 0L);
    }

    /** The number of offsets from here to there. */
    long until(Positions end) {
        return end.next.entrySet().stream()
                .mapToLong(partition -> Math.max(0, partition.getValue() - of(partition.getKey())))
                .sum();
    }

    /** For each partition of the beginnings, where to go on: here, or at its beginning where that is later. */
    Positions atLeast(Positions beginnings) {
        SortedMap<Integer, Long> later = new TreeMap<>();
        beginnings.next.forEach((partition, beginning) -> later.put(partition, Math.max(beginning, of(partition))));
        return new Positions(later);
    }

    /** Whether the log no longer has what comes next: in a partition it begins later. */
    boolean isCutOffBy(Positions beginnings) {
        return beginnings.next.entrySet().stream().anyMatch(beginning -> beginning.getValue() > of(beginning.getKey()));
    }
}
