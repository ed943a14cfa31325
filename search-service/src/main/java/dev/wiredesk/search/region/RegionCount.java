package dev.wiredesk.search.region;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.wiredesk.contracts.Enrichment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In how many stories a region is, those about what lies in it included.
 *
 * @param name null: none is known, which can be where it is named in no story itself
 * @param iso ISO 3166-1 alpha-2 code of its country; null where it lies in none or several
 * @param lat of its centre, WGS 84, degrees; null where no story tells
 * @param path ids of what it lies in, outermost first
 * @param stories that filtering by it leaves
 * @param focus those of them that play there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RegionCount(
        String id,
        @Nullable String name,
        Enrichment.RegionKind kind,
        @Nullable String iso,
        @Nullable Double lat,
        @Nullable Double lon,
        List<String> path,
        long stories,
        long focus) {

    public RegionCount {
        path = List.copyOf(path);
    }
}
