package dev.wiredesk.search.article;

import dev.wiredesk.contracts.Enrichment;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where the towns and sites of a story lie. Larger regions have no point: that the middle of a country is near says
 * nothing about the story.
 */
final class Points {
    private Points() {}

    static Map<String, Set<Indexed.Point>> byRole(List<Enrichment.Region> regions) {
        Map<String, Set<Indexed.Point>> points = new TreeMap<>();
        for (Enrichment.Region region : regions) {
            Double lat = region.lat();
            Double lon = region.lon();
            if (lat == null || lon == null || !isPointLike(region.kind())) {
                continue;
            }
            Indexed.Point point = new Indexed.Point(lat, lon);
            put(points, Indexed.roleName(region.role()), point);
            if (region.role() != Enrichment.RegionRole.AFFILIATION) {
                put(points, Indexed.ANY_ROLE, point);
            }
        }
        return points;
    }

    private static boolean isPointLike(Enrichment.RegionKind kind) {
        return switch (kind) {
            case CITY, SITE -> true;
            case COUNTRY, ADMIN1, ADMIN2, AREA, MACRO, WATER -> false;
        };
    }

    private static void put(Map<String, Set<Indexed.Point>> points, String key, Indexed.Point point) {
        points.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(point);
    }
}
