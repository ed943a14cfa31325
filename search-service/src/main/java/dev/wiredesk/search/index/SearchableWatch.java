package dev.wiredesk.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dev.wiredesk.search.engine.ArticleIndex;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Measures how long articles take from the feed until they can be found, by asking for one article of each batch until
 * a search has it; the others of the batch were written no later.
 */
@Component
class SearchableWatch implements SmartLifecycle {

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration GIVE_UP = Duration.ofMinutes(1);

    /** Measuring never holds up indexing: where it cannot keep up, batches go unmeasured. */
    private static final int MOST_WAITING = 200;

    private final ElasticsearchClient elasticsearch;
    private final IndexMeters meters;
    private final BlockingQueue<Batch> written = new ArrayBlockingQueue<>(MOST_WAITING);
    private volatile @Nullable Thread watching;

    private record Batch(Outcome.Indexed last, List<Instant> receivedAt, Instant writtenAt) {}

    SearchableWatch(ElasticsearchClient elasticsearch, IndexMeters meters) {
        this.elasticsearch = elasticsearch;
        this.meters = meters;
    }

    void add(List<Outcome.Indexed> batch) {
        batch.stream()
                .max(Comparator.comparingLong(Outcome.Indexed::seqNo))
                .ifPresent(last -> written.offer(new Batch(
                        last, batch.stream().map(Outcome.Indexed::receivedAt).toList(), Instant.now())));
    }

    @Override
    public void start() {
        watching = Thread.ofVirtual().name("searchable-watch").start(this::watch);
    }

    private void watch() {
        List<Batch> waiting = new ArrayList<>();
        try {
            while (true) {
                if (waiting.isEmpty()) {
                    waiting.add(written.take());
                }
                written.drainTo(waiting, MOST_WAITING - waiting.size());
                measure(waiting);
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void measure(List<Batch> waiting) {
        Map<String, Long> found = found(
                waiting.stream().map(batch -> batch.last().id()).distinct().toList());
        Instant now = Instant.now();
        for (Iterator<Batch> batches = waiting.iterator(); batches.hasNext(); ) {
            Batch batch = batches.next();
            if (found.getOrDefault(batch.last().id(), -1L) >= batch.last().seqNo()) {
                batch.receivedAt().forEach(received -> meters.searchable(Duration.between(received, now)));
                batches.remove();
            } else if (batch.writtenAt().plus(GIVE_UP).isBefore(now)) {
                batches.remove();
            }
        }
    }

    /** Number of the write that searches see of each article. */
    private Map<String, Long> found(List<String> ids) {
        Map<String, Long> found = new HashMap<>();
        try {
            SearchResponse<Void> response = elasticsearch.search(
                    search -> search.index(ArticleIndex.ALIAS)
                            .query(query -> query.ids(wanted -> wanted.values(ids)))
                            .source(source -> source.fetch(false))
                            .seqNoPrimaryTerm(true)
                            .size(ids.size()),
                    Void.class);
            for (Hit<Void> hit : response.hits().hits()) {
                if (hit.id() != null && hit.seqNo() != null) {
                    found.put(hit.id(), hit.seqNo());
                }
            }
        } catch (IOException | ElasticsearchException e) {
            // Asked again until given up: the measure then lacks a batch, which indexing reports on its own.
            return Map.of();
        }
        return found;
    }

    @Override
    public void stop() {
        Thread thread = watching;
        if (thread != null) {
            thread.interrupt();
            watching = null;
        }
    }

    @Override
    public boolean isRunning() {
        return watching != null;
    }
}
