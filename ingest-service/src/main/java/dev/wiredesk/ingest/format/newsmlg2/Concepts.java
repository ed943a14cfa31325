package dev.wiredesk.ingest.format.newsmlg2;

import dev.wiredesk.contracts.Concept;
import dev.wiredesk.ingest.format.ArticleDraft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an item is about: each subject with its code as sent, the scheme that its catalog knows, and the name that
 * it or an assertion in the item gives it.
 */
final class Concepts {
    private static final Set<String> PEOPLE = Set.of("person", "people");
    private static final Set<String> ORGANISATIONS = Set.of("organisation", "organization", "company");

    /** Of concepts and of locations; the standard has several lists and agencies have their own. */
    private static final Set<String> PLACES = Set.of(
            "geoarea",
            "poi",
            "place",
            "location",
            "city",
            "statprov",
            "country",
            "countryarea",
            "worldarea",
            "worldregion",
            "continent",
            "cpttype:5");

    /** Schemes of which every concept is a place. */
    private static final Set<String> PLACE_SCHEMES =
            Set.of("iso3166-1a2", "iso3166-1a3", "geonames", "wldreg", "loctyp");

    /** What a name is not to be shown by where there is another. */
    private static final Set<String> LESSER_NAMES = Set.of("mnemonic", "short", "sort", "abbreviation", "acronym");

    /** What some write where there is no name. */
    private static final String NO_NAME = "N/A";

    private enum Kind {
        SUBJECT,
        PLACE,
        PERSON,
        ORGANISATION
    }

    private final Catalog catalog;
    private final ItemLanguage language;
    private final Map<String, G2Element> assertions = new HashMap<>();
    private final Map<String, G2Element> byCode = new HashMap<>();
    private final List<G2Element> all;

    /** The assertions that something else in the item refers to. */
    private final Set<G2Element> mentioned = new HashSet<>();

    Concepts(G2Element item, Catalog catalog, ItemLanguage language) {
        this.catalog = catalog;
        this.language = language;
        this.all = item.all("assert");
        Set<String> ambiguous = new HashSet<>();
        for (G2Element assertion : all) {
            for (String key : keys(assertion)) {
                assertions.putIfAbsent(key, assertion);
            }
            String value = assertion.value();
            String code = value == null ? "" : G2Element.word(value);
            if (byCode.put(code, assertion) != null) {
                ambiguous.add(code);
            }
        }
        byCode.keySet().removeAll(ambiguous);
    }

    /** Adds a subject to the list that its type says; a combination of concepts adds each. */
    void into(ArticleDraft draft, G2Element subject) {
        List<G2Element> parts = new ArrayList<>(subject.all("bag", "bit"));
        parts.addAll(subject.all("mainConcept"));
        for (G2Element facet : subject.all("facetConcept")) {
            // Without a code it is a bare value, such as the metres of a race.
            if (facet.value() != null) {
                parts.add(facet);
            }
        }
        Kind kind = kind(subject, Kind.SUBJECT);
        add(draft, subject, kind);
        parts.forEach(part -> add(draft, part, kind(part, kind)));
    }

    /** Adds the places that nothing but an assertion tells, as by the Finnish STT: the last thing to be asked for. */
    void assertedInto(ArticleDraft draft) {
        all.stream()
                .filter(assertion -> !mentioned.contains(assertion) && isPlace(assertion))
                .forEach(assertion -> add(draft, assertion, Kind.PLACE));
    }

    private boolean isPlace(G2Element assertion) {
        boolean detailed = !assertion.all("geoAreaDetails").isEmpty()
                || !assertion.all("POIDetails").isEmpty();
        return detailed && ownName(assertion) != null;
    }

    private void add(ArticleDraft draft, G2Element element, Kind kind) {
        Concept concept = concept(element, kind);
        if (concept == null) {
            return;
        }
        switch (kind) {
            case SUBJECT -> draft.subjects().add(concept);
            case PERSON -> draft.people().add(concept);
            case ORGANISATION -> draft.organisations().add(concept);
            case PLACE -> {
                draft.places().add(concept);
                for (G2Element broader : broader(element, kind)) {
                    Concept around = name(broader, Kind.PLACE) == null ? null : concept(broader, Kind.PLACE);
                    if (around != null) {
                        draft.places().add(around);
                    }
                }
            }
        }
    }

    private @Nullable Concept concept(G2Element element, Kind kind) {
        String code = element.value();
        String name = name(element, kind);
        if (name == null) {
            name = code;
        }
        return name == null ? null : new Concept(code, name, scheme(element));
    }

    private @Nullable String scheme(G2Element element) {
        String qcode = element.attribute("qcode");
        if (qcode != null) {
            return catalog.scheme(qcode);
        }
        String uri = element.attribute("uri");
        return uri == null ? null : catalog.schemeOfUri(uri);
    }

