package dev.wiredesk.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import dev.wiredesk.search.engine.ArticleIndex;
import dev.wiredesk.search.engine.Target;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Brings records of the enriched log into any generation of the index, by the same decisions and writes as the live path.
 * Records that cannot be indexed are told and left out: the live path has put them into the dead letters.
 */
public class LogLoading {

    private final ElasticsearchClient elasticsearch;
    private final ArticleIndex index;
    private final IndexSettings settings;

    /** Of nobody: the books are kept by the live path. */
    private final IndexMeters meters = new IndexMeters(new SimpleMeterRegistry());

    LogLoading(ElasticsearchClient elasticsearch, ArticleIndex index, IndexSettings settings) {
        this.elasticsearch = elasticsearch;
        this.index = index;
        this.settings = settings;
    }

    /**
     * What became of records; every one of them is in one of the numbers.
     *
     * @param current were stored as the current version of their item
     * @param superseded are older than what is stored (R11)
     * @param duplicates are stored already (R9)
     */
    public record Loaded(long current, long superseded, long duplicates, List<Malformed> malformed) {}

    /**
     * A record that cannot be read or mapped.
     *
     * @param position {@code articles.enriched-3@4711}
     */
    public record Malformed(String position, String reason) {}

    /**
     * Returns when every record is through; waits for an index that does not take them, as long as it takes.
     *
     * @param records in the order of the log; all those of an item that are read at one time must come by one caller
     * @param waits hears why, each time before a pause
     */
    public Loaded load(List<ConsumerRecord<byte[], byte[]>> records, Target target, Consumer<String> waits)
            throws InterruptedException {
        List<Malformed> malformed = new ArrayList<>();
        List<ConsumerRecord<byte[], byte[]>> sources = new ArrayList<>();
        List<Arrival> open = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            switch (RecordReader.read(record, Instant.ofEpochMilli(record.timestamp()), false)) {
                case RecordReader.Reading.Article(Arrival arrival) -> {
                    sources.add(record);
                    open.add(arrival);
                }
                case RecordReader.Reading.Unreadable(Outcome.Malformed why) -> malformed.add(malformed(record, why));
            }
        }
        ArticleStore store = new ArticleStore(elasticsearch, index, settings, target);
        BatchIndexing indexing = new BatchIndexing(store, settings, meters);
        long[] counts = new long[3];
        for (int attempt = 0; !open.isEmpty(); attempt++) {
            List<ConsumerRecord<byte[], byte[]>> again = new ArrayList<>();
            List<Arrival> left = new ArrayList<>();
            String reason = "Other writers change the same articles";
            List<Outcome> outcomes = indexing.index(open);
            for (int i = 0; i < outcomes.size(); i++) {
                switch (outcomes.get(i)) {
                    case Outcome.Indexed _, Outcome.Renewed _ -> counts[0]++;
                    case Outcome.Superseded _ -> counts[1]++;
                    case Outcome.Duplicate _ -> counts[2]++;
                    case Outcome.Malformed why -> malformed.add(malformed(sources.get(i), why));
                    case Outcome.Conflict _, Outcome.Busy _ -> {
                        again.add(sources.get(i));
                        left.add(open.get(i));
                        if (outcomes.get(i) instanceof Outcome.Busy busy) {
                            reason = busy.reason();
                        }
                    }
                }
            }
            sources = again;
            open = left;
            if (!open.isEmpty()) {
                waits.accept(reason);
                Thread.sleep(settings.pauseBefore(attempt));
            }
        }
        return new Loaded(counts[0], counts[1], counts[2], malformed);
    }

    private static Malformed malformed(ConsumerRecord<?, ?> record, Outcome.Malformed why) {
        return new Malformed(
                DeadLetters.source(record).toString(),
                why.reason() + ": " + why.cause().getMessage());
    }
}
