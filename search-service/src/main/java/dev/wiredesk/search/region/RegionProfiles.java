package dev.wiredesk.search.region;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.search.article.Indexed;
import dev.wiredesk.search.article.RegionPath;
import dev.wiredesk.search.query.ArticlePage;
import dev.wiredesk.search.query.ArticleQuery;
import dev.wiredesk.search.query.Articles;
import dev.wiredesk.search.query.Facet;
import dev.wiredesk.search.query.FacetCount;
import dev.wiredesk.search.query.FilterClauses;
import dev.wiredesk.search.query.Filters;
import dev.wiredesk.search.query.ProfileFilters;
import dev.wiredesk.search.reading.Audience;
import dev.wiredesk.search.reading.IndexUnavailableException;
import dev.wiredesk.search.reading.RefusedQueryException;
import dev.wiredesk.search.reading.VisibleIndex;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Gathers what the stories tell of a region. */
@Component
public class RegionProfiles {

    private static final Set<Facet> OF_STORIES = Set.of(Facet.PROVIDER, Facet.TIMELINE);
    private static final int LATEST = 5;
    private static final int MOST = 20;
    private static final int MOST_SUBJECTS = 10;

    private static final String ITSELF = "itself";
    private static final String BELOW = "below";
    private static final String BESIDE = "beside";
    private static final String ROLES = "roles";
    private static final String SUBJECTS = "subjects";

    private final VisibleIndex index;
    private final Articles articles;
    private final Regions regions;
    private final RegionNames names;
    private final RegionSpeakers speakers;
    private final ProfileFilters profiles;

    RegionProfiles(
            VisibleIndex index,
            Articles articles,
            Regions regions,
            RegionNames names,
            RegionSpeakers speakers,
            ProfileFilters profiles) {
        this.index = index;
        this.articles = articles;
        this.regions = regions;
        this.names = names;
        this.speakers = speakers;
        this.profiles = profiles;
    }

    /**
     * The profile; empty where no story that the audience may see is about the region.
     *
     * @param filters of the stories; their regions do not count, their role is that of this region
     * @throws IndexUnavailableException the index does not answer
     * @throws RefusedQueryException the index refuses the query as too costly
     */
    public Optional<RegionProfile> of(Audience audience, String id, Filters filters) {
        if (!Filters.isRegion(id)) {
            // No story has it, and the index would be asked for a pattern made of it.
            return Optional.empty();
        }
        Filters there = profiles.of(audience, filters).inRegion(id);
        Map<String, Aggregate> answers =
                index.search(audience, request(id, there), Void.class).aggregations();
        return RegionTerms.counts(RegionTerms.buckets(answers, ITSELF)).entrySet().stream()
                .findFirst()
                .map(itself -> profile(audience, itself, there, answers));
    }

    private RegionProfile profile(
            Audience audience, Map.Entry<RegionPath, Long> itself, Filters there, Map<String, Aggregate> answers) {
        RegionPath path = itself.getKey();
        Map<RegionPath, Long> beside = RegionTerms.counts(RegionTerms.buckets(answers, BESIDE));
        beside.keySet().removeIf(other -> !isNeighbour(path, other));
        RegionNames.Known parents = names.of(audience, path.parents());
        ArticlePage latest = articles.find(
                audience, new ArticleQuery(there, ArticleQuery.Sort.NEWEST, LATEST, null, OF_STORIES, Set.of(), null));
        return new RegionProfile(
                regions.named(audience, there, Map.of(path, itself.getValue()), 1)
                        .getFirst(),
                path.parents().stream()
                        .map(parent -> new RegionProfile.Place(parent, parents.name(parent)))
                        .toList(),
                roles(answers),
                latest.facets().getOrDefault(Facet.TIMELINE.parameter(), List.of()),
                speakers.of(audience, there),
                regions.named(audience, there, RegionTerms.counts(RegionTerms.buckets(answers, BELOW)), MOST),
                regions.named(audience, there, beside, MOST),
                RegionTerms.buckets(answers, SUBJECTS).stream()
                        .map(bucket -> new FacetCount(bucket.key().stringValue(), null, bucket.docCount()))
                        .toList(),
                latest.facets().getOrDefault(Facet.PROVIDER.parameter(), List.of()),
                latest.items());
    }

    /** Neither lies in the other, and both are of a size. */
    private static boolean isNeighbour(RegionPath region, RegionPath other) {
        boolean comparable = other.kind() == region.kind()
                || other.kind() == Enrichment.RegionKind.COUNTRY
                || other.kind() == Enrichment.RegionKind.AREA;
        return comparable && !other.ids().contains(region.id()) && !region.ids().contains(other.id());
    }

    private static SearchRequest request(String id, Filters there) {
        String any = RegionTerms.PATHS + Indexed.ANY_ROLE;
        String all = RegionTerms.ofKinds(EnumSet.allOf(Enrichment.RegionKind.class));
        String larger = RegionTerms.ofKinds(EnumSet.complementOf(EnumSet.of(Enrichment.RegionKind.MACRO)));
        List<String> inRoles = Arrays.stream(Enrichment.RegionRole.values())
                .map(role -> Indexed.regionRole(role, id))
                .toList();
        Map<String, Aggregation> aggregations = new LinkedHashMap<>();
        aggregations.put(
                ITSELF, RegionTerms.counting(any, all + "(.*" + RegionPath.STEP + ")?" + RegionTerms.escaped(id), 1));
        aggregations.put(BELOW, RegionTerms.counting(any, all + RegionTerms.rightBelow(id), MOST));
        aggregations.put(BESIDE, RegionTerms.counting(any, larger + ".*", 10 * MOST));
        aggregations.put(
                ROLES,
                Aggregation.of(roles -> roles.terms(terms -> terms.field("indexed.regionRoles")
                        .size(inRoles.size())
                        .include(include -> include.terms(inRoles)))));
        aggregations.put(
                SUBJECTS,
                Aggregation.of(subjects ->
                        subjects.terms(terms -> terms.field("subjects.name").size(MOST_SUBJECTS))));
        return SearchRequest.of(search -> search.size(0)
                .query(FilterClauses.matching(there))
                .trackTotalHits(total -> total.enabled(false))
                .aggregations(aggregations));
    }

    private static Map<String, Long> roles(Map<String, Aggregate> answers) {
        Map<String, Long> roles = new LinkedHashMap<>();
        RegionTerms.buckets(answers, ROLES).forEach(bucket -> {
            String term = bucket.key().stringValue();
            roles.put(term.substring(0, term.indexOf(Indexed.SEPARATOR)), bucket.docCount());
        });
        return roles;
    }
}
