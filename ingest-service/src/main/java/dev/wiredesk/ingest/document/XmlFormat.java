package dev.wiredesk.ingest.document;

import dev.wiredesk.ingest.format.Reading;
import dev.wiredesk.ingest.format.atom.AtomReader;
import dev.wiredesk.ingest.format.newsml.NewsMlReader;
import dev.wiredesk.ingest.format.newsmlg2.NewsMlG2Reader;
import dev.wiredesk.ingest.format.nitf.NitfReader;
import dev.wiredesk.ingest.format.ritzau.RitzauReader;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The XML formats: what their documents begin with, which elements are items, and who reads them. */
enum XmlFormat {
    NEWSML_G2,
    NITF,
    NEWSML,
    RITZAU,
    RSS,
    ATOM;

    private static final Set<String> G2_ITEMS =
            Set.of("newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem");

    /** The format whose documents have that root; null: there is none. */
    static @Nullable XmlFormat ofRoot(String root) {
        return switch (root) {
            case "newsMessage" -> NEWSML_G2;
            case "nitf" -> NITF;
            case "NewsML" -> NEWSML;
            case "XMLNewsQueuedResponse", "ListOfRBNews", "RBNews" -> RITZAU;
            case "rss", "rdf:RDF" -> RSS;
            case "atom:feed", "atom:entry", "at:deleted-entry", "feed", "entry" -> ATOM;
            default -> G2_ITEMS.contains(root) ? NEWSML_G2 : null;
        };
    }

    /** The names of the elements that are items. */
    Set<String> items() {
        return switch (this) {
            case NEWSML_G2 -> G2_ITEMS;
            case NITF -> Set.of("nitf");
            case NEWSML -> Set.of("NewsItem");
            case RITZAU -> Set.of("RBNews");
            case RSS -> Set.of("item");
            // Without its namespace too.
            case ATOM -> Set.of("atom:entry", "at:deleted-entry", "entry");
        };
    }

    /**
     * Reads an item.
     *
     * @param context the root with what stood around the items before this one
     */
    Reading read(Element item, Element context) {
        return switch (this) {
            case NEWSML_G2 -> NewsMlG2Reader.read(item, context);
            case NITF -> NitfReader.read(item, context);
            case NEWSML -> NewsMlReader.read(item, context);
            case RITZAU -> RitzauReader.read(item);
            case RSS -> throw new IllegalStateException("An item of RSS has its identity by the feed's rule");
            case ATOM -> AtomReader.read(item, context);
        };
    }
}
