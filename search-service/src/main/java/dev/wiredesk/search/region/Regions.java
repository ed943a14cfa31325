package dev.wiredesk.search.region;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.search.article.Indexed;
import dev.wiredesk.search.article.RegionPath;
import dev.wiredesk.search.query.FilterClauses;
import dev.wiredesk.search.query.Filters;
import dev.wiredesk.search.query.ProfileFilters;
import dev.wiredesk.search.reading.Audience;
import dev.wiredesk.search.reading.IndexUnavailableException;
import dev.wiredesk.search.reading.RefusedQueryException;
import dev.wiredesk.search.reading.VisibleIndex;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts stories by the regions they are about. */
@Component
public class Regions {

    private static final String STORIES = "stories";
    private static final String FOCUS = "focus";
    private static final Comparator<Map.Entry<RegionPath, Long>> MOST_STORIES =
            Map.Entry.<RegionPath, Long>comparingByValue()
                    .reversed()
                    .thenComparing(each -> each.getKey().id());

    private final VisibleIndex index;
    private final RegionNames names;
    private final ProfileFilters profiles;

    Regions(VisibleIndex index, RegionNames names, ProfileFilters profiles) {
        this.index = index;
        this.names = names;
        this.profiles = profiles;
    }

    /**
     * The regions with the most stories.
     *
     * @throws IndexUnavailableException the index does not answer
     * @throws RefusedQueryException the index refuses the query as too costly
     */
    public RegionPage find(Audience audience, RegionQuery query) {
        Filters filters = profiles.of(audience, query.filters());
        SearchResponse<Void> found = index.search(
                audience,
                SearchRequest.of(search -> search.size(0)
                        .query(FilterClauses.matching(filters))
                        .trackTotalHits(total -> total.enabled(true))
                        .aggregations(STORIES, RegionTerms.counting(query.field(), query.terms(), query.size()))),
                Void.class);
        Map<RegionPath, Long> counts = RegionTerms.counts(RegionTerms.buckets(found.aggregations(), STORIES));
        return new RegionPage(
                Objects.requireNonNull(found.hits().total()).value(), named(audience, filters, counts, query.size()));
    }

    /** The regions with the most stories, with what they are called and how many of their stories play there. */
    List<RegionCount> named(Audience audience, Filters filters, Map<RegionPath, Long> counts, int size) {
        List<Map.Entry<RegionPath, Long>> most =
                counts.entrySet().stream().sorted(MOST_STORIES).limit(size).toList();
        List<String> ids = most.stream().map(each -> each.getKey().id()).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        RegionNames.Known known = names.of(audience, ids);
        Map<String, Long> focus = focus(audience, filters, ids);
        return most.stream()
                .map(each -> count(each.getKey(), each.getValue(), known, focus))
                .toList();
    }

    private Map<String, Long> focus(Audience audience, Filters filters, List<String> ids) {
        List<String> terms = ids.stream()
                .map(id -> Indexed.regionRole(Enrichment.RegionRole.FOCUS, id))
                .toList();
        SearchRequest request = SearchRequest.of(search -> search.size(0)
                .query(FilterClauses.matching(filters))
                .trackTotalHits(total -> total.enabled(false))
                .aggregations(
                        FOCUS,
                        focus -> focus.terms(count -> count.field("indexed.regionRoles")
                                .size(terms.size())
                                .include(include -> include.terms(terms)))));
        Map<String, Long> counts = new HashMap<>();
        RegionTerms.buckets(index.search(audience, request, Void.class).aggregations(), FOCUS)
                .forEach(bucket -> counts.put(
                        bucket.key()
                                .stringValue()
                                .substring(Indexed.regionRole(Enrichment.RegionRole.FOCUS, "")
                                        .length()),
                        bucket.docCount()));
        return counts;
    }

    private static RegionCount count(RegionPath path, long stories, RegionNames.Known known, Map<String, Long> focus) {
        String id = path.id();
        RegionNames.@Nullable Centre centre = known.centres().get(id);
        return new RegionCount(
                id,
                known.name(id),
                path.kind(),
                iso(path),
                centre == null ? null : centre.lat(),
                centre == null ? null : centre.lon(),
                path.parents(),
                stories,
                focus.getOrDefault(id, 0L));
    }

    private static @Nullable String iso(RegionPath path) {
        List<String> countries = path.ids().stream()
                .filter(id -> id.startsWith("iso:"))
                .map(id -> id.substring("iso:".length()).replaceFirst("-.*", ""))
                .distinct()
                .toList();
        return countries.size() == 1 ? countries.getFirst() : null;
    }
}
