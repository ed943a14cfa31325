package dev.wiredesk.search.article;

import dev.wiredesk.contracts.Enrichment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A region with its kind and all that it lies in, as one keyword: {@code city|m49:142/m49:145/iso:AZ/geonames:587084}.
 *
 * @param ids of its parents, outermost first, and last its own
 */
public record RegionPath(Enrichment.RegionKind kind, List<String> ids) {

    /** Between the ids; in none of them. */
    public static final char STEP = '/';

    public RegionPath {
        ids = List.copyOf(ids);
    }

    /**
     * Reads a term of the index.
     *
     * @throws IllegalArgumentException it is none
     */
    public static RegionPath parse(String text) {
        int separator = text.indexOf(Indexed.SEPARATOR);
        String kind = text.substring(0, Math.max(0, separator));
        return new RegionPath(
                Enrichment.RegionKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                Arrays.asList(text.substring(separator + 1).split("/", -1)));
    }

    static RegionPath of(Enrichment.Region region) {
        List<String> ids = parents(region);
        ids.add(region.id());
        return new RegionPath(region.kind(), ids);
    }

    /** Paths of enrichment end with the region itself. */
    static List<String> parents(Enrichment.Region region) {
        List<String> ids = new ArrayList<>(region.path());
        ids.remove(region.id());
        return ids;
    }

    /** A parent that is known by its id alone. */
    static RegionPath ofParent(List<String> ids) {
        return new RegionPath(kind(ids.getLast()), ids);
    }

    private static Enrichment.RegionKind kind(String id) {
        if (id.startsWith("m49:")) {
            return Enrichment.RegionKind.MACRO;
        }
        if (id.startsWith("iso:")) {
            return id.indexOf('-') < 0 ? Enrichment.RegionKind.COUNTRY : Enrichment.RegionKind.ADMIN1;
        }
        return id.startsWith("geonames:") ? Enrichment.RegionKind.CITY : Enrichment.RegionKind.AREA;
    }

    public String id() {
        return ids.getLast();
    }

    /** Ids of all that it lies in, outermost first. */
    public List<String> parents() {
        return ids.subList(0, ids.size() - 1);
    }

    /** A kind as events spell it. */
    public static String kindName(Enrichment.RegionKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    String text() {
        return kindName(kind) + Indexed.SEPARATOR + String.join(String.valueOf(STEP), ids);
    }
}
