package dev.wiredesk.enrich;

import dev.wiredesk.contracts.Enrichment.RegionKind;
import dev.wiredesk.enrich.person.PlaceNames;
import dev.wiredesk.enrich.region.gazetteer.Gazetteer;

/** Answers from the gazetteer what people need to know of places. */
public final class GazetteerPlaceNames {

    /** Smaller places share their names with too many people. */
    private static final int WELL_KNOWN = 450;

    private GazetteerPlaceNames() {}

    /** For one gazetteer. */
    public static PlaceNames of(Gazetteer gazetteer) {
        return new PlaceNames(
                gazetteer::nationality,
                name -> {
                    int place = gazetteer.likeliest(name);
                    return place != Gazetteer.NONE && gazetteer.kind(place) == RegionKind.COUNTRY
                            ? gazetteer.iso(place)
                            : null;
                },
                name -> {
                    int place = gazetteer.likeliest(name);
                    return place != Gazetteer.NONE && gazetteer.prior(place) >= WELL_KNOWN;
                });
    }
}
