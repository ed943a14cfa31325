package dev.wiredesk.ingest.format.newsml;

import dev.wiredesk.ingest.format.Reading;
import org.jsoup.nodes.Element;

/** Reads a news item in NewsML 1. */
public final class NewsMlReader {
    private NewsMlReader() {}

    /**
     * Reads an item.
     *
     * @param context the root with what stood around the items before this one
     */
    public static Reading read(Element item, Element context) {
        return new Reading.NotAnItem("<" + item.tagName() + "> in <" + context.tagName() + "> is not read yet");
    }
}
