package dev.wiredesk.search.reading;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import dev.wiredesk.search.engine.ArticleIndex;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
        SearchRequest visible = Visibility.applied(request, audience, clock.instant(), type);
        return search(audience, visible.rebuild().index(ArticleIndex.ALIAS).allowPartialSearchResults(false), type);
    }

    /**
     * The same over a frozen state, with what could be seen when it was frozen. A story that was killed since is still
     * in it: what is given out must be {@link #visible} too.
     *
     * @throws FrozenStateGoneException it was not asked for in time
     */
    public <T> SearchResponse<T> search(Audience audience, Frozen state, SearchRequest request, Class<T> type) {
        Instant now = clock.instant();
        // The state can have been through the hands of a caller, who must not look into the future.
        SearchRequest visible = Visibility.applied(request, audience, state.at().isAfter(now) ? now : state.at(), type);
        return search(
                audience,
                visible.rebuild().pit(pit -> pit.id(state.pointInTime()).keepAlive(seconds(state.keep()))),
                type);
    }

    private <T> SearchResponse<T> search(Audience audience, SearchRequest.Builder request, Class<T> type) {
        return answer(() -> {
            SearchResponse<T> response =
                    elasticsearch.search(request.timeout(TIMEOUT).build(), type);
            if (response.timedOut()) {
                throw new IndexUnavailableException("The search took too long", null);
            }
            if (response.shards().failed().intValue() > 0) {
                throw new IndexUnavailableException("A part of the index does not answer", null);
            }
            response.hits().hits().forEach(hit -> Visibility.conceal(hit.source(), audience));
            return response;
        });
    }

    /** What an article's provider is read as. */
    private record Provided(String provider) {}

    /**
     * What the audience is to an article at this moment: {@link Audience#EDITOR} or {@link Audience#READER}.
     *
     * @return empty: there is no such article, or none that the audience may see
     */
    Optional<Audience> towards(Audience audience, String id) {
        SearchRequest request = SearchRequest.of(search -> search.query(query -> query.ids(ids -> ids.values(id)))
                .source(source -> source.filter(filter -> filter.includes(Visibility.PROVIDER)))
                .size(1));
        return search(audience, request, Provided.class).hits().hits().stream()
                .findFirst()
                .map(hit ->
                        audience.towards(Objects.requireNonNull(hit.source()).provider()));
    }

    /** Those of the articles that the audience may see at this moment. */
    public Set<String> visible(Audience audience, Collection<String> ids) {
        SearchRequest request =
                SearchRequest.of(search -> search.query(query -> query.ids(wanted -> wanted.values(List.copyOf(ids))))
                        .size(ids.size())
                        .trackTotalHits(total -> total.enabled(false))
                        .source(source -> source.fetch(false)));
        return search(audience, request, Void.class).hits().hits().stream()
                .map(hit -> Objects.requireNonNull(hit.id()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A state of the index for a reader that comes again and again.
     *
     * @param at when it was frozen
     * @param keep how long it is kept after the last request
     */
    public record Frozen(String pointInTime, Instant at, Duration keep) {}

    /** Freezes the state of the index; to be given up with {@link #release}. */
    public Frozen freeze(Duration keep) {
        Instant now = clock.instant();
        return new Frozen(
                answer(() -> elasticsearch
                        .openPointInTime(open -> open.index(ArticleIndex.ALIAS)
                                .allowPartialSearchResults(false)
                                .keepAlive(seconds(keep)))
                        .id()),
                now,
                keep);
    }

    /** Gives up a frozen state. */
    public void release(Frozen state) {
        answer(() -> elasticsearch.closePointInTime(close -> close.id(state.pointInTime())));
    }

    private static Time seconds(Duration keep) {
        return Time.of(time -> time.time(keep.toSeconds() + "s"));
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
            if (e.status() == 404 && String.valueOf(e.response()).contains("search_context_missing_exception")) {
                throw new FrozenStateGoneException(e);
            }
            throw new IndexUnavailableException("The index cannot answer now", e);
        }
    }
}
