package dev.wiredesk.search.reading;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import dev.wiredesk.search.engine.ArticleIndex;
import java.io.IOException;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The current articles, of which everybody sees what they may. */
@Component
public class VisibleIndex {

    /** A query that takes longer is given up, so that it does not keep others waiting. */
    static final String TIMEOUT = "5s";

    private final ElasticsearchClient elasticsearch;
    private final Clock clock;

    VisibleIndex(ElasticsearchClient elasticsearch, Clock clock) {
        this.elasticsearch = elasticsearch;
        this.clock = clock;
    }

    /**
     * Answers the request over the articles that the audience may see at this moment, completely or not at all.
     *
     * @param request without an index; its query, source and aggregations only ever see less than they ask for
     * @throws IndexUnavailableException the index does not answer, or not in time
     * @throws RefusedQueryException the index refuses the query as too costly
     */
    public <T> SearchResponse<T> search(Audience audience, SearchRequest request, Class<T> type) {
        SearchRequest visible = Visibility.applied(request, audience, clock.instant())
                .rebuild()
                .index(ArticleIndex.ALIAS)
                .allowPartialSearchResults(false)
                .timeout(TIMEOUT)
                .build();
        return answer(() -> {
            SearchResponse<T> response = elasticsearch.search(visible, type);
            if (response.timedOut()) {
                throw new IndexUnavailableException("The search took too long", null);
            }
            return response;
        });
    }

    interface Call<T> {
        T make() throws IOException;
    }

    static <T> T answer(Call<T> call) {
        try {
            return call.make();
        } catch (IOException e) {
            throw new IndexUnavailableException("The index does not answer", e);
        } catch (ElasticsearchException e) {
            // What the parameters let through, Elasticsearch refuses only for its limits, such as the number of
            // clauses.
            if (e.status() == 400) {
                throw new RefusedQueryException(e);
            }
            throw new IndexUnavailableException("The index cannot answer now", e);
        }
    }
}
