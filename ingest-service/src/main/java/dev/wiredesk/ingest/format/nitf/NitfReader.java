package dev.wiredesk.ingest.format.nitf;

import dev.wiredesk.ingest.format.Reading;
import org.jsoup.nodes.Element;

/** Reads a document in NITF. */
public final class NitfReader {
    private NitfReader() {}

    /**
     * Reads an item.
     *
     * @param context the root with what stood around the items before this one
     */
    public static Reading read(Element item, Element context) {
        return new Reading.NotAnItem("<" + item.tagName() + "> in <" + context.tagName() + "> is not read yet");
    }
}
