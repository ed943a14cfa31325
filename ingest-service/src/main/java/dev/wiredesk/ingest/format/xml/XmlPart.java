package dev.wiredesk.ingest.format.xml;

import org.jsoup.nodes.Element;

/** What comes next in a document that is being cut into items. */
public sealed interface XmlPart {

    /**
     * An item.
     *
     * @param item its element, detached
     * @param context the document's root with what stood around the items before this one, the items left out; the root
     *     alone where the item is the root. Shared by items: to be read only
     * @param source the item as it stands in the document
     * @param line where it begins
     */
    record Item(Element item, Element context, String source, int line) implements XmlPart {}

    /** An item with more characters than the limit; the next one can be read. */
    record TooLarge(int line) implements XmlPart {}

    /** An item with more tags and texts than are held; the next one can be read. */
    record TooManyTags(int line, int limit) implements XmlPart {}

    /** A root that no format has; nothing more can be read. */
    record UnknownRoot(String name) implements XmlPart {}

    /** Not well-formed, or not XML that we want to read; nothing more can be read. Line and column from 1, 0: not known. */
    record Broken(String message, int line, int column) implements XmlPart {}
}
