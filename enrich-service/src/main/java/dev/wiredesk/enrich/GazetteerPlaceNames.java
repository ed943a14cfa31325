package dev.wiredesk.enrich;

import dev.wiredesk.contracts.Enrichment.RegionKind;
import dev.wiredesk.enrich.person.PlaceNames;
import dev.wiredesk.enrich.region.gazetteer.Gazetteer;
import dev.wiredesk.enrich.region.gazetteer.NameForm;

/** Answers from the gazetteer what people need to know of places. */
public final class GazetteerPlaceNames {

    /** Smaller places share their names with too many people. */
    private static final int WELL_KNOWN = 450;

    private GazetteerPlaceNames() {}

    /**
     * For one gazetteer and language.
     *
     * @param tag primary subtag of the language of the texts that are asked about
     */
    public static PlaceNames of(Gazetteer gazetteer, String tag) {
        int language = tag.equals("en") ? 0 : NameForm.language(tag);
        return new PlaceNames(
                word -> gazetteer.nationality(word, language),
                name -> {
                    int place = gazetteer.likeliest(name, language);
                    return place != Gazetteer.NONE && gazetteer.kind(place) == RegionKind.COUNTRY
                            ? gazetteer.iso(place)
                            : null;
                },
                name -> {
                    int place = gazetteer.likeliest(name, language);
                    return place != Gazetteer.NONE && gazetteer.prior(place) >= WELL_KNOWN;
                },
                name -> gazetteer.likeliest(name, language) != Gazetteer.NONE);
    }
}
