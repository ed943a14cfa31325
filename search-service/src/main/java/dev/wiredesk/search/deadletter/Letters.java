package dev.wiredesk.search.deadletter;

import dev.wiredesk.search.deadletter.letter.Letter;
import dev.wiredesk.search.deadletter.letter.LetterCounts;
import dev.wiredesk.search.deadletter.letter.LetterFilter;
import dev.wiredesk.search.deadletter.letter.LetterId;
import dev.wiredesk.search.deadletter.letter.LetterPage;
import dev.wiredesk.search.deadletter.letter.LetterTopic;
import dev.wiredesk.search.deadletter.letter.NewestFirst;
import dev.wiredesk.search.deadletter.letter.Partition;
import dev.wiredesk.search.deadletter.letter.Places;
import dev.wiredesk.search.deadletter.letter.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** The dead letters, as one request reads them. */
final class Letters implements AutoCloseable {

    /** So many of the newest are counted. */
    private static final int MOST_COUNTED = 20_000;

    private static final Duration LONGEST_COUNT = Duration.ofSeconds(3);
    private static final Duration LONGEST_SEARCH = Duration.ofSeconds(3);
    private static final Duration LONGEST_READ = Duration.ofSeconds(10);

    private final LogReader reader;
    private final DecisionLog decisions;
    private final Places present;

    /** @throws LogUnavailableException Kafka does not answer */
    Letters(LogReaders readers, DecisionLog decisions) {
        this.reader = readers.open();
        this.decisions = decisions;
        try {
            this.present = present(List.of(LetterTopic.values()));
            decisions.catchUp(reader, present);
        } catch (LogUnavailableException e) {
            reader.close();
            throw e;
        }
    }

    private Places present(Collection<LetterTopic> topics) {
        Map<Partition, Span> places = new HashMap<>();
        reader.present(topics.stream().map(LetterTopic::topic).toList())
                .forEach((partition, span) -> places.put(LetterRecord.partition(partition), span));
        return Places.of(places);
    }

    /** What there is of the topics that a filter looks in. */
    Places present(LetterFilter filter) {
        Map<Partition, Span> searched = new HashMap<>(present.spans());
        searched.keySet().removeIf(partition -> !filter.searched().contains(partition.topic()));
        return Places.of(searched);
    }

    /** @param cursor null: the first page */
    LetterPage page(LetterFilter filter, @Nullable String cursor, int size) {
        String question = "list " + filter.describe();
        Places there = present(filter);
        Places places = cursor == null ? there : Places.read(cursor, question).within(there);
        long deadline = System.nanoTime() + LONGEST_SEARCH.toNanos();
        NewestFirst.Taken taken =
                NewestFirst.take(places, size, filter::matches, this::window, () -> System.nanoTime() - deadline >= 0);
        return new LetterPage(
                taken.letters(),
                cursor == null ? counts() : null,
                taken.rest().isEmpty() ? null : taken.rest().write(question));
    }

    private Map<Partition, List<Letter>> window(Places places) {
        Map<Partition, List<Letter>> letters = new HashMap<>();
        Places left = read(places, LONGEST_READ, records -> {
            for (LetterRecord record : records) {
                letters.computeIfAbsent(record.id().partition(), _ -> new ArrayList<>())
                        .add(letter(record));
            }
            return true;
        });
        if (!left.isEmpty()) {
            throw new LogUnavailableException("Kafka is too slow to read the dead letters", null);
        }
        return letters;
    }

    private LetterCounts counts() {
        LetterCounts.Tally tally = new LetterCounts.Tally();
        Places counted = present.newest(MOST_COUNTED);
        Places left = read(counted, LONGEST_COUNT, records -> {
            records.forEach(record -> tally.add(letter(record)));
            return true;
        });
        return tally.counts(left.isEmpty() && counted.equals(present));
    }

    Letter letter(LetterRecord record) {
        return record.letter(decisions.of(record.id()));
    }

    /** Takes letters as they are read. */
    interface Batch {

        /** Returns whether to go on. */
        boolean take(List<LetterRecord> records);
    }

    /**
     * Reads letters, those of each partition in their order.
     *
     * @return what was not read
     */
    Places read(Places places, Duration atMost, Batch batch) {
        Map<TopicPartition, Span> wanted = new HashMap<>();
        places.spans().forEach((partition, span) -> wanted.put(LetterRecord.partition(partition), span));
        Map<Partition, Span> left = new HashMap<>();
        reader.read(
                        wanted,
                        atMost,
                        records -> batch.take(
                                records.stream().map(LetterRecord::new).toList()))
                .forEach((partition, span) -> left.put(LetterRecord.partition(partition), span));
        return Places.of(left);
    }

    /** One letter; empty: it is not there, or not any more. */
    Optional<LetterRecord> find(LetterId id) {
        Places only = Places.of(Map.of(id.partition(), new Span(id.offset(), id.offset() + 1)))
                .within(present);
        List<LetterRecord> found = new ArrayList<>();
        Places left = read(only, LONGEST_READ, found::addAll);
        if (!left.isEmpty()) {
            throw new LogUnavailableException("Kafka is too slow to read the dead letter", null);
        }
        return found.stream().filter(record -> record.id().equals(id)).findFirst();
    }

    @Override
    public void close() {
        reader.close();
    }
}
