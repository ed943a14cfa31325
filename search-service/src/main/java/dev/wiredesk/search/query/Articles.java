package dev.wiredesk.search.query;

import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dev.wiredesk.search.reading.Audience;
import dev.wiredesk.search.reading.IndexUnavailableException;
import dev.wiredesk.search.reading.RefusedQueryException;
import dev.wiredesk.search.reading.VisibleIndex;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The articles, as far as those who ask may see them. */
@Component
public class Articles {

    private final VisibleIndex index;

    Articles(VisibleIndex index) {
        this.index = index;
    }

    /**
     * Finds a page of articles.
     *
     * @throws IndexUnavailableException the index does not answer
     * @throws RefusedQueryException the index refuses the query as too costly
     */
    public ArticlePage find(Audience audience, ArticleQuery query) {
        SearchResponse<ObjectNode> found = index.search(audience, SearchRequests.page(query), ObjectNode.class);
        List<Hit<ObjectNode>> hits = found.hits().hits();
        boolean more = hits.size() > query.size();
        List<Hit<ObjectNode>> page = more ? hits.subList(0, query.size()) : hits;
        return new ArticlePage(
                Objects.requireNonNull(found.hits().total()).value(),
                page.stream().map(Articles::item).toList(),
                FacetCounts.counts(query.facets(), found.aggregations()),
                more ? query.next(new Cursor(page.getLast().sort())) : null);
    }

    /**
     * One article with everything that is kept of it; empty where there is none, or none that the audience may see.
     *
     * @throws IndexUnavailableException the index does not answer
     */
    public Optional<ObjectNode> byId(Audience audience, String id) {
        return index.search(audience, SearchRequests.one(id), ObjectNode.class).hits().hits().stream()
                .map(Articles::item)
                .findFirst();
    }

    private static ObjectNode item(Hit<ObjectNode> hit) {
        ObjectNode item = Objects.requireNonNull(hit.source());
        if (!hit.highlight().isEmpty()) {
            ObjectNode highlights = item.putObject("highlights");
            hit.highlight().forEach((field, passages) -> {
                ArrayNode values = highlights.putArray(field);
                passages.forEach(values::add);
            });
        }
        item.putObject("links").put("self", "/v1/articles/" + hit.id());
        return item;
    }
}
