package dev.wiredesk.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wiredesk.contracts.ArticleReceived;
import dev.wiredesk.contracts.Concept;
import dev.wiredesk.contracts.Original;
import dev.wiredesk.contracts.Status;
import dev.wiredesk.ingest.article.FeedDefaults;
import dev.wiredesk.ingest.article.Normalisation;
import dev.wiredesk.ingest.article.Normaliser;
import dev.wiredesk.ingest.format.Reading;
import dev.wiredesk.ingest.format.text.Charsets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * Reads all examples the IPTC publishes with NewsML-G2, where a copy of them stands beside the checkout, and compares
 * what comes of each with what plain XPath finds in it.
 */
class StandardNewsMlG2Tests {
    private static final String NEWS = "application/vnd.iptc.g2.newsitem+xml";
    private static final FeedDefaults FEED = FeedDefaults.of("iptc");

    /** The roots that are other items, or parts of items. */
    private static final Map<String, String> REFUSED = Map.of(
            "conceptItem", "A concept item is not a news item",
            "knowledgeItem", "A knowledge item is not a news item",
            "planningItem", "A planning item is not a news item",
            "catalogItem", "A catalog item is not a news item",
            "contentMeta", "<contentMeta> is not what " + NEWS + " begins with here",
            "contentSet", "<contentSet> is not what " + NEWS + " begins with here",
            "groupSet", "<groupSet> is not what " + NEWS + " begins with here");

    private static List<Path> examples = List.of();

