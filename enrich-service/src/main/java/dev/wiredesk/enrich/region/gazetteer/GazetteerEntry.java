package dev.wiredesk.enrich.region.gazetteer;

import dev.wiredesk.contracts.Enrichment.RegionKind;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A place as it is written into the gazetteer's file.
 *
 * @param geonames its GeoNames id, 0 where it has none
 * @param prior 0 to 1000: how likely it is meant by a name of its own when nothing else is known
 * @param seat of what it is the seat of government
 * @param iso of its country; null where it lies in none or several
 * @param parents numbers of its parents in the list of entries, the one that decides about containment first
 * @param names folded names ({@link Letters#fold}) with their {@link NameForm}
 * @param adjectives the same for adjectives and peoples, which may be names in another language
 */
public record GazetteerEntry(
        String id,
        String name,
        RegionKind kind,
        int geonames,
        float lat,
        float lon,
        int prior,
        Seat seat,
        @Nullable String iso,
        List<Integer> parents,
        SortedMap<String, Integer> names,
        SortedMap<String, Integer> adjectives) {

    public enum Seat {
        NONE,
        COUNTRY,
        DIVISION
    }
}
