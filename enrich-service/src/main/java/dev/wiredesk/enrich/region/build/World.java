package dev.wiredesk.enrich.region.build;

import dev.wiredesk.contracts.Enrichment.RegionKind;
import dev.wiredesk.enrich.region.gazetteer.Letters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** All drafts by their id. */
final class World {
    final SequencedMap<String, Draft> drafts = new LinkedHashMap<>();

    /** Divisions by the code that GeoNames has for them: {@code US.VA}, {@code US.VA.059}. */
    final Map<String, Draft> byGeoNamesCode = new LinkedHashMap<>();

    private final Map<String, Draft> namesOfDivisions = new HashMap<>();

    Draft add(Draft draft) {
        if (drafts.putIfAbsent(draft.id, draft) != null) {
            throw new IllegalStateException("Two places are " + draft.id);
        }
        return draft;
    }

    Draft get(String id) {
        Draft draft = drafts.get(id);
        if (draft == null) {
            throw new IllegalStateException("No place is " + id);
        }
        return draft;
    }

    @Nullable Draft find(String id) {
        return drafts.get(id);
    }

    /** A country or division that goes by a name; asked for before the towns have theirs. */
    @Nullable Draft byName(String name) {
        if (namesOfDivisions.isEmpty()) {
            for (Draft draft : drafts.values()) {
                if (draft.kind != RegionKind.CITY && draft.kind != RegionKind.ADMIN2) {
                    draft.names.keySet().forEach(known -> namesOfDivisions.putIfAbsent(known, draft));
                }
            }
        }
        return namesOfDivisions.get(Letters.fold(name));
    }

    List<Draft> all() {
        return new ArrayList<>(drafts.values());
    }
}