    @BeforeAll
    static void findExamples() throws IOException {
        Path folder = shared().resolve("standards/newsml-g2/examples");
        assumeTrue(Files.isDirectory(folder), "The standards' examples are not at " + folder);
        try (Stream<Path> files = Files.list(folder)) {
            examples = files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
        assertThat(examples).hasSizeGreaterThan(30);
    }

    @TestFactory
    Stream<DynamicTest> readsEveryExampleAsItsStandardSays() {
        return examples.stream()
                .map(file -> DynamicTest.dynamicTest(String.valueOf(file.getFileName()), () -> check(file)));
    }

    /** One of the examples declares single bytes and is UTF-8. */
    private static InputSource source(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        InputSource source = new InputSource(new ByteArrayInputStream(content));
        if (Charsets.fits(content, content.length, StandardCharsets.UTF_8)) {
            source.setEncoding("UTF-8");
        }
        return source;
    }

    private static void check(Path file) throws Exception {
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(source(file))
                .getDocumentElement();
        List<Reading> readings = readings(file);
        String refusal = REFUSED.get(root.getTagName());
        if (refusal != null) {
            assertThat(readings).containsExactly(new Reading.NotAnItem(refusal));
            return;
        }
        List<Element> items = root.getTagName().equals("newsMessage")
                ? elements(root, "itemSet/newsItem | itemSet/packageItem")
                : List.of(root);
        assertThat(readings).hasSameSizeAs(items);
        for (int i = 0; i < items.size(); i++) {
            assertThat(readings.get(i)).isInstanceOf(Reading.Item.class);
            compare(
                    items.get(i),
                    Normaliser.normalise(
                            ((Reading.Item) readings.get(i)).draft(), FEED, new Original(NEWS, ""), Instant.now()));
        }
    }

    private static void compare(Element item, Normalisation normalisation) throws Exception {
        if (text(item, "@guid") == null) {
            assertThat(normalisation).isInstanceOf(Normalisation.WithoutIdentity.class);
        } else if (headline(item) == null && body(item).isEmpty() && text(item, "itemMeta/embargoed") == null) {
            assertThat(normalisation).isInstanceOf(Normalisation.WithoutText.class);
        } else {
            assertThat(normalisation).isInstanceOf(Normalisation.Normalised.class);
            compare(item, ((Normalisation.Normalised) normalisation).article());
        }
    }

    private static void compare(Element item, ArticleReceived article) throws Exception {
        assertThat(article.identity()).isEqualTo(text(item, "@guid"));
        assertThat(article.version()).isEqualTo(Long.valueOf(orElse(text(item, "@version"), "1")));
        assertThat(article.format()).isEqualTo("newsml-g2/" + text(item, "@standardversion"));
        assertThat(article.status())
                .isEqualTo(
                        switch (orElse(text(item, "itemMeta/pubStatus/@qcode"), "stat:usable")) {
                            case "stat:usable" -> Status.USABLE;
                            case "stat:withheld" -> Status.WITHHELD;
                            default -> Status.CANCELED;
                        });
        assertThat(article.embargo() == null ? null : article.embargo().until())
                .isEqualTo(instant(item, "itemMeta/embargoed"));
        assertThat(article.versionCreated()).isEqualTo(instant(item, "itemMeta/versionCreated"));
        assertThat(article.firstCreated()).isEqualTo(instant(item, "itemMeta/firstCreated"));
        assertThat(article.contentCreated()).isEqualTo(instant(item, "contentMeta/contentCreated"));
        assertThat(article.type())
                .isEqualTo(
                        item.getTagName().equals("packageItem")
                                ? "composite"
                                : orElse(text(item, "itemMeta/itemClass/@qcode"), "")
                                        .replace("ninat:", ""));
        String language = text(item, "contentMeta/language/@tag");
        assertThat(article.language()).isEqualTo(language == null ? text(item, "@*[name()='xml:lang']") : language);
        assertThat(article.headline()).isEqualTo(headline(item));
        assertThat(article.slugline()).isEqualTo(text(item, "contentMeta/slugline"));
        assertThat(article.editorNote() == null ? null : squeezed(article.editorNote()))
                .isEqualTo(text(item, "itemMeta/edNote"));
        assertThat(article.rights() == null ? null : article.rights().usageTerms())
                .isEqualTo(text(item, "rightsInfo/usageTerms"));
        assertThat(article.body() == null ? List.of() : squeezed(article.body()))
                .isEqualTo(body(item).isEmpty() ? List.of() : squeezed(String.join(" ", body(item))));
        comparePlaces(item, article);
        compareSubjects(item, article);
    }

    private static void comparePlaces(Element item, ArticleReceived article) throws Exception {
        List<Element> places = elements(item, "contentMeta/subject[@type='cpnat:geoArea' or @type='cpnat:poi']");
        List<@Nullable String> expected = new ArrayList<>();
        for (Element place : places) {
            expected.add(key(place));
            for (Element broader : elements(place, "broader[name]")) {
                expected.add(key(broader));
            }
            String asserted = "assert[@qcode='" + place.getAttribute("qcode") + "']/broader/@qcode";
            for (Node broader : nodes(item, asserted)) {
                expected.add(broader.getNodeValue());
            }
        }
        assertThat(article.places().stream().map(StandardNewsMlG2Tests::key)).containsExactlyElementsOf(expected);
        for (Element place : places) {
            String name = text(place, "name");
            String asserted = text(item, "assert[@qcode='" + place.getAttribute("qcode") + "']/name");
            if (name != null || asserted != null) {
                assertThat(article.places()).extracting(Concept::name).contains(name == null ? asserted : name);
            }
        }
        String located = text(item, "contentMeta/located/name");
        if (located != null) {
            assertThat(article.dateline()).isNotNull();
            assertThat(article.dateline().place()).startsWith(located);
            assertThat(article.places()).as("R37").extracting(Concept::name).doesNotContain(located);
        }
    }

    private static void compareSubjects(Element item, ArticleReceived article) throws Exception {
        List<@Nullable String> expected = new ArrayList<>();
        for (Element subject : elements(
                item,
                "contentMeta/subject[not(@type) or not(contains('cpnat:geoArea cpnat:poi cpnat:person cpnat:organisation',"
                        + " @type))]")) {
            if (elements(subject, "mainConcept").isEmpty()) {
                expected.add(key(subject));
            }
            for (Element part : elements(subject, "mainConcept | facetConcept[@qcode or @uri]")) {
                expected.add(key(part));
            }
        }
        List<String> canonical = expected.stream()
                .map(code -> String.valueOf(code)
                        .replace("http://cv.iptc.org/newscodes/mediatopic/", "medtop:")
                        .replace("subj:15000000", "medtop:15000000"))
                .toList();
        assertThat(article.subjects().stream().map(StandardNewsMlG2Tests::key)).containsExactlyElementsOf(canonical);
        assertThat(article.people())
                .hasSize(elements(item, "contentMeta/subject[@type='cpnat:person']")
                        .size());
        assertThat(article.organisations())
                .hasSize(elements(item, "contentMeta/subject[@type='cpnat:organisation']")
                        .size());
    }

    private static @Nullable String headline(Element item) throws XPathExpressionException {
        String headline = text(item, "contentMeta/headline");
        return headline == null ? text(item, "itemMeta/title") : headline;
    }

    /** The words that the body is made of, in their order. */
    private static List<String> body(Element item) throws XPathExpressionException {
        for (String path : List.of(
                "contentSet/inlineXML//*[name()='body.content']//p",
                "contentSet/inlineXML/p",
                "contentSet/inlineXML/events/event/*[self::name or self::definition]",
                "contentMeta/description[@role='drol:caption']",
                "contentMeta/description[1]",
                "groupSet//itemRef/*[self::headline or (self::title and not(../headline))]")) {
            List<String> texts = elements(item, path).stream()
                    .map(element -> squeezed(element.getTextContent()))
                    .filter(text -> !text.isEmpty())
                    .toList();
            if (!texts.isEmpty()) {
                return texts;
            }
        }
        return List.of();
    }

    private static @Nullable String key(Element concept) throws XPathExpressionException {
        for (String attribute : List.of("qcode", "uri", "literal")) {
            if (concept.hasAttribute(attribute)) {
                return concept.getAttribute(attribute);
            }
        }
        return text(concept, "name");
    }

    private static String key(Concept concept) {
        return concept.code() == null ? concept.name() : concept.code();
    }

    private static @Nullable Instant instant(Element item, String path) throws XPathExpressionException {
        String text = text(item, path);
        return text == null ? null : OffsetDateTime.parse(text).toInstant();
    }

    /** The text of the first that has any, white space squeezed. */
    private static @Nullable String text(Element item, String path) throws XPathExpressionException {
        return nodes(item, path).stream()
                .map(node -> squeezed(node.getTextContent()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static List<Element> elements(Element item, String path) throws XPathExpressionException {
        return nodes(item, path).stream().map(Element.class::cast).toList();
    }

    private static List<Node> nodes(Element item, String path) throws XPathExpressionException {
        NodeList nodes = (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, item, XPathConstants.NODESET);
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).toList();
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String orElse(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }

    private static List<Reading> readings(Path file) throws IOException {
        List<Reading> readings = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            Parts parts = DocumentType.NEWSML_G2.open(in, new Envelope(NEWS, null, null, 1 << 20));
            for (Part part = parts.next(); part != null; part = parts.next()) {
                readings.add(part.reading().get());
            }
        }
        return readings;
    }

    private static Path shared() {
        String configured = Objects.requireNonNullElse(
                System.getProperty("WIREDESK_SHARED"),
                Objects.requireNonNullElse(System.getenv("WIREDESK_SHARED"), ""));
        if (!configured.isEmpty()) {
            return Path.of(configured);
        }
        return Path.of("../../shared").toAbsolutePath().normalize();
    }
}
