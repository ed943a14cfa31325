package dev.wiredesk.search.export;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dev.wiredesk.search.query.FilterClauses;
import dev.wiredesk.search.query.Filters;
import dev.wiredesk.search.reading.Audience;
import dev.wiredesk.search.reading.IndexUnavailableException;
import dev.wiredesk.search.reading.VisibleIndex;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * All stories that pass the filters in the state that the index has now, the newest first, read page by page. One that
 * is withdrawn before its page comes is only named.
 */
final class Export implements AutoCloseable {

    /** Stories held in memory at a time. */
    private static final int PAGE = 200;

    /** For as long a reader may take over one page. */
    private static final Duration KEEP = Duration.ofMinutes(2);

    private final VisibleIndex index;
    private final Query query;
    private final VisibleIndex.Frozen frozen;
    private final SearchResponse<ObjectNode> first;

    private Export(VisibleIndex index, Filters filters) {
        this.index = index;
        this.query = FilterClauses.matching(filters);
        this.frozen = index.freeze(KEEP);
        try {
            this.first = page(List.of());
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Freezes the state and reads the first page.
     *
     * @throws IndexUnavailableException the index does not answer
     */
    static Export begin(VisibleIndex index, Filters filters) {
        return new Export(index, filters);
    }

    /** How many stories there are. */
    long total() {
        return Objects.requireNonNull(first.hits().total()).value();
    }

    /**
     * Writes all of them; to be called once.
     *
     * @param onward is run after each page
     */
    void write(ItemWriter out, Runnable onward) throws IOException {
        List<Hit<ObjectNode>> hits = first.hits().hits();
        while (!hits.isEmpty()) {
            List<String> ids = hits.stream().map(Export::id).toList();
            Set<String> still = index.visible(Audience.READER, ids);
            for (Hit<ObjectNode> hit : hits) {
                if (still.contains(id(hit))) {
                    out.story(Objects.requireNonNull(hit.source()));
                } else {
                    out.withdrawn(
                            id(hit),
                            Objects.requireNonNull(hit.source())
                                    .path("identity")
                                    .asString(""));
                }
            }
            onward.run();
            hits = hits.size() < PAGE
                    ? List.of()
                    : page(hits.getLast().sort()).hits().hits();
        }
        out.end();
    }

    private static String id(Hit<ObjectNode> hit) {
        return Objects.requireNonNull(hit.id());
    }

    private SearchResponse<ObjectNode> page(List<FieldValue> after) {
        SearchRequest.Builder request = new SearchRequest.Builder()
                .query(query)
                .size(PAGE)
                .trackTotalHits(total -> total.enabled(after.isEmpty()))
                .sort(by -> by.field(field -> field.field("indexed.publishedAt").order(SortOrder.Desc)))
                .sort(by -> by.field(field -> field.field("id").order(SortOrder.Asc)));
        if (!after.isEmpty()) {
            request.searchAfter(after);
        }
        return index.search(Audience.READER, frozen, request.build(), ObjectNode.class);
    }

    @Override
    public void close() {
        try {
            index.release(frozen);
        } catch (IndexUnavailableException e) {
            // Elasticsearch gives it up by itself when nobody has asked for it for a while.
            return;
        }
    }
}
