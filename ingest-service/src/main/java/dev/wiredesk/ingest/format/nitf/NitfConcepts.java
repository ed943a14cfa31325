package dev.wiredesk.ingest.format.nitf;

import dev.wiredesk.contracts.Concept;
import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.SubjectCode;
import dev.wiredesk.ingest.format.xml.XmlTree;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What an NITF document says it is about, who and what is in it, and what kind of text it is. */
final class NitfConcepts {

    private NitfConcepts() {}

    /** @param head the head of the document; null: it has none */
    static void into(ArticleDraft draft, @Nullable Element head) {
        Element docdata = XmlTree.child(head, "docdata");
        for (Element subject : XmlTree.all(head, "tobject.subject")) {
            subject(draft.subjects(), subject);
        }
        for (Element property : XmlTree.all(head, "tobject.property")) {
            add(draft.genre(), XmlTree.attribute(property, "tobject.property.type"));
        }
        for (Element fixture : XmlTree.all(docdata, "fixture")) {
            add(draft.genre(), XmlTree.attribute(fixture, "fix-id"));
        }
        for (Element place : XmlTree.all(head, "evloc")) {
            NitfPlaces.ofEvent(draft.places(), place);
        }
        for (Element list : XmlTree.all(head, "key-list")) {
            for (Element keyword : XmlTree.all(list, "keyword")) {
                String key = XmlTree.attribute(keyword, "key");
                add(draft.keywords(), key == null ? XmlTree.text(keyword) : key);
            }
        }
        for (Element series : XmlTree.all(docdata, "series")) {
            add(draft.keywords(), XmlTree.attribute(series, "series.name"));
        }
        for (Element scope : XmlTree.all(docdata, "doc-scope")) {
            add(draft.keywords(), XmlTree.attribute(scope, "scope"));
        }
        for (Element identified : XmlTree.all(head, "identified-content")) {
            identified.children().forEach(content -> identified(draft, content));
        }
    }

    private static void identified(ArticleDraft draft, Element content) {
        switch (content.normalName()) {
            case "location" -> NitfPlaces.ofLocation(draft.places(), content);
            case "person" -> named(draft.people(), content, XmlTree.attribute(content, "idsrc"));
            case "org" -> named(draft.organisations(), content, XmlTree.attribute(content, "idsrc"));
            case "classifier" -> {
                String scheme = XmlTree.attribute(content, "idsrc");
                named(draft.subjects(), content, scheme == null ? XmlTree.attribute(content, "type") : scheme);
            }
            case "event", "object.title" -> named(draft.subjects(), content, XmlTree.attribute(content, "idsrc"));
            // What somebody does is no name, and an address on the net is no place.
            default -> {}
        }
    }

    private static void named(List<Concept> concepts, Element element, @Nullable String scheme) {
        String code = XmlTree.attribute(element, "value");
        if (code == null) {
            code = XmlTree.attribute(XmlTree.child(element, "alt-code"), "value");
        }
        String name = name(element);
        if (name != null || code != null) {
            concepts.add(new Concept(code, name == null ? String.valueOf(code) : name, code == null ? null : scheme));
        }
    }

    /** Without the function of a person, which stands in the middle of the name. */
    private static @Nullable String name(Element element) {
        Element name = element.clone();
        XmlTree.all(name, "function").forEach(Element::remove);
        return XmlTree.text(name);
    }

    /** The most specific name that it has belongs to the code, whichever level that is of. */
    private static void subject(List<Concept> subjects, Element subject) {
        String number = XmlTree.attribute(subject, "tobject.subject.refnum");
        String code = number == null ? XmlTree.attribute(subject, "tobject.subject.code") : number;
        String name = Stream.of("detail", "matter", "type")
                .map(level -> XmlTree.attribute(subject, "tobject.subject." + level))
                .filter(told -> told != null)
                .findFirst()
                .orElse(code);
        String registry = XmlTree.attribute(subject, "tobject.subject.ipr");
        if (name == null) {
            return;
        } else if (number != null && isIptc(registry) && SubjectCode.is(number)) {
            subjects.add(SubjectCode.concept(number, name));
        } else {
            subjects.add(new Concept(code, name, code == null ? null : registry));
        }
    }

    /** The registry that codes are of where nothing else is said. */
    private static boolean isIptc(@Nullable String registry) {
        return registry == null || registry.toUpperCase(Locale.ROOT).contains("IPTC");
    }

    private static void add(List<String> texts, @Nullable String text) {
        if (text != null) {
            texts.add(text);
        }
    }
}
