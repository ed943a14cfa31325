package dev.wiredesk.ingest.format.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxLazyException;
import com.ctc.wstx.stax.WstxInputFactory;
import dev.wiredesk.ingest.format.text.PlainText;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Set;
import java.util.function.Function;
import javax.xml.stream.Location;
import javax.xml.stream.XMLResolver;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document once, from its start to its end, and cuts the items out of it. No more than one item and what stands
 * around the items is held. A document type declaration is passed over unread; of entities only those that XML and HTML
 * define are known, so that nothing is fetched and nothing expands.
 */
public final class XmlCutter {
    private static final WstxInputFactory FACTORY = factory();
    private static final int MAX_DEPTH = 256;
    private static final int MAX_CONTEXT = 1 << 20;

    /** Tags and texts of an item: each costs far more memory than its characters. */
    private static final int MAX_NODES = 200_000;

    /** More than a parser reads ahead. */
    private static final int AHEAD = 64 * 1024;

    private final int limit;
    private final Function<String, @Nullable Set<String>> itemsOfRoot;
    private final InputStream in;
    private final @Nullable Charset told;

    private @Nullable Recording recording;
    private @Nullable XMLStreamReader2 xml;
    private boolean over;

    /** Whether the root was left. */
    private boolean closed;

    /** The element that was entered last and not left; null: outside of the root. */
    private @Nullable Element current;

    private @Nullable Element root;
    private Set<String> itemNames = Set.of();
    private int contextSize;
    private @Nullable Element context;

    /**
     * A document that nothing has been read of.
     *
     * @param told the charset of the content type; null: it told none
     * @param limit characters of an item
     * @param itemsOfRoot the names of the elements that are items in a document with that root; null: no such format
     */
    public XmlCutter(
            InputStream in, @Nullable Charset told, int limit, Function<String, @Nullable Set<String>> itemsOfRoot) {
        this.in = in;
        this.told = told;
        this.limit = limit;
        this.itemsOfRoot = itemsOfRoot;
    }

    /**
     * The next part; null at the end of the document.
     *
     * @throws IOException where the document cannot be read, other than for its content
     */
    public @Nullable XmlPart next() throws IOException {
        if (over) {
            return null;
        }
        try {
            return advance();
        } catch (XmlSource.UnknownCharset e) {
            over = true;
            return new XmlPart.Broken(String.valueOf(e.getMessage()), 1, 1);
        } catch (CharacterCodingException _) {
            over = true;
            return notInCharset();
        } catch (WstxLazyException e) {
            over = true;
            return broken(
                    e.getCause() instanceof XMLStreamException cause ? cause : new XMLStreamException(e.getMessage()));
        } catch (XMLStreamException e) {
            over = true;
            return isPadding(e) ? null : broken(e);
        }
    }

    /** Behind the root, some systems fill files up. */
    private boolean isPadding(XMLStreamException e) throws IOException {
        Location at = e.getLocation();
        return closed && at != null && recorded().isNoiseFrom(at.getCharacterOffset());
    }

