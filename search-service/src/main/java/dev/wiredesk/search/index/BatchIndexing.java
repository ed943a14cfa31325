package dev.wiredesk.search.index;

import dev.wiredesk.search.index.ArticleStore.Answer;
import dev.wiredesk.search.index.ArticleStore.Stored;
import dev.wiredesk.search.index.ArticleStore.Write;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings a batch into the index: one read of the stored versions, the decision, one conditional write. Where another
 * writer was faster, or a version turned out not to be mappable, what is left of that item goes round again.
 */
@Component
class BatchIndexing {

    private static final int ROUNDS = 5;

    private final ArticleStore store;

    BatchIndexing(ArticleStore store) {
        this.store = store;
    }

    /** One outcome for each arrival, in their order. */
    List<Outcome> index(List<Arrival> arrivals) {
        @Nullable Outcome[] outcomes = new Outcome[arrivals.size()];
        Map<String, Item> open = new LinkedHashMap<>();
        for (int i = 0; i < arrivals.size(); i++) {
            open.computeIfAbsent(arrivals.get(i).id(), _ -> new Item(outcomes)).add(i, arrivals.get(i));
        }
        for (int round = 0; round < ROUNDS && !open.isEmpty(); round++) {
            attempt(open);
        }
        open.values().forEach(item -> item.all(new Outcome.Conflict()));
        List<Outcome> all = new ArrayList<>(outcomes.length);
        for (Outcome outcome : outcomes) {
            all.add(Objects.requireNonNull(outcome));
        }
        return all;
    }

    private void attempt(Map<String, Item> open) {
        Map<String, Stored> stored;
        try {
            stored = store.read(open.keySet());
        } catch (ArticleStore.UnavailableException e) {
            open.values().forEach(item -> item.all(new Outcome.Busy(String.valueOf(e.getMessage()), false)));
            open.clear();
            return;
        }
        List<Item> writing = new ArrayList<>();
        List<Write> writes = new ArrayList<>();
        for (Iterator<Map.Entry<String, Item>> entries = open.entrySet().iterator(); entries.hasNext(); ) {
            Map.Entry<String, Item> entry = entries.next();
            Write write = entry.getValue().decide(stored.get(entry.getKey()));
            if (write == null) {
                entries.remove();
            } else {
                writing.add(entry.getValue());
                writes.add(write);
            }
        }
        List<Answer> answers = store.write(writes);
        for (int i = 0; i < writes.size(); i++) {
            if (writing.get(i).isDoneBy(answers.get(i))) {
                open.remove(writes.get(i).arrival().id());
            }
        }
    }
}
