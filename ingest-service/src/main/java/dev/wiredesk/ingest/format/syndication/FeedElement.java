package dev.wiredesk.ingest.format.syndication;

import dev.wiredesk.contracts.Concept;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Looks into an element of a feed: at its children, never deeper, because what is deeper may be about something else. */
public final class FeedElement {
    private FeedElement() {}

    /** The children with any of the names, in whatever case, in the order of the names. */
    public static List<Element> children(Element parent, String... names) {
        List<Element> found = new ArrayList<>();
        for (String name : names) {
            for (Element child : parent.children()) {
                if (child.tagName().equalsIgnoreCase(name)) {
                    found.add(child);
                }
            }
        }
        return found;
    }

    /** The text of the first child with any of the names that has one; null where none has. */
    public static @Nullable String text(Element parent, String... names) {
        return children(parent, names).stream()
                .map(Element::wholeText)
                .filter(text -> !text.isBlank())
                .map(String::strip)
                .findFirst()
                .orElse(null);
    }

    /** The texts of all children with any of the names. */
    public static List<String> texts(Element parent, String... names) {
        return children(parent, names).stream()
                .map(Element::wholeText)
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** An attribute's value; null where it is not there or blank. */
    public static @Nullable String attribute(Element element, String name) {
        String value = element.attr(name);
        return value.isBlank() ? null : value.strip();
    }

    /** An attribute of the first of the elements that has it, the innermost first. */
    public static @Nullable String inherited(String name, Element... elements) {
        for (Element element : elements) {
            String value = attribute(element, name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** What relative links are relative to, the innermost element first. */
    public static @Nullable String base(Element... elements) {
        String base = null;
        for (int i = elements.length - 1; i >= 0; i--) {
            String own = attribute(elements[i], "xml:base");
            base = own == null ? base : FeedLink.absolute(base, own);
        }
        return base;
    }

    /** The places it names; a point without a name is on a map, not in a story. */
    public static void placesInto(List<Concept> places, Element item) {
        List<String> names = new ArrayList<>(texts(item, "georss:featurename", "georss:featureName"));
        for (String spatial : texts(item, "dcterms:spatial")) {
            // A point or box of Dublin Core has its name among coordinates.
            int name = spatial.indexOf("name=");
            if (name >= 0) {
                names.add(spatial.substring(name + "name=".length()).split(";", 2)[0]);
            } else if (spatial.indexOf('=') < 0) {
                names.add(spatial);
            }
        }
        names.forEach(name -> FeedCategory.into(places, null, name, null));
    }
}
