package dev.wiredesk.search.index;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.search.index.ArticleStore.Address;
import dev.wiredesk.search.index.ArticleStore.Answer;
import dev.wiredesk.search.index.ArticleStore.Found;
import dev.wiredesk.search.index.ArticleStore.Write;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings a batch into the index: one read of what is stored, the decision, one conditional write of every version to the
 * history and of the current ones to their articles. Where another writer was faster, or a version turned out not to be
 * mappable, what is left of that item goes round again.
 */
@Component
class BatchIndexing {

    private static final int ROUNDS = 5;

    private final ArticleStore store;
    private final IndexSettings settings;
    private final IndexMeters meters;

    BatchIndexing(ArticleStore store, IndexSettings settings, IndexMeters meters) {
        this.store = store;
        this.settings = settings;
        this.meters = meters;
    }

    /** One outcome for each arrival, in their order. */
    List<Outcome> index(List<Arrival> arrivals) {
        @Nullable Outcome[] outcomes = new Outcome[arrivals.size()];
        Map<String, Item> open = new LinkedHashMap<>();
        for (int i = 0; i < arrivals.size(); i++) {
            String id = arrivals.get(i).id();
            open.computeIfAbsent(id, _ -> new Item(id, outcomes)).add(i, arrivals.get(i));
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
        List<Item> items = List.copyOf(open.values());
        List<List<Write>> writes;
        try {
            writes = writes(items);
        } catch (ArticleStore.UnavailableException e) {
            items.forEach(item -> item.busy(String.valueOf(e.getMessage())));
            open.clear();
            return;
        }
        List<Answer> answers = store.write(writes.stream().flatMap(List::stream).toList());
        int from = 0;
        for (int i = 0; i < items.size(); i++) {
            int to = from + writes.get(i).size();
            List<Answer> ofItem = answers.subList(from, to);
            count(writes.get(i), ofItem);
            if (items.get(i).isDoneBy(ofItem)) {
                open.remove(items.get(i).id());
            }
            from = to;
        }
    }

    /** What is to be written of each item, in their order. */
    private List<List<Write>> writes(List<Item> items) throws ArticleStore.UnavailableException {
        Found found = store.read(
                items.stream().map(Item::id).toList(),
                items.stream().flatMap(item -> item.versionIds().stream()).toList());
        items.forEach(item -> item.decide(found, settings));
        // The content is nearly always that of an arrival.
        Map<Address, ArticleEnriched> elsewhere = store.articles(
                items.stream().flatMap(item -> item.contentElsewhere().stream()).toList());
        return items.stream().map(item -> item.writes(elsewhere)).toList();
    }

    private void count(List<Write> writes, List<Answer> answers) {
        for (int i = 0; i < writes.size(); i++) {
            Write write = writes.get(i);
            if (write.address().isVersion()) {
                meters.version(answers.get(i), write.replaces() != null);
            }
        }
    }
}
