package dev.wiredesk.search.index;

import dev.wiredesk.contracts.Topics;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.stereotype.Component;

/**
 * Takes batches of the enriched log. What is not taken by the index comes again after a pause, in which the consumer
 * stays in its group and holds no records.
 */
@Component
class EnrichedListener {

    private final BatchIndexing indexing;
    private final DeadLetters deadLetters;
    private final Backlog backlog;
    private final IndexMeters meters;
    private final SearchableWatch watch;
    private final Clock clock;
    private final InFlight inFlight = new InFlight();

    EnrichedListener(
            BatchIndexing indexing,
            DeadLetters deadLetters,
            Backlog backlog,
            IndexMeters meters,
            SearchableWatch watch,
            Clock clock) {
        this.indexing = indexing;
        this.deadLetters = deadLetters;
        this.backlog = backlog;
        this.meters = meters;
        this.watch = watch;
        this.clock = clock;
    }

    @KafkaListener(id = "index", idIsGroup = false, topics = Topics.ENRICHED, batch = "true", autoStartup = "false")
    void onEnriched(List<ConsumerRecord<byte[], byte[]>> records, Acknowledgment acknowledgment) {
        List<ConsumerRecord<byte[], byte[]>> open =
                records.stream().filter(record -> !inFlight.isFinal(record)).toList();
        List<Outcome> outcomes = outcomes(open);
        List<Outcome.Indexed> indexed = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            Outcome outcome = outcomes.get(i);
            inFlight.note(open.get(i), outcome);
            meters.count(outcome);
            if (outcome instanceof Outcome.Indexed written) {
                indexed.add(written);
            }
        }
        watch.add(indexed);
        commit(records, outcomes, acknowledgment);
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

    private void commit(
            List<ConsumerRecord<byte[], byte[]>> records, List<Outcome> outcomes, Acknowledgment acknowledgment) {
        for (int i = 0; i < records.size(); i++) {
            if (!inFlight.isFinal(records.get(i))) {
                records.subList(0, i).forEach(inFlight::forget);
                acknowledgment.nack(i, backlog.grow(whyNot(outcomes)));
                return;
            }
        }
        records.forEach(inFlight::forget);
        acknowledgment.acknowledge();
        backlog.clear();
    }

    private static String whyNot(List<Outcome> outcomes) {
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Busy busy) {
                return busy.reason();
            }
        }
        return "Other writers change the same articles";
    }
}
