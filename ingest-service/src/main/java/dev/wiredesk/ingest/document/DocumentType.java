package dev.wiredesk.ingest.document;

import dev.wiredesk.ingest.format.Reading;
import dev.wiredesk.ingest.format.html.HtmlReader;
import dev.wiredesk.ingest.format.jsonfeed.JsonFeedReader;
import dev.wiredesk.ingest.format.ninjs.NinjsReader;
import dev.wiredesk.ingest.format.wiredesk.WiredeskReader;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The kinds of documents that are taken. */
public enum DocumentType {
    /** Wiredesk's own or ninjs, told apart by content: one item, a list of them, or a JSON Feed. */
    JSON,
    NINJS,
    /** An item of Wiredesk's own or ninjs on each line. */
    JSON_LINES,
    /** Any of the XML formats, told apart by the root. */
    XML,
    NEWSML_G2,
    NITF,
    NEWSML,
    JSON_FEED,
    /** RSS or Atom, which feeds call by each other's names. */
    SYNDICATION,
    HTML,
    /** A story in plain text, or messages of a wire, told apart by content. */
    TEXT,
    /** Messages of a wire, told by content. */
    BYTES,
    IPTC7901,
    ANPA1312;

    private static final Map<String, DocumentType> BY_MEDIA_TYPE = new LinkedHashMap<>();

    static {
        put(JSON, "application/json", "text/json");
        put(NINJS, "application/ninjs+json", "application/vnd.iptc.ninjs+json");
        put(JSON_LINES, "application/x-ndjson", "application/ndjson", "application/jsonl");
        put(JSON_FEED, "application/feed+json");
        put(XML, "application/xml", "text/xml");
        put(NEWSML_G2, "application/vnd.iptc.g2.newsitem+xml", "application/vnd.iptc.g2.newsmessage+xml");
        put(NEWSML_G2, "application/vnd.iptc.g2.packageitem+xml", "application/newsml-g2+xml");
        put(NITF, "application/nitf+xml", "text/vnd.iptc.nitf");
        put(NEWSML, "text/vnd.iptc.newsml", "application/newsml+xml");
        put(SYNDICATION, "application/rss+xml", "application/atom+xml", "application/rdf+xml");
        put(HTML, "text/html", "application/xhtml+xml");
        put(TEXT, "text/plain");
        put(IPTC7901, "text/vnd.iptc.iptc7901", "text/x-iptc7901", "application/x-iptc7901");
        put(ANPA1312, "text/vnd.iptc.anpa", "text/x-anpa1312", "application/x-anpa1312");
        put(BYTES, "application/octet-stream");
    }

    /** What is read only to tell that it is no news. */
    private static final Set<String> NO_NEWS = Set.of(
            "application/vnd.iptc.g2.conceptitem+xml",
            "application/vnd.iptc.g2.knowledgeitem+xml",
            "application/vnd.iptc.g2.planningitem+xml",
            "application/vnd.iptc.g2.catalogitem+xml");

    private static void put(DocumentType type, String... mediaTypes) {
        for (String mediaType : mediaTypes) {
            BY_MEDIA_TYPE.put(mediaType, type);
        }
    }

    /** The type that a content type, in lower case and without its parameters, names; null where it is not read. */
    public static @Nullable DocumentType of(String mediaType) {
        return NO_NEWS.contains(mediaType) ? NEWSML_G2 : BY_MEDIA_TYPE.get(mediaType);
    }

    /** Every content type taken, as for an {@code Accept-Post} header. */
    public static String all() {
        return String.join(", ", BY_MEDIA_TYPE.keySet());
    }

    /** Begins to cut a document of this type, with no memory of any other, into its items. */
    public Parts open(InputStream in, Envelope envelope) {
        return open(in, envelope, IdentityMemory.NONE);
    }

    /**
     * Begins to cut a document of this type into its items.
     *
     * @param memory of the feed that it comes by
     */
    public Parts open(InputStream in, Envelope envelope, IdentityMemory memory) {
        return switch (this) {
            case JSON -> new JsonDocument(in, envelope, DocumentType::readJson);
            case NINJS -> new JsonDocument(in, envelope, (item, _) -> NinjsReader.read(item));
            case JSON_LINES -> new JsonLines(in, envelope, item -> readJson(item, null));
            case JSON_FEED -> new JsonDocument(in, envelope, JsonFeedReader::read);
            case XML -> new XmlDocument(in, envelope, memory, EnumSet.allOf(XmlFormat.class));
            case NEWSML_G2 -> new XmlDocument(in, envelope, memory, EnumSet.of(XmlFormat.NEWSML_G2));
            case NITF -> new XmlDocument(in, envelope, memory, EnumSet.of(XmlFormat.NITF));
            case NEWSML -> new XmlDocument(in, envelope, memory, EnumSet.of(XmlFormat.NEWSML));
            case SYNDICATION -> new XmlDocument(in, envelope, memory, EnumSet.of(XmlFormat.RSS, XmlFormat.ATOM));
            case HTML ->
                WholeDocument.ofOne(
                        in, envelope, content -> HtmlReader.read(content, envelope.charset(), envelope.identity()));
            case TEXT, BYTES -> new UnknownText(in, envelope, this == TEXT);
            case IPTC7901 -> new WireMessages(in, envelope, WireFormat.IPTC7901);
            case ANPA1312 -> new WireMessages(in, envelope, WireFormat.ANPA1312);
        };
    }

    private static Reading readJson(ObjectNode item, @Nullable ObjectNode feed) {
        if (feed != null) {
            return JsonFeedReader.read(item, feed);
        }
        return NinjsReader.recognises(item) ? NinjsReader.readRecognised(item) : WiredeskReader.read(item);
    }
}
