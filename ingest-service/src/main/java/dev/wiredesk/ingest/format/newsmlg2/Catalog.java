package dev.wiredesk.ingest.format.newsmlg2;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The schemes that the aliases in qcodes stand for: as the item says, as the message around it says, else as the IPTC's
 * own catalog says. A catalog that is only referred to is not fetched.
 */
final class Catalog {
    private static final String NEWSCODES = "http://cv.iptc.org/newscodes/";

    private static final Map<String, String> STANDARD = Map.ofEntries(
            Map.entry("aspfacet", NEWSCODES + "asportfacet/"),
            Map.entry("aspfacetvalue", NEWSCODES + "asportfacetvalue/"),
            Map.entry("cpnat", NEWSCODES + "cpnature/"),
            Map.entry("crel", NEWSCODES + "conceptrelation/"),
            Map.entry("drol", NEWSCODES + "descriptionrole/"),
            Map.entry("erol", NEWSCODES + "edrole/"),
            Map.entry("gen", NEWSCODES + "generic/"),
            Map.entry("genre", NEWSCODES + "genre/"),
            Map.entry("irel", NEWSCODES + "itemrelation/"),
            Map.entry("loctyp", NEWSCODES + "location/"),
            Map.entry("medtop", NEWSCODES + "mediatopic/"),
            Map.entry("ninat", NEWSCODES + "ninature/"),
            Map.entry("nprod", NEWSCODES + "newsproduct/"),
            Map.entry("nprov", NEWSCODES + "newsprovider/"),
            Map.entry("nrol", NEWSCODES + "namerole/"),
            Map.entry("prodgenre", NEWSCODES + "productgenre/"),
            Map.entry("rnd", NEWSCODES + "rendition/"),
            Map.entry("scn", NEWSCODES + "scene/"),
            Map.entry("sig", NEWSCODES + "signal/"),
            Map.entry("squ", NEWSCODES + "subjectqualifier/"),
            Map.entry("stat", NEWSCODES + "pubstatusg2/"),
            Map.entry("subj", NEWSCODES + "subjectcode/"),
            Map.entry("wldreg", NEWSCODES + "worldregion/"),
            Map.entry("a1312cat", "http://cvx.iptc.org/anpa1312-category/"),
            Map.entry("iso3166-1a2", "http://cvx.iptc.org/iso3166-1a2/"),
            Map.entry("iso3166-1a3", "http://cvx.iptc.org/iso3166-1a3/"),
            Map.entry("isin", "http://cvx.iptc.org/isin/"),
            Map.entry("mic", "http://cvx.iptc.org/iso10383-mic/"),
            Map.entry("ticker", "http://cvx.iptc.org/ticker/"),
            Map.entry("dbpedia", "http://dbpedia.org/resource/"),
            Map.entry("geonames", "http://sws.geonames.org/"),
            Map.entry("wikidata", "http://www.wikidata.org/entity/"));

    private final Map<String, String> declared = new HashMap<>();

    Catalog(G2Element item, G2Element context) {
        declare(item);
        declare(context);
        context.all("header").forEach(this::declare);
        context.all("itemSet").forEach(this::declare);
    }

    private void declare(G2Element parent) {
        for (G2Element scheme : parent.all("catalog", "scheme")) {
            String alias = scheme.attribute("alias");
            String uri = scheme.attribute("uri");
            if (alias != null && uri != null) {
                declared.putIfAbsent(alias, uri);
            }
        }
    }

    /** The URI of the scheme that a qcode is from; null where its alias is not known. */
    @Nullable String scheme(String qcode) {
        int colon = qcode.indexOf(':');
        if (colon <= 0) {
            return null;
        }
        String alias = qcode.substring(0, colon);
        String uri = declared.get(alias);
        return uri == null ? STANDARD.get(alias) : uri;
    }

    /** The URI of the known scheme that a concept's URI is from; null where there is none. */
    @Nullable String schemeOfUri(String uri) {
        String longest = longest(declared, uri, null);
        return longest(STANDARD, uri, longest);
    }

    private static @Nullable String longest(Map<String, String> schemes, String uri, @Nullable String soFar) {
        String longest = soFar;
        for (String scheme : schemes.values()) {
            if (uri.length() > scheme.length()
                    && uri.startsWith(scheme)
                    && (longest == null || longest.length() < scheme.length())) {
                longest = scheme;
            }
        }
        return longest;
    }

    /** The URI that a qcode is short for; null where its alias is not known. */
    @Nullable String uri(String qcode) {
        String scheme = scheme(qcode);
        return scheme == null ? null : scheme + qcode.substring(qcode.indexOf(':') + 1);
    }
}
