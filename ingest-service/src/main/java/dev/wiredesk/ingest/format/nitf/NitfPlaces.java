package dev.wiredesk.ingest.format.nitf;

import dev.wiredesk.contracts.Concept;
import dev.wiredesk.ingest.format.xml.XmlTree;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Places as NITF tells them: each step from a part of a town to its country is a place. */
final class NitfPlaces {
    /** A step by the element inside of {@code location}, the attribute with its code, and that of {@code evloc}. */
    private record Step(
            String element, String code, @Nullable String attribute) {}

    private static final List<Step> STEPS = List.of(
            new Step("sublocation", "location-code", null),
            new Step("city", "city-code", "city"),
            new Step("county", "county-code", "county-dist"),
            new Step("state", "state-code", "state-prov"),
            new Step("region", "region-code", null),
            new Step("country", "iso-cc", null));

    private static final String COUNTRIES = "iso3166";

    private NitfPlaces() {}

    /** As one name, {@code Lisbon, Portugal}; null where there is none. */
    static @Nullable String name(@Nullable Element location) {
        if (location == null) {
            return null;
        }
        String steps = STEPS.stream()
                .map(step -> XmlTree.text(XmlTree.child(location, step.element())))
                .filter(name -> name != null)
                .collect(Collectors.joining(", "));
        return steps.isEmpty() ? XmlTree.text(location) : steps;
    }

    /** The place of an element {@code location}, with those that it lies in. */
    static void ofLocation(List<Concept> places, Element location) {
        boolean stepwise = false;
        for (Step step : STEPS) {
            Element element = XmlTree.child(location, step.element());
            String name = XmlTree.text(element);
            if (name != null) {
                stepwise = true;
                String code = XmlTree.attribute(element, step.code());
                String source = XmlTree.attribute(element, "code-source");
                places.add(new Concept(
                        code,
                        name,
                        code == null ? null : source == null && step.code().equals("iso-cc") ? COUNTRIES : source));
            }
        }
        String code = code(location);
        String name = XmlTree.text(location);
        if (!stepwise && (name != null || code != null)) {
            places.add(new Concept(code, name == null ? String.valueOf(code) : name, scheme(location, code)));
        }
    }

    /** The place of an event, which has it in attributes. */
    static void ofEvent(List<Concept> places, Element evloc) {
        for (Step step : STEPS) {
            String name = step.attribute() == null ? null : XmlTree.attribute(evloc, step.attribute());
            if (name != null) {
                places.add(new Concept(null, name, null));
            }
        }
        String country = XmlTree.attribute(evloc, "iso-cc");
        if (country != null) {
            places.add(new Concept(country, country, COUNTRIES));
        }
    }

    private static @Nullable String code(Element location) {
        String code = XmlTree.attribute(location, "location-code");
        return code == null ? XmlTree.attribute(location, "value") : code;
    }

    private static @Nullable String scheme(Element location, @Nullable String code) {
        String scheme = XmlTree.attribute(location, "code-source");
        return code == null ? null : scheme == null ? XmlTree.attribute(location, "idsrc") : scheme;
    }
}
