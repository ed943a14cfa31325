package dev.wiredesk.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** {@code docs/api/events.yaml} describes what is published: all of it, and nothing else. */
class EventsDocumentTests {
    private static final String ADDRESS = "https://wiredesk.dev/api/events";

    /** Its properties stand in two events, which is why it alone may be part of something larger. */
    private static final Set<String> OPEN_SCHEMAS = Set.of("Article", "EventHeaders", "DeadLetterHeaders");

    private static final JsonNode DOCUMENT = read();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDialect(
            Dialects.getDraft202012(),
            registry -> registry.schemas(Map.of(ADDRESS, closed(DOCUMENT).toString())));

    @Test
    void isAsyncApi() throws Exception {
        Schema asyncApi = SchemaRegistry.withDialect(Dialects.getDraft7())
                .getSchema(EventsDocumentTests.class.getResourceAsStream("/asyncapi/3.0.0.json"));
        assertThat(asyncApi.validate(DOCUMENT)).isEmpty();
    }

    @Test
    void namesTheTopicsThereAre() {
        assertThat(DOCUMENT.get("channels").valueStream().map(channel -> text(channel, "/address")))
                .containsExactlyInAnyOrder(
                        Topics.RECEIVED,
                        Topics.ENRICHED,
                        Topics.RECEIVED_DEAD_LETTER,
                        Topics.ENRICHED_DEAD_LETTER,
                        Topics.IDENTITY_RULES,
                        Topics.DEAD_LETTER_DECISIONS);
        assertThat(DOCUMENT.get("channels").valueStream())
                .allSatisfy(channel ->
                        assertThat(text(channel, "/bindings/kafka/topic")).isEqualTo(text(channel, "/address")));
    }

    @ParameterizedTest
    @CsvSource({
        "ArticleReceived, " + EventHeaders.TYPE_RECEIVED,
        "ArticleEnriched, " + EventHeaders.TYPE_ENRICHED,
    })
    void namesTheTypesOfEvents(String message, String type) {
        JsonNode described = DOCUMENT.at("/components/messages/" + message);
        assertThat(text(described, "/name")).isEqualTo(type);
        assertThat(text(described, "/headers/allOf/1/properties/ce_type/const")).isEqualTo(type);
    }

    @Test
    void namesTheHeadersThatAnEventHas() {
        JsonNode headers = DOCUMENT.at("/components/schemas/EventHeaders");
        assertThat(texts(headers.get("required")))
                .containsExactlyElementsOf(
                        EventHeaders.of("", "", "", Instant.EPOCH).keySet());
        assertThat(headers.get("properties").propertyNames()).containsAll(texts(headers.get("required")));
    }

    @Test
    void namesTheHeadersThatADeadLetterHas() {
        JsonNode headers = DOCUMENT.at("/components/schemas/DeadLetterHeaders");
        assertThat(headers.get("properties").propertyNames())
                .containsExactly(
                        DeadLetterHeaders.REASON,
                        DeadLetterHeaders.MESSAGE,
                        DeadLetterHeaders.STAGE,
                        DeadLetterHeaders.SOURCE,
                        DeadLetterHeaders.ATTEMPT);
        assertThat(texts(headers.get("required")))
                .containsExactly(
                        DeadLetterHeaders.REASON,
                        DeadLetterHeaders.MESSAGE,
                        DeadLetterHeaders.STAGE,
                        DeadLetterHeaders.SOURCE);
    }

    @Test
    void describesEveryPropertyOfTheEventsAndNoOther() {
        assertThat(new RecordShape(DOCUMENT).differences(ArticleReceived.class)).isEmpty();
        assertThat(new RecordShape(DOCUMENT).differences(ArticleEnriched.class)).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> goldenFilesAreAsDescribed() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/golden"))) {
            return files.sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                        String schema = file.getFileName().toString().startsWith("article-received") //
                                ? "ArticleReceived"
                                : "ArticleEnriched";
                        assertIsA(schema, EventJson.MAPPER.readTree(Files.readString(file)));
                    }));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/rights", "/dateline", "/subjects/0"})
    void aPropertyThatIsNotDescribedIsNoticed(String at) throws IOException {
        JsonNode event = EventJson.MAPPER.readTree(
                Files.readString(Path.of("src/test/resources/golden/article-received.v1.json")));
        ((ObjectNode) event.at(at)).put("added", 1);
        assertThat(schema("/components/schemas/ArticleReceived").validate(event))
                .anySatisfy(error -> assertThat(error.getMessage()).contains("'added'"));
    }

    @TestFactory
    Stream<DynamicTest> examplesAreAsDescribed() {
        return DOCUMENT.at("/components/messages")
                .propertyStream()
                .flatMap(message -> message.getValue()
                        .get("examples")
                        .valueStream()
                        .map(example -> DynamicTest.dynamicTest(message.getKey() + " " + text(example, "/name"), () -> {
                            String at = "/components/messages/" + message.getKey();
                            if (message.getValue().has("headers")) {
                                assertThat(schema(at + "/headers").validate(example.get("headers")))
                                        .isEmpty();
                            }
                            assertThat(schema(at + "/payload").validate(example.get("payload")))
                                    .isEmpty();
                            assertIdIsOf(example.get("payload"));
                        })));
    }

    private static void assertIdIsOf(JsonNode article) {
        if (article.has("id")) {
            assertThat(text(article, "/id"))
                    .isEqualTo(new ItemKey(text(article, "/provider"), text(article, "/identity")).id());
        }
    }

    private static void assertIsA(String schema, JsonNode event) {
        assertThat(schema("/components/schemas/" + schema).validate(event)).isEmpty();
    }

    private static Schema schema(String pointer) {
        return SCHEMAS.getSchema(SchemaLocation.of(ADDRESS + "#" + pointer));
    }

    /** The document with no room for properties that it does not describe. */
    private static JsonNode closed(JsonNode document) {
        JsonNode copy = document.deepCopy();
        copy.at("/components/schemas").propertyStream().forEach(schema -> {
            if (!OPEN_SCHEMAS.contains(schema.getKey())
                    && (schema.getValue().has("properties") || schema.getValue().has("allOf"))) {
                ((ObjectNode) schema.getValue()).put("unevaluatedProperties", false);
            }
        });
        return copy;
    }

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(Files.readString(Path.of("../docs/api/events.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(JsonNode node, String pointer) {
        return node.at(pointer).asString();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
