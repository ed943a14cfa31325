package dev.wiredesk.search.index;

import dev.wiredesk.contracts.Topics;
import io.micrometer.tracing.Span;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.ConsumerSeekAware;
import org.springframework.stereotype.Component;

/**
 * Takes batches of the enriched log. What is not taken by the index comes again after a pause of its partition; the
 * others go on.
 */
@Component
class EnrichedListener implements ConsumerSeekAware {

    static final String ID = "index";

    private final BatchIndexing indexing;
    private final DeadLetters deadLetters;
    private final Backlog backlog;
    private final PartitionPauses pauses;
    private final IndexMeters meters;
    private final SearchableWatch watch;
    private final RecordTrace trace;
    private final Clock clock;
    private final InFlight inFlight = new InFlight();

    EnrichedListener(
            BatchIndexing indexing,
            DeadLetters deadLetters,
            Backlog backlog,
            PartitionPauses pauses,
            IndexMeters meters,
            SearchableWatch watch,
            RecordTrace trace,
            Clock clock) {
        this.indexing = indexing;
        this.deadLetters = deadLetters;
        this.backlog = backlog;
        this.pauses = pauses;
        this.meters = meters;
        this.watch = watch;
        this.trace = trace;
        this.clock = clock;
    }

    @KafkaListener(id = ID, idIsGroup = false, topics = Topics.ENRICHED, batch = "true", autoStartup = "false")
    void onEnriched(List<ConsumerRecord<byte[], byte[]>> records, Consumer<?, ?> consumer) {
        List<ConsumerRecord<byte[], byte[]>> open =
                records.stream().filter(record -> !inFlight.isFinal(record)).toList();
        List<Span> spans = open.stream().map(trace::begin).toList();
        List<Outcome> outcomes = outcomes(open);
        List<Outcome.Indexed> indexed = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            Outcome outcome = outcomes.get(i);
            inFlight.note(open.get(i), outcome);
            meters.count(outcome);
            RecordTrace.end(spans.get(i), outcome);
            if (outcome instanceof Outcome.Indexed written) {
                indexed.add(written);
            }
        }
        watch.add(indexed);
        commit(records, hold(open, outcomes, consumer), consumer);
    }

    private List<Outcome> outcomes(List<ConsumerRecord<byte[], byte[]>> records) {
        Instant now = clock.instant();
        Outcome[] outcomes = new Outcome[records.size()];
        List<Integer> places = new ArrayList<>();
        List<Arrival> arrivals = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            ConsumerRecord<byte[], byte[]> record = records.get(i);
            switch (RecordReader.read(record, now, inFlight.isUnsure(record))) {
                case RecordReader.Reading.Article(Arrival arrival) -> {
                    places.add(i);
                    arrivals.add(arrival);
                }
                case RecordReader.Reading.Unreadable(Outcome.Malformed why) -> outcomes[i] = why;
            }
        }
        List<Outcome> indexed = indexing.index(arrivals);
        for (int i = 0; i < indexed.size(); i++) {
            outcomes[places.get(i)] = indexed.get(i);
        }
        deadLetters(records, outcomes);
        return List.of(outcomes);
    }

    /** Where the topic does not take one it is not asked for the others: the consumer must be back at its broker in time. */
    private void deadLetters(List<ConsumerRecord<byte[], byte[]>> records, Outcome[] outcomes) {
        Outcome refused = null;
        for (int i = 0; i < outcomes.length; i++) {
            if (outcomes[i] instanceof Outcome.Malformed malformed) {
                outcomes[i] = refused == null ? deadLetters.send(records.get(i), malformed) : refused;
                refused = outcomes[i].isFinal() ? null : outcomes[i];
            }
        }
    }

    /**
     * Goes back to the first record of each partition that is not through, and waits there.
     *
     * @return the offsets of these records
     */
    private Map<TopicPartition, Long> hold(
            List<ConsumerRecord<byte[], byte[]>> records, List<Outcome> outcomes, Consumer<?, ?> consumer) {
        Map<TopicPartition, Long> held = new HashMap<>();
        for (int i = 0; i < records.size(); i++) {
            long offset = records.get(i).offset();
            TopicPartition partition = InFlight.partition(records.get(i));
            if (!outcomes.get(i).isFinal() && held.putIfAbsent(partition, offset) == null) {
                consumer.seek(partition, offset);
                pauses.pause(partition, backlog.grow(partition, whyNot(outcomes.get(i))));
            }
        }
        return held;
    }

    /** Commits each partition up to where it is held. */
    private void commit(
            List<ConsumerRecord<byte[], byte[]>> records, Map<TopicPartition, Long> held, Consumer<?, ?> consumer) {
        List<ConsumerRecord<byte[], byte[]>> done = records.stream()
                .filter(record -> record.offset() < held.getOrDefault(InFlight.partition(record), Long.MAX_VALUE))
                .toList();
        Map<TopicPartition, OffsetAndMetadata> through = new HashMap<>();
        done.forEach(record -> through.put(
                InFlight.partition(record), new OffsetAndMetadata(record.offset() + 1, record.leaderEpoch(), "")));
        if (!through.isEmpty()) {
            consumer.commitSync(through);
        }
        done.forEach(inFlight::forget);
        through.keySet().stream()
                .filter(partition -> !held.containsKey(partition))
                .forEach(backlog::clear);
    }

    private static String whyNot(Outcome outcome) {
        return outcome instanceof Outcome.Busy busy ? busy.reason() : "Other writers change the same articles";
    }

    @Override
    public void onPartitionsRevoked(@Nullable Collection<TopicPartition> partitions) {
        if (partitions != null) {
            inFlight.forget(partitions);
            backlog.forget(partitions);
        }
    }
}