    private @Nullable XmlPart advance() throws IOException, XMLStreamException {
        XMLStreamReader2 reader = open();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    Element element = element(reader);
                    if (root == null) {
                        Set<String> names = itemsOfRoot.apply(element.tagName());
                        if (names == null) {
                            over = true;
                            return new XmlPart.UnknownRoot(element.tagName());
                        }
                        itemNames = names;
                        root = element;
                    }
                    if (itemNames.contains(element.tagName())) {
                        XmlPart item = item(reader, element);
                        closed = current == null;
                        return item;
                    }
                    enter(element);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    current = current == null ? null : current.parent();
                    closed = current == null;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (current != null && !reader.isWhiteSpace()) {
                        grow(reader.getTextLength());
                        current.appendChild(new TextNode(reader.getText()));
                    }
                }
                // Comments, instructions and declarations are nobody's.
                default -> {}
            }
        }
        over = true;
        return null;
    }

    private void enter(Element element) throws XMLStreamException {
        int size = element.tagName().length();
        for (Attribute attribute : element.attributes()) {
            size += attribute.getKey().length() + attribute.getValue().length() + 16;
        }
        grow(size);
        if (current != null) {
            current.appendChild(element);
        }
        current = element;
    }

    private void grow(int characters) throws XMLStreamException {
        context = null;
        contextSize += characters;
        if (contextSize > MAX_CONTEXT) {
            throw new XMLStreamException("There is too much around the items of the document", location());
        }
    }

    private XmlPart item(XMLStreamReader2 reader, Element item) throws XMLStreamException {
        long start = reader.getLocationInfo().getStartingCharOffset();
        int line = reader.getLocation().getLineNumber();
        Recording source = recorded();
        source.giveUpBefore(start);
        Element around = current == null ? item.shallowClone() : context();
        Element inside = item;
        int depth = 1;
        int nodes = 0;
        boolean tooLarge = false;
        while (depth > 0) {
            nodes++;
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (!tooLarge) {
                        Element element = element(reader);
                        inside.appendChild(element);
                        inside = element;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    if (!tooLarge && depth > 0) {
                        inside = parent(inside);
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!tooLarge) {
                        inside.appendChild(new TextNode(reader.getText()));
                    }
                }
                default -> {}
            }
            long offset = reader.getLocationInfo().getStartingCharOffset();
            if (offset - start > limit || nodes > MAX_NODES) {
                tooLarge = true;
                inside = item.empty();
                source.giveUpBefore(offset);
            }
        }
        long end = reader.getLocationInfo().getEndingCharOffset();
        String text = end - start > limit ? null : source.between(start, end);
        source.giveUpBefore(end);
        if (nodes > MAX_NODES) {
            return new XmlPart.TooManyTags(line, MAX_NODES);
        } else if (text == null) {
            return new XmlPart.TooLarge(line);
        }
        return new XmlPart.Item(item, around, text, line);
    }

    private static Element parent(Element element) {
        Element parent = element.parent();
        if (parent == null) {
            throw new IllegalStateException("An element inside of an item has a parent");
        }
        return parent;
    }

    /** What stood around the items so far; made once for all items until something is added to it. */
    private Element context() {
        Element made = context;
        if (made == null) {
            made = root == null ? new Element("none") : root.clone();
            context = made;
        }
        return made;
    }

    private static Element element(XMLStreamReader2 reader) {
        Attributes attributes = new Attributes();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(
                    Namespaces.name(
                            reader.getAttributeNamespace(i),
                            reader.getAttributePrefix(i),
                            reader.getAttributeLocalName(i)),
                    reader.getAttributeValue(i));
        }
        String name = Namespaces.name(reader.getNamespaceURI(), reader.getPrefix(), reader.getLocalName());
        return new Element(Tag.valueOf(name, Parser.NamespaceXml, ParseSettings.preserveCase), "", attributes);
    }

    private static String known(String entity) throws XMLStreamException {
        String text = Entities.getByName(entity);
        if (text.isEmpty()) {
            throw new XMLStreamException("The entity &" + entity + "; is not known; only those of XML and HTML are");
        }
        // It is read on as if it stood in the document.
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private XMLStreamReader2 open() throws IOException, XMLStreamException {
        XMLStreamReader2 reader = xml;
        if (reader == null) {
            Recording source = new Recording(XmlSource.open(in, told), limit + AHEAD);
            recording = source;
            reader = (XMLStreamReader2) FACTORY.createXMLStreamReader(source);
            xml = reader;
        }
        return reader;
    }

    private Recording recorded() {
        Recording source = recording;
        if (source == null) {
            throw new IllegalStateException("Nothing has been opened");
        }
        return source;
    }

    private @Nullable Location location() {
        return xml == null ? null : xml.getLocation();
    }

    /** @throws IOException where the stream, not its content, is at fault */
    private XmlPart.Broken broken(XMLStreamException e) throws IOException {
        Throwable cause = e.getNestedException() == null ? e.getCause() : e.getNestedException();
        if (cause instanceof CharacterCodingException) {
            return notInCharset();
        } else if (cause instanceof IOException failure) {
            throw failure;
        }
        Location at = e.getLocation();
        return new XmlPart.Broken(
                message(e),
                at == null ? 0 : Math.max(0, at.getLineNumber()),
                // The parser loses count behind some characters.
                at == null ? 0 : Math.max(0, at.getColumnNumber()));
    }

    private XmlPart.Broken notInCharset() {
        Location at = location();
        return new XmlPart.Broken(
                "There are bytes that are no characters in the document's charset",
                at == null ? 1 : Math.max(1, at.getLineNumber()),
                at == null ? 1 : Math.max(1, at.getColumnNumber()));
    }

    /** Without the place, which is told apart from it. */
    private static String message(XMLStreamException e) {
        String message = e.getMessage();
        String text = message == null ? "It is not well-formed" : message;
        int at = text.indexOf("\n at [row");
        text = at < 0 ? text : text.substring(0, at);
        int location = text.indexOf("Message: ");
        text = text.startsWith("ParseError at") && location >= 0 ? text.substring(location + 9) : text;
        // The parser quotes the document, which may have anything in it.
        String clean = PlainText.line(text);
        return clean == null ? "It is not well-formed" : clean;
    }

    private static WstxInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory2.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory2.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory2.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory2.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory2.P_INTERN_NAMES, false);
        // Else what goes wrong inside of a text comes as an unchecked exception.
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH);
        factory.setProperty(WstxInputProperties.P_UNDECLARED_ENTITY_RESOLVER, (XMLResolver)
                (_, _, _, name) -> new StringReader(known(name)));
        return factory;
    }
}
