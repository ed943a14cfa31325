package dev.wiredesk.search.deadletter.letter;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about each letter. Letters next to each other that were decided about together take the memory of one,
 * so that it grows with what operators did rather than with the letters. Not for use by several threads at a time.
 */
public final class Decisions {

    /** Runs by the offset that they begin at; no two overlap. */
    private final Map<Partition, NavigableMap<Long, Run>> partitions = new HashMap<>();

    private record Run(long last, Decision decision) {}

    public Optional<Decision> of(LetterId id) {
        NavigableMap<Long, Run> runs = partitions.get(id.partition());
        Map.Entry<Long, Run> run = runs == null ? null : runs.floorEntry(id.offset());
        return run == null || run.getValue().last() < id.offset()
                ? Optional.empty()
                : Optional.of(run.getValue().decision());
    }

    /** How a letter stands. */
    public State state(LetterId id) {
        return of(id).map(Decision::state).orElse(State.OPEN);
    }

    /**
     * Takes the place of what was decided before.
     *
     * @param decision null: the letter is open again
     */
    public void put(LetterId id, @Nullable Decision decision) {
        if (Objects.equals(of(id).orElse(null), decision)) {
            return;
        }
        NavigableMap<Long, Run> runs = partitions.computeIfAbsent(id.partition(), _ -> new TreeMap<>());
        clear(runs, id.offset());
        if (decision != null) {
            insert(runs, id.offset(), decision);
        }
    }

    private static void clear(NavigableMap<Long, Run> runs, long offset) {
        Map.Entry<Long, Run> run = runs.floorEntry(offset);
        if (run == null || run.getValue().last() < offset) {
            return;
        }
        runs.remove(run.getKey());
        if (run.getKey() < offset) {
            runs.put(run.getKey(), new Run(offset - 1, run.getValue().decision()));
        }
        if (offset < run.getValue().last()) {
            runs.put(offset + 1, run.getValue());
        }
    }

    private static void insert(NavigableMap<Long, Run> runs, long offset, Decision decision) {
        long first = offset;
        long last = offset;
        Map.Entry<Long, Run> before = runs.lowerEntry(offset);
        if (before != null
                && before.getValue().last() == offset - 1
                && before.getValue().decision().equals(decision)) {
            first = before.getKey();
        }
        Run after = runs.get(offset + 1);
        if (after != null && after.decision().equals(decision)) {
            last = after.last();
            runs.remove(offset + 1);
        }
        runs.put(first, new Run(last, decision));
    }

    /** Forgets what there are no letters for any more. */
    public void forgetBefore(Partition partition, long offset) {
        NavigableMap<Long, Run> runs = partitions.get(partition);
        if (runs != null) {
            runs.headMap(offset).values().removeIf(run -> run.last() < offset);
        }
    }

    public void clear() {
        partitions.clear();
    }

    /** For how many runs there is memory taken. */
    int runs() {
        return partitions.values().stream().mapToInt(Map::size).sum();
    }
}