    /** A place with those around it, as on a dateline; null where it has no name. */
    @Nullable String placeText(G2Element located) {
        Set<String> names = new LinkedHashSet<>();
        addPlaceName(names, located);
        if (!names.isEmpty()) {
            broader(located, Kind.PLACE).forEach(broader -> addPlaceName(names, broader));
        }
        return names.isEmpty() ? null : String.join(", ", names);
    }

    private void addPlaceName(Set<String> names, G2Element place) {
        String name = name(place, Kind.PLACE);
        String code = place.value();
        if (name == null && code != null) {
            // Some codes are the name itself: city:Moscow. Short ones are those of countries and the like.
            String word = code.substring(code.lastIndexOf(':') + 1);
            boolean isName = word.length() > 3 && word.chars().allMatch(c -> Character.isLetter(c) || c == ' ');
            name = isName ? word : null;
        }
        if (name != null) {
            names.add(name);
        }
    }

    /** Its name, or the sender's word for it; null where there is only a code. */
    @Nullable String name(G2Element element) {
        return name(element, Kind.SUBJECT);
    }

    private @Nullable String name(G2Element element, Kind kind) {
        String name = ownName(element);
        G2Element assertion = name == null ? assertion(element, kind) : null;
        if (name == null && assertion != null) {
            name = ownName(assertion);
            if (name == null) {
                name = address(assertion);
            }
        }
        return name == null ? element.attribute("literal") : name;
    }

    private @Nullable String ownName(G2Element element) {
        List<G2Element> names = element.all("name").stream()
                .filter(name -> !name.text().isEmpty() && !name.text().equals(NO_NAME))
                .toList();
        List<G2Element> full = names.stream()
                .filter(name -> !LESSER_NAMES.contains(name.role()))
                .toList();
        return language.best(full.isEmpty() ? names : full).stream()
                .map(G2Element::text)
                .findFirst()
                .orElse(null);
    }

    /** Where a point of interest is, for one that has no name. */
    private @Nullable String address(G2Element assertion) {
        Set<String> parts = new LinkedHashSet<>();
        for (G2Element address : assertion.all("POIDetails", "address")) {
            address.all("line").stream()
                    .map(G2Element::text)
                    .filter(line -> !line.isEmpty())
                    .forEach(parts::add);
            for (String level : List.of("locality", "area", "country")) {
                for (G2Element part : address.all(level)) {
                    String name = ownName(part);
                    if (name != null) {
                        parts.add(name);
                    }
                }
            }
        }
        return parts.isEmpty() ? null : String.join(", ", parts);
    }

    private List<G2Element> broader(G2Element place, Kind kind) {
        List<G2Element> broader = new ArrayList<>(place.all("broader"));
        G2Element assertion = assertion(place, kind);
        if (assertion != null) {
            broader.addAll(assertion.all("broader"));
        }
        return broader;
    }

    private @Nullable G2Element assertion(G2Element element, Kind kind) {
        G2Element found = null;
        for (String key : keys(element)) {
            found = found == null ? assertions.get(key) : found;
        }
        String code = element.attribute("qcode");
        if (found == null && kind == Kind.PLACE && code != null) {
            // The Finnish STT's assertions of places have another alias than its subjects have.
            found = byCode.get(G2Element.word(code));
        }
        if (found != null) {
            mentioned.add(found);
        }
        return found;
    }

    private List<String> keys(G2Element element) {
        List<String> keys = new ArrayList<>(3);
        for (String attribute : List.of("qcode", "uri", "literal")) {
            String value = element.attribute(attribute);
            if (value != null) {
                keys.add(value);
            }
        }
        String qcode = element.attribute("qcode");
        String uri = qcode == null ? null : catalog.uri(qcode);
        if (uri != null) {
            keys.add(uri);
        }
        return keys;
    }

    private Kind kind(G2Element element, Kind otherwise) {
        Kind kind = kindOfType(element.attribute("type", "typeuri"));
        G2Element assertion = kind == null ? assertion(element, Kind.SUBJECT) : null;
        List<G2Element> types = new ArrayList<>(element.all("type"));
        if (assertion != null) {
            types.addAll(assertion.all("type"));
        }
        for (int i = 0; kind == null && i < types.size(); i++) {
            kind = kindOfType(types.get(i).value());
        }
        String qcode = element.attribute("qcode");
        if (kind == null
                && qcode != null
                && qcode.indexOf(':') > 0
                && PLACE_SCHEMES.contains(qcode.substring(0, qcode.indexOf(':')))) {
            kind = Kind.PLACE;
        }
        return kind == null ? otherwise : kind;
    }

    /** Null where the type is none of these, or there is none. */
    private static @Nullable Kind kindOfType(@Nullable String type) {
        if (type == null) {
            return null;
        }
        String word = type.equalsIgnoreCase("cptType:5") ? "cpttype:5" : G2Element.word(type);
        if (PLACES.contains(word)) {
            return Kind.PLACE;
        } else if (PEOPLE.contains(word)) {
            return Kind.PERSON;
        }
        return ORGANISATIONS.contains(word) ? Kind.ORGANISATION : null;
    }
}
