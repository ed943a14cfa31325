package dev.wiredesk.enrich.evaluation;

import dev.wiredesk.contracts.Enrichment.RegionKind;
import dev.wiredesk.enrich.region.gazetteer.Gazetteer;
import dev.wiredesk.enrich.region.gazetteer.Letters;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the places that annotated stories refer to: by id, or {@code town:XX:Name} and {@code town:XX-YY:Name}, of several the most populous. */
final class Towns {
    private final Gazetteer gazetteer;
    private final Map<String, Integer> towns = new HashMap<>();
    private final Map<String, Integer> byId = new HashMap<>();

    Towns(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        for (int i = 0; i < gazetteer.size(); i++) {
            if (gazetteer.kind(i) == RegionKind.CITY) {
                String name = Letters.fold(gazetteer.place(i).name());
                keep(gazetteer.country(i), name, i);
                keep(gazetteer.division(i), name, i);
            }
            byId.putIfAbsent(gazetteer.id(i), i);
        }
    }

    private void keep(int within, String name, int town) {
        if (within != Gazetteer.NONE) {
            towns.merge(
                    gazetteer.id(within).replace("iso:", "") + ":" + name,
                    town,
                    (a, b) -> gazetteer.prior(a) >= gazetteer.prior(b) ? a : b);
        }
    }

    /** A place with its id. */
    record Known(String id, @Nullable Double lat, @Nullable Double lon) {}

    /** Null where there is none. */
    @Nullable Known find(String ref) {
        int place;
        if (ref.startsWith("town:")) {
            int colon = ref.indexOf(':', 5);
            String key = ref.substring(5, colon + 1) + Letters.fold(ref.substring(colon + 1));
            place = towns.getOrDefault(key, Gazetteer.NONE);
        } else {
            place = byId.getOrDefault(ref, Gazetteer.NONE);
        }
        return place == Gazetteer.NONE
                ? null
                : new Known(gazetteer.id(place), gazetteer.lat(place), gazetteer.lon(place));
    }

    /** The country that a place lies in; the id itself where it lies in none or several. */
    String country(String id) {
        int place = byId.getOrDefault(id, Gazetteer.NONE);
        String iso = place == Gazetteer.NONE ? null : gazetteer.iso(place);
        return iso == null ? id : "iso:" + iso;
    }
}
