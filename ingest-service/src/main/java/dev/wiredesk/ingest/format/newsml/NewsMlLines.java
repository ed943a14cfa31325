package dev.wiredesk.ingest.format.newsml;

import dev.wiredesk.ingest.format.xml.XmlTree;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What is said about one component: by itself, or by those around it. */
final class NewsMlLines {
    /** From the inside out. */
    private final List<Element> components = new ArrayList<>();

    NewsMlLines(Element component) {
        for (Element around = component; around != null; around = around.parent()) {
            if (around.normalName().equals("newscomponent")) {
                components.add(around);
            }
        }
    }

    /** The components, from the inside out. */
    List<Element> components() {
        return components;
    }

    /** The nearest element that a path leads to and that has text or a name; null: there is none. */
    @Nullable Element nearest(String... path) {
        for (Element component : components) {
            Element found = XmlTree.child(component, path);
            if (found != null && NewsMlManagement.name(found) != null) {
                return found;
            }
        }
        return null;
    }

    /** The nearest news line of a name. */
    @Nullable String line(String name) {
        return XmlTree.text(nearest("NewsLines", name));
    }

    /** The names of the parties that are something to the component, by the nearest that tells. */
    @Nullable String party(String part) {
        for (Element component : components) {
            List<String> names = new ArrayList<>();
            for (Element party : XmlTree.all(XmlTree.child(component, "AdministrativeMetadata", part), "Party")) {
                String name = NewsMlManagement.name(party);
                if (name != null) {
                    names.add(name);
                }
            }
            if (!names.isEmpty()) {
                return String.join(", ", names);
            }
        }
        return null;
    }

    /** All elements of a name in the news lines, from the outside in. */
    List<Element> all(String name) {
        return inside("NewsLines", name);
    }

    /** All elements of a name in a part of the components, from the outside in. */
    List<Element> inside(String part, String name) {
        List<Element> found = new ArrayList<>();
        for (Element component : components.reversed()) {
            for (Element parts : XmlTree.children(component, part)) {
                found.addAll(XmlTree.all(parts, name));
            }
        }
        return found;
    }
}
