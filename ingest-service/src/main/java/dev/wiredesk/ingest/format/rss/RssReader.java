package dev.wiredesk.ingest.format.rss;

import dev.wiredesk.ingest.format.Reading;
import org.jsoup.nodes.Element;

/** Reads an item of RSS. */
public final class RssReader {
    private RssReader() {}

    /**
     * Reads an item.
     *
     * @param context the root with what stood around the items before this one
     */
    public static Reading read(Element item, Element context) {
        return new Reading.NotAnItem("<" + item.tagName() + "> in <" + context.tagName() + "> is not read yet");
    }
}
