package dev.wiredesk.search.query;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dev.wiredesk.search.http.BadParameterException;
import dev.wiredesk.search.reading.Audience;
import dev.wiredesk.search.reading.FieldValues;
import dev.wiredesk.search.reading.FrozenStateGoneException;
import dev.wiredesk.search.reading.IndexUnavailableException;
import dev.wiredesk.search.reading.RefusedQueryException;
import dev.wiredesk.search.reading.VisibleIndex;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The articles, as far as those who ask may see them. */
@Component
public class Articles {

    private final VisibleIndex index;
    private final FrozenStates states;
    private final ProfileFilters profiles;
    private final Clock clock;

    Articles(VisibleIndex index, FrozenStates states, ProfileFilters profiles, Clock clock) {
        this.index = index;
        this.states = states;
        this.profiles = profiles;
        this.clock = clock;
    }

    /**
     * Finds a page of articles.
     *
     * @throws IndexUnavailableException the index does not answer
     * @throws RefusedQueryException the index refuses the query as too costly
     */
    public ArticlePage find(Audience audience, ArticleQuery query) {
        Cursor cursor = query.cursor();
        return query.sort() == ArticleQuery.Sort.RELEVANCE && cursor != null
                ? frozenPage(audience, query, cursor)
                : livePage(audience, query);
    }

    /**
     * Counts the articles for which the clause holds by facet.
     *
     * @return by {@link Facet#parameter()}
     * @throws IndexUnavailableException the index does not answer
     */
    public Map<String, List<FacetCount>> facets(Audience audience, Query clause, Set<Facet> facets) {
        Filters anytime = Filters.none();
        SearchRequest request = SearchRequest.of(search -> search.query(clause)
                .size(0)
                .trackTotalHits(total -> total.enabled(false))
                .aggregations(FacetCounts.aggregations(facets, anytime)));
        return FacetCounts.counts(
                facets, anytime, index.search(audience, request, Void.class).aggregations());
    }

    /** The query as the index understands it; cursors are of that which was asked. */
    private ArticleQuery known(Audience audience, ArticleQuery asked) {
        return asked.with(profiles.of(audience, asked.filters()));
    }

    private ArticlePage livePage(Audience audience, ArticleQuery query) {
        SearchResponse<ObjectNode> found =
                index.search(audience, SearchRequests.page(known(audience, query), clock.instant()), ObjectNode.class);
        List<Hit<ObjectNode>> page = page(found, query);
        Cursor next = switch (query.sort()) {
            case NEWEST -> page.isEmpty() ? null : new Cursor(page.getLast().sort());
            case RELEVANCE -> new Cursor(List.of(), null, ids(page));
        };
        return answer(query, found, page, hasMore(found, query) ? next : null);
    }

    /** A page of a state that stays as it is while readers go through it, but for what was withdrawn since. */
    private ArticlePage frozenPage(Audience audience, ArticleQuery query, Cursor cursor) {
        VisibleIndex.Frozen state = cursor.state() == null ? states.freeze() : cursor.state();
        states.touch(state);
        SearchResponse<ObjectNode> found;
        try {
            found = index.search(
                    audience, state, SearchRequests.page(known(audience, query), state.at()), ObjectNode.class);
        } catch (FrozenStateGoneException e) {
            throw new BadParameterException("cursor", "The cursor was not used in time; begin again without it");
        }
        List<Hit<ObjectNode>> page = page(found, query);
        Set<String> visible = page.isEmpty() ? Set.of() : index.visible(audience, ids(page));
        List<Hit<ObjectNode>> shown =
                page.stream().filter(hit -> visible.contains(hit.id())).toList();
        return answer(
                query,
                index.search(audience, SearchRequests.counts(known(audience, query)), ObjectNode.class),
                shown,
                hasMore(found, query) ? new Cursor(page.getLast().sort(), state, cursor.given()) : null);
    }

    private static boolean hasMore(SearchResponse<ObjectNode> found, ArticleQuery query) {
        return found.hits().hits().size() > query.size();
    }

    private static List<Hit<ObjectNode>> page(SearchResponse<ObjectNode> found, ArticleQuery query) {
        List<Hit<ObjectNode>> hits = found.hits().hits();
        return hits.subList(0, Math.min(query.size(), hits.size()));
    }

    private static List<String> ids(List<Hit<ObjectNode>> hits) {
        return hits.stream().map(hit -> Objects.requireNonNull(hit.id())).toList();
    }

    /** With counts of this moment on every page, for an older one's would tell of stories that were withdrawn since. */
    private static ArticlePage answer(
            ArticleQuery query, SearchResponse<ObjectNode> counts, List<Hit<ObjectNode>> page, @Nullable Cursor next) {
        return new ArticlePage(
                Objects.requireNonNull(counts.hits().total()).value(),
                page.stream().map(Articles::item).toList(),
                FacetCounts.counts(query.facets(), query.filters(), counts.aggregations()),
                next == null ? null : query.next(next));
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
        List<String> beginning = FieldValues.strings(hit, SearchRequests.BEGINNING);
        if (!beginning.isEmpty()) {
            ArrayNode values = item.putObject("highlights").putArray("body");
            beginning.forEach(value -> values.add(HtmlUtils.htmlEscape(value, "UTF-8")));
        }
        item.putObject("links").put("self", "/v1/articles/" + hit.id());
        return item;
    }
}
