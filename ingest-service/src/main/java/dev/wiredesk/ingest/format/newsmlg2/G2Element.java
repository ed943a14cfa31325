package dev.wiredesk.ingest.format.newsmlg2;

import dev.wiredesk.ingest.format.text.MarkupText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An element of an item, asked for what it holds by name; names are matched in any case. */
record G2Element(Element element) {

    /** The children of a name. */
    List<G2Element> all(String name) {
        List<G2Element> found = new ArrayList<>(2);
        for (Element child = element.firstElementChild(); child != null; child = child.nextElementSibling()) {
            if (child.tagName().equalsIgnoreCase(name)) {
                found.add(new G2Element(child));
            }
        }
        return found;
    }

    /** All that is reached by going from a child of the first name to a child of the next, and so on. */
    List<G2Element> all(String name, String next) {
        List<G2Element> found = new ArrayList<>(2);
        for (G2Element child : all(name)) {
            found.addAll(child.all(next));
        }
        return found;
    }

    /** The text of the first child of a name that has any. */
    @Nullable String textOf(String name) {
        return all(name).stream()
                .map(G2Element::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** Its text, markup in it turned into paragraphs; empty where there is none. */
    String text() {
        return MarkupText.of(element).strip();
    }

    /** An attribute; null where it is absent or blank. */
    @Nullable String attribute(String name) {
        String value = element.attributes().getIgnoreCase(name).strip();
        return value.isEmpty() ? null : value;
    }

    /** The first of these attributes that it has. */
    @Nullable String attribute(String name, String... others) {
        String value = attribute(name);
        for (int i = 0; value == null && i < others.length; i++) {
            value = attribute(others[i]);
        }
        return value;
    }

    /** The concept that it names: by qcode, by URI or by a word of the sender's own. */
    @Nullable String value() {
        return attribute("qcode", "uri", "literal");
    }

    /** Its role without the alias of its scheme, in lower case; empty where it has none. */
    String role() {
        String role = attribute("role", "roleuri");
        return role == null ? "" : word(role);
    }

    /** The language it is in, told by itself or by what it stands in. */
    @Nullable String language() {
        for (Element at = element; at != null; at = at.parent()) {
            for (String name : List.of("xml:lang", "lang")) {
                String language = at.attr(name);
                if (!language.isBlank()) {
                    return language.strip();
                }
            }
        }
        return null;
    }

    /** The code of a qcode or URI without what it is from, in lower case. */
    static String word(String code) {
        String bare = code.endsWith("/") ? code.substring(0, code.length() - 1) : code;
        return bare.substring(Math.max(bare.lastIndexOf(':'), bare.lastIndexOf('/')) + 1)
                .toLowerCase(Locale.ROOT);
    }
}
