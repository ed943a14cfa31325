package dev.wiredesk.search.chain;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dev.wiredesk.contracts.ItemKey;
import dev.wiredesk.search.reading.Audience;
import dev.wiredesk.search.reading.IndexUnavailableException;
import dev.wiredesk.search.reading.VisibleIndex;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the chain that a story is part of (R32). Nothing about it is stored: it is followed from story to story each
 * time, so that it is whole as soon as the one in its middle is there, and a withdrawn one leaves no trace.
 */
@Component
public class Chains {

    /** Stories of one chain, which a desk rewrites a few times a day. */
    private static final int MOST = 100;

    private final VisibleIndex index;

    Chains(VisibleIndex index) {
        this.index = index;
    }

    /** What is read of a story. */
    private record Source(
            String id,
            String provider,
            String identity,
            @Nullable String headline,
            @Nullable Instant versionCreated,
            @Nullable String evolvedFrom) {

        @Nullable String rewrites() {
            return evolvedFrom == null ? null : new ItemKey(provider, evolvedFrom).id();
        }
    }

    /**
     * The chain of a story; empty where there is no such story that the audience may see. Of a longer one the first 100.
     *
     * @throws IndexUnavailableException the index does not answer
     */
    public Optional<ChainPage> of(Audience audience, String id) {
        Source asked = one(audience, id);
        return asked == null ? Optional.empty() : Optional.of(page(audience, asked));
    }

    /**
     * The stories that rewrite a story, the earliest first; the first 100 of more.
     *
     * @throws IndexUnavailableException the index does not answer
     */
    public List<ChainPage.Item> rewriting(Audience audience, ItemKey story) {
        return rewriting(audience, story.provider(), List.of(story.identity()), MOST).stream()
                .map(Chains::item)
                .toList();
    }

    private ChainPage page(Audience audience, Source asked) {
        Source first = asked;
        Map<String, Source> chain = new LinkedHashMap<>();
        while (first.rewrites() != null && chain.put(first.id(), first) == null && chain.size() < MOST) {
            Source before = one(audience, Objects.requireNonNull(first.rewrites()));
            if (before == null) {
                break;
            }
            first = before;
        }
        chain.clear();
        chain.put(first.id(), first);
        List<Source> last = List.of(first);
        while (!last.isEmpty() && chain.size() < MOST) {
            List<Source> next = new ArrayList<>();
            List<String> identities = last.stream().map(Source::identity).toList();
            for (Source source : rewriting(audience, first.provider(), identities, MOST - chain.size())) {
                if (chain.putIfAbsent(source.id(), source) == null) {
                    next.add(source);
                }
            }
            last = next;
        }
        String begins = first.rewrites();
        boolean round = begins != null && chain.containsKey(begins);
        return new ChainPage(
                begins == null || round ? first.id() : begins,
                chain.values().stream().map(Chains::item).toList());
    }

    private @Nullable Source one(Audience audience, String id) {
        return sources(audience, Query.of(query -> query.ids(ids -> ids.values(id))), 1).stream()
                .findFirst()
                .orElse(null);
    }

    private List<Source> rewriting(Audience audience, String provider, List<String> rewritten, int most) {
        List<FieldValue> identities = rewritten.stream().map(FieldValue::of).toList();
        Query query = Query.of(rewriting -> rewriting.bool(bool -> bool.filter(
                        Query.of(of -> of.term(term -> term.field("provider").value(provider))))
                .filter(Query.of(of ->
                        of.terms(terms -> terms.field("evolvedFrom").terms(values -> values.value(identities)))))));
        return sources(audience, query, most);
    }

    private List<Source> sources(Audience audience, Query query, int most) {
        SearchRequest request = SearchRequest.of(search -> search.query(query)
                .size(most)
                .trackTotalHits(total -> total.enabled(false))
                .sort(sort -> sort.field(by -> by.field("indexed.publishedAt").order(SortOrder.Asc)))
                .sort(sort -> sort.field(by -> by.field("id").order(SortOrder.Asc)))
                .source(source -> source.filter(filter ->
                        filter.includes("id", "provider", "identity", "headline", "versionCreated", "evolvedFrom"))));
        return index.search(audience, request, Source.class).hits().hits().stream()
                .map(Hit::source)
                .filter(Objects::nonNull)
                .toList();
    }

    private static ChainPage.Item item(Source source) {
        return new ChainPage.Item(
                source.id(),
                source.headline(),
                source.versionCreated(),
                source.rewrites(),
                new ChainPage.Links("/v1/articles/" + source.id()));
    }
}
