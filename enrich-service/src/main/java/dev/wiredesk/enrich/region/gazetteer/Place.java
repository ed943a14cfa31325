package dev.wiredesk.enrich.region.gazetteer;

import dev.wiredesk.contracts.Enrichment.RegionKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a place; the fields mean what they mean in
 * {@link dev.wiredesk.contracts.Enrichment.Region Enrichment.Region}.
 *
 * @param number its number in the gazetteer
 */
public record Place(
        int number,
        String id,
        String name,
        RegionKind kind,
        List<String> path,
        @Nullable String iso,
        @Nullable Long geonames,
        double lat,
        double lon) {}
