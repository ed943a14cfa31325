package dev.wiredesk.ingest.format.newsmlg2;

import dev.wiredesk.ingest.format.Reading;
import org.jsoup.nodes.Element;

/** Reads an item in NewsML-G2. */
public final class NewsMlG2Reader {
    private NewsMlG2Reader() {}

    /**
     * Reads an item.
     *
     * @param context the root with what stood around the items before this one
     */
    public static Reading read(Element item, Element context) {
        return new Reading.NotAnItem("<" + item.tagName() + "> in <" + context.tagName() + "> is not read yet");
    }
}
