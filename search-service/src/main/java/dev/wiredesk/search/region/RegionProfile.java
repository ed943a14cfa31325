package dev.wiredesk.search.region;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.search.query.FacetCount;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is told of a region.
 *
 * @param region with the number of its stories
 * @param path what it lies in, outermost first
 * @param roles in how many stories it has which
 * @param timeline its stories over time, as in the facet of that name
 * @param people who are quoted in its stories, those with the most quotes first
 * @param regions that lie right in it
 * @param neighbours countries, areas and regions of its own kind that its stories are about as well
 * @param subjects that providers gave its stories
 * @param latest its newest stories, as in lists of articles
 */
public record RegionProfile(
        RegionCount region,
        List<Place> path,
        Map<String, Long> roles,
        List<FacetCount> timeline,
        List<Speaker> people,
        List<RegionCount> regions,
        List<RegionCount> neighbours,
        List<FacetCount> subjects,
        List<FacetCount> providers,
        List<ObjectNode> latest) {

    /** A region by name. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Place(String id, @Nullable String name) {}

    /**
     * Somebody who is quoted.
     *
     * @param role as printed last; null: none was printed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Speaker(
            String id,
            @Nullable String name,
            Enrichment.@Nullable PersonKind kind,
            @Nullable String role,
            long quotes,
            long stories) {}
}
