package dev.wiredesk.search.article;

import dev.wiredesk.contracts.Enrichment;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The regions of a story and all that they lie in (R39), each once, to be counted by kind and by what they lie in. */
final class RegionPaths {

    /** The continents of UN M49, which lie in nothing. */
    private static final Set<String> CONTINENTS = Set.of("m49:002", "m49:009", "m49:019", "m49:142", "m49:150");

    private final Map<String, Map<String, RegionPath>> byRole = new TreeMap<>();

    private RegionPaths() {}

    /** By role, and under {@link Indexed#ANY_ROLE} all of them. */
    static Map<String, Set<String>> byRole(List<Enrichment.Region> regions) {
        RegionPaths paths = new RegionPaths();
        regions.forEach(paths::addRegion);
        regions.forEach(paths::addParents);
        // Most paths stand under two keys.
        IdentityHashMap<RegionPath, String> texts = new IdentityHashMap<>();
        Map<String, Set<String>> textsByRole = new TreeMap<>();
        paths.byRole.forEach((role, ofRole) -> {
            Set<String> ofThis = new LinkedHashSet<>();
            ofRole.values().forEach(path -> ofThis.add(texts.computeIfAbsent(path, RegionPath::text)));
            textsByRole.put(role, ofThis);
        });
        return textsByRole;
    }

    private void addRegion(Enrichment.Region region) {
        add(region.role(), RegionPath.of(region));
    }

    /** What a story names itself tells more than what is known of a parent. */
    private void addParents(Enrichment.Region region) {
        List<String> path = RegionPath.parents(region);
        boolean chain = isChain(path);
        for (int i = 0; i < path.size(); i++) {
            add(region.role(), RegionPath.ofParent(path.subList(chain ? 0 : i, i + 1)));
        }
    }

    private void add(Enrichment.RegionRole role, RegionPath path) {
        for (String key : List.of(Indexed.roleName(role), Indexed.ANY_ROLE)) {
            byRole.computeIfAbsent(key, _ -> new LinkedHashMap<>())
                    .merge(
                            path.id(),
                            path,
                            (known, other) -> known.ids().size() >= other.ids().size() ? known : other);
        }
    }

    /**
     * Whether each lies in the one before. It does not where a region lies in several, such as the Sahel, whose path
     * holds all of them; then nothing is said of how they lie in each other.
     */
    private static boolean isChain(List<String> path) {
        int countries = 0;
        for (int i = 0; i < path.size(); i++) {
            String id = path.get(i);
            boolean country = id.startsWith("iso:") && id.indexOf('-') < 0;
            countries += country ? 1 : 0;
            boolean beginsAnew = i > 0
                    && (CONTINENTS.contains(id)
                            || (id.startsWith("m49:") && !path.get(i - 1).startsWith("m49:")));
            if (beginsAnew || countries > 1) {
                return false;
            }
        }
        return true;
    }
}
