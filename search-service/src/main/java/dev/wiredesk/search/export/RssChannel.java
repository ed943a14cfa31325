package dev.wiredesk.search.export;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A channel of RSS 2.0 with the names of Dublin Core, and tombstones (RFC 6721) for what was withdrawn. */
final class RssChannel implements ItemWriter {

    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";
    private static final DateTimeFormatter RFC_822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final XMLStreamWriter xml;

    RssChannel(Writer out) throws IOException {
        this.xml = written(() -> XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out));
        written(() -> {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("rss");
            xml.writeAttribute("version", "2.0");
            xml.writeNamespace("dc", DC);
            xml.writeNamespace("at", TOMBSTONES);
            xml.writeStartElement("channel");
            element("title", "Wiredesk export");
            element("link", "https://wiredesk.dev/");
            element("description", "Stories as they were when the export began, the newest first");
            return xml;
        });
    }

    private interface Step<T> {
        T take() throws XMLStreamException;
    }

    private static <T> T written(Step<T> step) throws IOException {
        try {
            return step.take();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void story(ObjectNode story) throws IOException {
        written(() -> {
            xml.writeStartElement("item");
            element("title", story.path("headline"));
            element("link", story.path("url"));
            xml.writeStartElement("guid");
            xml.writeAttribute("isPermaLink", "false");
            xml.writeCharacters(legal(story.path("id").asString()));
            xml.writeEndElement();
            element("pubDate", date(story));
            dublinCore("creator", story.path("byline").isString() ? story.path("byline") : story.path("provider"));
            dublinCore("publisher", story.path("provider"));
            dublinCore("language", story.path("language"));
            String rights = rights(story.path("rights"));
            if (!rights.isEmpty()) {
                xml.writeStartElement("dc", "rights", DC);
                xml.writeCharacters(legal(rights));
                xml.writeEndElement();
            }
            for (JsonNode subject : story.path("subjects")) {
                element("category", subject.path("name"));
            }
            element("description", story.path("body"));
            xml.writeEndElement();
            return xml;
        });
    }

    private static String date(ObjectNode story) {
        JsonNode created = story.path("versionCreated");
        Instant time = Instant.parse((created.isString() ? created : story.path("receivedAt")).asString());
        return RFC_822.format(time);
    }

    /** R46. */
    private static String rights(JsonNode rights) {
        return Stream.of("usageTerms", "copyrightHolder", "copyrightNotice")
                .map(term -> rights.path(term).asString(""))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" / "));
    }

    @Override
    public void withdrawn(String id, String identity) throws IOException {
        written(() -> {
            xml.writeEmptyElement("at", "deleted-entry", TOMBSTONES);
            xml.writeAttribute("ref", id);
            return xml;
        });
    }

    @Override
    public void end() throws IOException {
        written(() -> {
            xml.writeEndDocument();
            xml.flush();
            return xml;
        });
    }

    private void element(String name, JsonNode text) throws XMLStreamException {
        if (text.isString()) {
            element(name, text.asString());
        }
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(legal(text));
        xml.writeEndElement();
    }

    private void dublinCore(String name, JsonNode text) throws XMLStreamException {
        if (text.isString()) {
            xml.writeStartElement("dc", name, DC);
            xml.writeCharacters(legal(text.asString()));
            xml.writeEndElement();
        }
    }

    /** Without the characters that XML 1.0 cannot hold, which would make the whole document unreadable. */
    static String legal(String text) {
        return text.codePoints()
                .filter(RssChannel::isLegal)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isLegal(int c) {
        return switch (Character.getType(c)) {
            case Character.SURROGATE -> false;
            case Character.CONTROL -> c == '\t' || c == '\n' || c == '\r' || c >= 0x7F;
            default -> c != 0xFFFE && c != 0xFFFF;
        };
    }
}
