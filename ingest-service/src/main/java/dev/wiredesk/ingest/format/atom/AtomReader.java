package dev.wiredesk.ingest.format.atom;

import dev.wiredesk.ingest.format.Reading;
import org.jsoup.nodes.Element;

/** Reads an entry of Atom, or the notice that one was deleted. */
public final class AtomReader {
    private AtomReader() {}

    /**
     * Reads an item.
     *
     * @param context the root with what stood around the items before this one
     */
    public static Reading read(Element item, Element context) {
        return new Reading.NotAnItem("<" + item.tagName() + "> in <" + context.tagName() + "> is not read yet");
    }
}
