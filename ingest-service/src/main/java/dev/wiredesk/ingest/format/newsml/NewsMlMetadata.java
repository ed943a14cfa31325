package dev.wiredesk.ingest.format.newsml;

import dev.wiredesk.contracts.Concept;
import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Field;
import dev.wiredesk.ingest.format.SubjectCode;
import dev.wiredesk.ingest.format.xml.XmlTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a component is about, and where, and who and what is in it. */
final class NewsMlMetadata {
    private static final Pattern SHORT_COUNTRY = Pattern.compile("[A-Z]{2,3}");

    private final ArticleDraft draft;
    private final Element newsItem;
    private final Element context;

    NewsMlMetadata(ArticleDraft draft, Element newsItem, Element context) {
        this.draft = draft;
        this.newsItem = newsItem;
        this.context = context;
    }

    void read(NewsMlLines lines) {
        Map<String, String> names = namesOfCodes();
        for (String part : List.of("DescriptiveMetadata", "DescriptiveMetada")) {
            for (Element code : lines.inside(part, "SubjectCode")) {
                code.children().forEach(subject -> subject(subject, names));
            }
            lines.inside(part, "Genre").forEach(genre -> add(draft.genre(), NewsMlManagement.name(genre)));
            lines.inside(part, "Location").forEach(this::location);
            lines.inside(part, "TopicOccurrence").forEach(this::topic);
            lines.inside(part, "Property").forEach(this::property);
            for (Element date : lines.inside(part, "DateLineDate")) {
                draft.set(Field.DATELINE_DATE, XmlTree.text(date));
            }
        }
        lines.inside("Metadata", "Property").forEach(this::property);
        lines.inside("item_keywords", "item_keyword").forEach(keyword -> add(draft.keywords(), XmlTree.text(keyword)));
    }

    private void subject(Element subject, Map<String, String> names) {
        String code = NewsMlManagement.name(subject);
        String scheme = XmlTree.attribute(subject, "Scheme");
        if (scheme == null) {
            scheme = XmlTree.attribute(subject, "Vocabulary");
        }
        if (code == null || !subject.normalName().startsWith("subject")) {
            return;
        }
        boolean iptc = scheme == null || scheme.toLowerCase(Locale.ROOT).contains("iptc");
        String name = names.getOrDefault(code, code);
        draft.subjects()
                .add(iptc && SubjectCode.is(code) ? SubjectCode.concept(code, name) : new Concept(code, name, scheme));
    }

    /** By the topics that come with the item, or by the NITF in it, where its own elements have only the codes. */
    private Map<String, String> namesOfCodes() {
        Map<String, String> names = new HashMap<>();
        for (Element topic : XmlTree.all(newsItem, "Topic")) {
            put(names, XmlTree.text(XmlTree.child(topic, "FormalName")), description(topic));
        }
        for (Element subject : XmlTree.all(newsItem, "tobject.subject")) {
            String name = Stream.of("detail", "matter", "type")
                    .map(level -> XmlTree.attribute(subject, "tobject.subject." + level))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            put(names, XmlTree.attribute(subject, "tobject.subject.refnum"), name);
        }
        return names;
    }

    private static void put(Map<String, String> names, @Nullable String code, @Nullable String name) {
        if (code != null && name != null) {
            names.putIfAbsent(code, name);
        }
    }

    /** The name in the item's language where there are several. */
    private @Nullable String description(Element topic) {
        String language = String.valueOf(draft.get(Field.LANGUAGE)).toLowerCase(Locale.ROOT);
        List<Element> names = XmlTree.children(topic, "Description").stream()
                .filter(name -> !"category".equalsIgnoreCase(XmlTree.attribute(name, "Variant")))
                .toList();
        Stream<Element> own =
                names.stream().filter(name -> language.equalsIgnoreCase(XmlTree.attribute(name, "xml:lang")));
        return Stream.concat(own, names.stream())
                .map(XmlTree::text)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Where it was filed is no place that it is about (R37). */
    private void location(Element location) {
        List<String> places = new ArrayList<>();
        for (String step : List.of("SubLocation", "City", "Area", "CountryArea", "State", "Country", "WorldRegion")) {
            for (Element property : XmlTree.all(location, "Property")) {
                String value = XmlTree.attribute(property, "Value");
                if (step.equalsIgnoreCase(XmlTree.attribute(property, "FormalName")) && value != null) {
                    places.add(value);
                }
            }
        }
        if (!"origin".equalsIgnoreCase(XmlTree.attribute(location, "HowPresent"))) {
            places.forEach(place -> draft.places().add(new Concept(null, place, null)));
        } else if (!places.isEmpty()) {
            String names = places.stream()
                    .filter(place -> !SHORT_COUNTRY.matcher(place).matches())
                    .collect(Collectors.joining(", "));
            // The code of a country alone is no name that anything was filed under.
            draft.set(Field.DATELINE_PLACE, names.isEmpty() ? null : names);
        }
    }

    private void topic(Element occurrence) {
        String reference = XmlTree.attribute(occurrence, "Topic");
        Element topic = reference == null || !reference.startsWith("#") ? null : byDuid(reference.substring(1));
        String code = XmlTree.text(XmlTree.child(topic, "FormalName"));
        String name = XmlTree.text(XmlTree.child(topic, "Description"));
        if (topic == null || (code == null && name == null)) {
            return;
        }
        Concept concept = new Concept(
                code,
                name == null ? String.valueOf(code) : name,
                XmlTree.attribute(XmlTree.child(topic, "FormalName"), "Scheme"));
        String type = String.valueOf(NewsMlManagement.name(XmlTree.child(topic, "TopicType")));
        String word = type.toLowerCase(Locale.ROOT);
        if (word.contains("person") || word.contains("people")) {
            draft.people().add(concept);
        } else if (word.contains("organi") || word.contains("compan")) {
            draft.organisations().add(concept);
        } else if (word.contains("location")
                || word.contains("place")
                || word.contains("geo")
                || word.equals("city")
                || word.contains("country")) {
            draft.places().add(concept);
        } else {
            draft.subjects().add(concept);
        }
    }

    private @Nullable Element byDuid(String duid) {
        for (Element around : List.of(newsItem, context)) {
            for (Element topic : XmlTree.all(around, "Topic")) {
                if (duid.equals(XmlTree.attribute(topic, "Duid"))) {
                    return topic;
                }
            }
        }
        return null;
    }

    /** Senders have names of their own for these; those that call something a keyword mean it. */
    private void property(Element property) {
        String name = String.valueOf(XmlTree.attribute(property, "FormalName")).toLowerCase(Locale.ROOT);
        String value = XmlTree.attribute(property, "Value");
        if (value == null || property.closest("Location") != null) {
            return;
        }
        if (name.equals("version") && NewsMlManagement.isCorrection(value)) {
            draft.set(Field.CORRECTION, value);
        }
        if (name.endsWith("keyword") || name.endsWith("keywords")) {
            if (name.contains("country") || name.contains("region") || name.contains("state")) {
                draft.places().add(new Concept(null, value, null));
            } else {
                draft.keywords().addAll(List.of(value.split(";")));
            }
        } else if (name.equals("city") || name.equals("country")) {
            draft.places().add(new Concept(null, value, null));
        } else if (name.equals("company")) {
            draft.organisations().add(new Concept(null, value, null));
        }
    }

    private static void add(List<String> texts, @Nullable String text) {
        if (text != null) {
            texts.add(text);
        }
    }
}
