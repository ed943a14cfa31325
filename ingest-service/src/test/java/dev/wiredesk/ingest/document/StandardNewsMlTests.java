package dev.wiredesk.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wiredesk.contracts.ArticleReceived;
import dev.wiredesk.contracts.Original;
import dev.wiredesk.contracts.Status;
import dev.wiredesk.ingest.article.FeedDefaults;
import dev.wiredesk.ingest.article.Normalisation;
import dev.wiredesk.ingest.article.Normaliser;
import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Field;
import dev.wiredesk.ingest.format.Reading;
import dev.wiredesk.ingest.format.nitf.NitfText;
import dev.wiredesk.ingest.format.xml.XmlTree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** Reads the NewsML 1 and the NITF among the standards' examples, where a copy of them stands beside the checkout. */
class StandardNewsMlTests {

    @Test
    void takesEveryPressReleaseWhole() throws IOException {
        List<Path> examples = examples("standards/ninjs/examples/NewsML");
        assertThat(examples).hasSize(4);
        for (Path example : examples) {
            byte[] content = Files.readAllBytes(example);
            Element source = Jsoup.parse(Files.readString(example), "", Parser.xmlParser());
            ArticleReceived article = article(content);
            assertThat(article.format()).as(example.toString()).isEqualTo("newsml/1.2");
            assertThat(article.identity() + ":" + article.version())
                    .as(example.toString())
                    .isEqualTo(XmlTree.text(XmlTree.first(source, "PublicIdentifier")));
            assertThat(article.status()).as(example.toString()).isEqualTo(Status.USABLE);
            assertThat(article.versionCreated()).as(example.toString()).isNotNull();
            assertThat(article.firstCreated()).as(example.toString()).isNotNull();
            assertThat(article.language())
                    .as(example.toString())
                    .isEqualTo(XmlTree.attribute(XmlTree.first(source, "Language"), "FormalName"));
            assertThat(article.headline())
                    .as(example.toString())
                    .isEqualTo(XmlTree.text(XmlTree.first(source, "HeadLine")));
            assertThat(article.body())
                    .as(example.toString())
                    .hasSizeGreaterThan(200)
                    .doesNotContain("<p", "</");
            assertThat(words(Objects.requireNonNull(article.body())))
                    .as(example.toString())
                    .isEqualTo(words(part(source, "Body").wholeText()));
            assertThat(article.otherTexts())
                    .as(example.toString())
                    .anySatisfy(other -> assertThat(other.role()).isEqualTo("Contact"))
                    .noneSatisfy(other -> assertThat(other.text()).contains("{"));
            assertThat(article.genre()).as(example.toString()).isNotEmpty();
            assertThat(article.keywords()).as(example.toString()).isNotEmpty();
        }
    }

    @Test
    void readsTheNitfInOtherFormats() throws IOException {
        int found = 0;
        for (Path example : examples("standards/newsml-g2/examples")) {
            for (Element nitf : XmlTree.all(Jsoup.parse(Files.readString(example), "", Parser.xmlParser()), "nitf")) {
                ArticleDraft draft = new ArticleDraft("newsml-g2/2.35", Map.of());
                NitfText.into(draft, nitf);
                assertThat(draft.get(Field.HEADLINE)).as(example.toString()).isNotBlank();
                assertThat(words(Objects.requireNonNull(draft.get(Field.BODY))))
                        .as(example.toString())
                        .contains(words(Objects.requireNonNull(XmlTree.first(XmlTree.first(nitf, "body.content"), "p"))
                                .wholeText()));
                found++;
            }
        }
        assertThat(found).isPositive();
    }

    private static Element part(Element source, String role) {
        return XmlTree.all(source, "NewsComponent").stream()
                .filter(component -> role.equals(XmlTree.attribute(XmlTree.child(component, "Role"), "FormalName")))
                .map(component -> XmlTree.child(component, "ContentItem", "DataContent", "html", "body"))
                .findFirst()
                .orElseThrow();
    }

    /** The text without spaces, marks of lists, and the control characters that some of the examples have. */
    private static String words(String text) {
        return text.replaceAll("[\\s\\p{Cc}\u00a0|-]", "");
    }

    private static ArticleReceived article(byte[] content) throws IOException {
        Parts parts = Objects.requireNonNull(DocumentType.of("application/xml"))
                .open(new ByteArrayInputStream(content), new Envelope("application/xml", null, null, 1 << 20));
        List<ArticleReceived> articles = new ArrayList<>();
        for (Part part = parts.next(); part != null; part = parts.next()) {
            Reading reading = part.reading().get();
            assertThat(reading).isInstanceOf(Reading.Item.class);
            Normalisation normalisation = Normaliser.normalise(
                    ((Reading.Item) reading).draft(), FeedDefaults.of("iptc"), new Original("", ""), Instant.now());
            assertThat(normalisation).isInstanceOf(Normalisation.Normalised.class);
            assertThat(((Normalisation.Normalised) normalisation).flags()).isEmpty();
            articles.add(((Normalisation.Normalised) normalisation).article());
        }
        assertThat(articles).hasSize(1);
        return articles.getFirst();
    }

    private static List<Path> examples(String folder) throws IOException {
        Path path = shared().resolve(folder);
        assumeTrue(Files.isDirectory(path), "The standards' examples are not at " + path);
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
    }

    private static Path shared() {
        String configured = Objects.requireNonNullElse(
                System.getProperty("WIREDESK_SHARED"),
                Objects.requireNonNullElse(System.getenv("WIREDESK_SHARED"), ""));
        return configured.isEmpty() ? Path.of("../../shared").toAbsolutePath().normalize() : Path.of(configured);
    }
}
