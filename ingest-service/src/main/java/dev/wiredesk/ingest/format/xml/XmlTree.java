package dev.wiredesk.ingest.format.xml;

import dev.wiredesk.ingest.format.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds its way in an item by names, whose case is not taken seriously: senders do not. What is not there has no
 * children, attributes or text.
 */
public final class XmlTree {
    private XmlTree() {}

    /** What a path of child elements leads to, the first at each step; null: nothing. */
    public static @Nullable Element child(@Nullable Element parent, String... path) {
        Element found = parent;
        for (String name : path) {
            List<Element> children = children(found, name);
            if (children.isEmpty()) {
                return null;
            }
            found = children.getFirst();
        }
        return found;
    }

    /** The child elements of a name. */
    public static List<Element> children(@Nullable Element parent, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        List<Element> found = new ArrayList<>();
        if (parent != null) {
            for (Element child : parent.children()) {
                if (child.normalName().equals(lower)) {
                    found.add(child);
                }
            }
        }
        return found;
    }

    /** The elements of a name at any depth, in the order of the document, without the one they are looked for in. */
    public static List<Element> all(@Nullable Element root, String name) {
        if (root == null) {
            return List.of();
        }
        List<Element> found = new ArrayList<>(root.getElementsByTag(name));
        found.remove(root);
        return found;
    }

    /** The first of them; null: there is none. */
    public static @Nullable Element first(@Nullable Element root, String name) {
        List<Element> found = all(root, name);
        return found.isEmpty() ? null : found.getFirst();
    }

    /** The value of an attribute, on one line; null where it is absent or blank. */
    public static @Nullable String attribute(@Nullable Element element, String name) {
        return element == null ? null : PlainText.line(element.attributes().getIgnoreCase(name));
    }

    /** All text of an element, on one line; null where there is none. */
    public static @Nullable String text(@Nullable Element element) {
        return element == null ? null : PlainText.line(element.wholeText());
    }
}
