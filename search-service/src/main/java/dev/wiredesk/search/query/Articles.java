package dev.wiredesk.search.query;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The articles that readers may see. */
@Component
public class Articles {

    private final ElasticsearchClient elasticsearch;
    private final Clock clock;

    Articles(ElasticsearchClient elasticsearch, Clock clock) {
        this.elasticsearch = elasticsearch;
        this.clock = clock;
    }

    /**
     * Finds a page of articles.
     *
     * @throws IndexUnavailableException the index does not answer
     * @throws BadParameterException the index refuses the query as too costly
     */
    public ArticlePage find(ArticleQuery query) {
        SearchResponse<ObjectNode> found = search(SearchRequests.page(query, clock.instant()));
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
     * One article with everything that is kept of it; empty where there is none, or none that readers may see.
     *
     * @throws IndexUnavailableException the index does not answer
     */
    public Optional<ObjectNode> byId(String id) {
        return search(SearchRequests.one(id, clock.instant())).hits().hits().stream()
                .map(Articles::item)
                .findFirst();
    }

    private SearchResponse<ObjectNode> search(SearchRequest request) {
        try {
            SearchResponse<ObjectNode> response = elasticsearch.search(request, ObjectNode.class);
            if (response.timedOut()) {
                throw new IndexUnavailableException("The search took too long", null);
            }
            return response;
        } catch (IOException e) {
            throw new IndexUnavailableException("The index does not answer", e);
        } catch (ElasticsearchException e) {
            // What the parameters let through, Elasticsearch refuses only for its limits, such as the number of
            // clauses.
            if (e.status() == 400) {
                throw new BadParameterException(
                        "q", "The query asks for more than the index can give; make it shorter");
            }
            throw new IndexUnavailableException("The index cannot answer now", e);
        }
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
