package dev.wiredesk.search.export;

import static dev.wiredesk.search.Stories.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.search.Stories;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tools.jackson.databind.node.ObjectNode;

class FormatTests {

    private static final Stories STORY = story("harbour-17")
            .headline("=HYPERLINK(\"http://evil.example\")")
            .body("Pilots, \"all of them\",\r\nwent back.\u0001 <script>alert(1)</script> & more \uD83D\uDEA2")
            .rights("Subscribers only", "Northwire")
            .subject("medtop:20000509", "labour")
            .subject("16000000", "unrest");

    @Test
    void ninjsIsValid() throws Exception {
        String set = System.getenv("WIREDESK_SHARED");
        Path file = (set == null ? Path.of("../../shared") : Path.of(set))
                .resolve("standards/ninjs/specification/ninjs-schema_3.1.json");
        assumeTrue(Files.exists(file), () -> file + " is not there: set WIREDESK_SHARED to run this test");
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(file), InputFormat.JSON);

        for (String line : written(Format.NINJS).lines().toList()) {
            assertThat(schema.validate(
                            line,
                            InputFormat.JSON,
                            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                    .as(line)
                    .isEmpty();
        }
    }

    @Test
    void ninjsKeepsIdentityAndRights() throws IOException {
        ObjectNode item = (ObjectNode) EventJson.MAPPER.readTree(
                written(Format.NINJS).lines().findFirst().orElseThrow());
        ObjectNode standard = Ninjs.item(json(story("tag:example.com,2026:17")));

        assertThat(item.path("uri").asString())
                .isEqualTo("urn:wiredesk:" + STORY.build().id());
        assertThat(item.at("/altIds/1/value").asString()).isEqualTo("harbour-17");
        assertThat(standard.path("uri").asString()).isEqualTo("tag:example.com,2026:17");
        assertThat(item.path("usageTerms").asString()).as("R46").isEqualTo("Subscribers only");
        assertThat(item.path("copyrightHolder").asString()).as("R46").isEqualTo("Northwire");
        assertThat(item.at("/subjects/0/uri").asString()).isEqualTo("medtop:20000509");
        assertThat(item.at("/subjects/1/literal").asString()).isEqualTo("16000000");
    }

    @Test
    void aWithdrawalInNinjsHasTheUriThatTheStoryHad() throws IOException {
        Stories gone = story("tag:example.com,2026:gone");
        ObjectNode withdrawal = (ObjectNode)
                EventJson.MAPPER.readTree(written(Format.NINJS).lines().toList().getLast());

        assertThat(withdrawal.path("uri")).isEqualTo(Ninjs.item(json(gone)).path("uri"));
        assertThat(withdrawal.path("pubStatus").asString()).isEqualTo("canceled");
        assertThat(withdrawal.at("/altIds/0/value").asString()).isEqualTo("gone");
        assertThat(withdrawal.has("bodies")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "plain    | plain",
                "a,b      | \"a,b\"",
                "say \"hi\" | \"say \"\"hi\"\"\"",
                "=1+1     | '=1+1",
                "@SUM(A1) | '@SUM(A1)",
                "+49 30   | '+49 30",
                "-2,5     | \"'-2,5\"",
                "1-2      | 1-2"
            })
    void fieldsOfATableAreQuotedAndNeverFormulas(String value, String field) {
        assertThat(CsvTable.field(value)).isEqualTo(field);
    }

    @Test
    void aTableHasAHeaderAndARowForEachStory() throws IOException {
        String csv = written(Format.CSV);

        assertThat(csv).startsWith("id,provider,identity,").endsWith("\r\n");
        assertThat(csv)
                .contains("\"'=HYPERLINK(\"\"http://evil.example\"\")\"")
                .contains("\"Pilots, \"\"all of them\"\",\r\nwent back.")
                .contains("labour; unrest")
                .contains("Subscribers only,Northwire,")
                .contains("\r\ngone,,\"tag:example.com,2026:gone\",,canceled,");
    }

    @Test
    void rssIsWellFormedWhateverStandsInTheStory() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document rss = factory.newDocumentBuilder().parse(new InputSource(new StringReader(written(Format.RSS))));
        Element item = (Element) rss.getElementsByTagName("item").item(0);

        assertThat(text(item, "guid")).isEqualTo(STORY.build().id());
        assertThat(text(item, "pubDate")).isEqualTo("Mon, 02 Nov 2026 07:59:00 GMT");
        assertThat(text(item, "dc:creator")).isEqualTo("northwire");
        assertThat(text(item, "dc:rights")).as("R46").isEqualTo("Subscribers only / Northwire");
        assertThat(text(item, "description"))
                .isEqualTo("Pilots, \"all of them\",\nwent back. <script>alert(1)</script> & more \uD83D\uDEA2");
        assertThat(rss.getElementsByTagName("at:deleted-entry")
                        .item(0)
                        .getAttributes()
                        .getNamedItem("ref"))
                .extracting(Object::toString)
                .isEqualTo("ref=\"gone\"");
    }

    @Test
    void linesHoldTheStoriesAsTheyAre() throws IOException {
        assertThat(written(Format.NDJSON).lines())
                .containsExactly(
                        json(STORY).toString(),
                        "{\"id\":\"gone\",\"identity\":\"tag:example.com,2026:gone\",\"status\":\"canceled\"}");
    }

    private static String text(Element item, String name) {
        return item.getElementsByTagName(name).item(0).getTextContent();
    }

    private static ObjectNode json(Stories story) {
        return EventJson.MAPPER.valueToTree(story.build());
    }

    /** The story, and one that was withdrawn. */
    private static String written(Format format) throws IOException {
        StringWriter text = new StringWriter();
        ItemWriter out = format.writer(text);
        out.story(json(STORY));
        out.withdrawn("gone", "tag:example.com,2026:gone");
        out.end();
        return text.toString();
    }
}
