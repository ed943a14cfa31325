package dev.wiredesk.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.contracts.Original;
import dev.wiredesk.ingest.article.FeedDefaults;
import dev.wiredesk.ingest.article.Normalisation;
import dev.wiredesk.ingest.article.Normaliser;
import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Reading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The readers of all formats. In {@code golden/} one folder per format has one folder per case: {@code input.*} as a feed
 * sends it, the content type told by the folder or by the ending, and {@code expected.json} the article without its
 * original, or a list where the document has several items or none. An identity that comes beside the item stands in
 * {@code identity.txt}. With {@code -Dwiredesk.golden=write} the expected
 * files are written anew.
 */
class GoldenTests {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final FeedDefaults FEED = FeedDefaults.of("demo");
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    @TestFactory
    Stream<DynamicNode> readsWhatFeedsSend() throws IOException {
        return children(FOLDER).map(format -> DynamicContainer.dynamicContainer(name(format), cases(format)));
    }

    private static Stream<DynamicTest> cases(Path format) {
        try {
            return children(format)
                    .map(one -> DynamicTest.dynamicTest(name(one), one.toUri(), () -> check(name(format), one)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void check(String format, Path folder) throws IOException {
        Path input = children(folder)
                .filter(file -> name(file).startsWith("input."))
                .findFirst()
                .orElseThrow();
        String mediaType = mediaType(format, name(input));
        DocumentType type = Objects.requireNonNull(DocumentType.of(mediaType), mediaType);
        Path beside = folder.resolve("identity.txt");
        String identity = Files.exists(beside) ? Files.readString(beside).strip() : null;
        Parts parts = type.open(
                new ByteArrayInputStream(Files.readAllBytes(input)), new Envelope(mediaType, null, identity, 1 << 20));
        ArrayNode items = EventJson.MAPPER.createArrayNode();
        for (Part part = parts.next(); part != null; part = parts.next()) {
            add(items, part.reading().get());
        }
        JsonNode found = items.size() == 1 ? items.get(0) : items;
        String text = EventJson.MAPPER
                        .writer()
                        .with(SerializationFeature.INDENT_OUTPUT)
                        .writeValueAsString(found) + "\n";
        Path expected = folder.resolve("expected.json");
        if ("write".equals(System.getProperty("wiredesk.golden"))) {
            Files.writeString(expected, text);
        }
        assertThat(expected).as("Missing; the reader made\n%s", text).exists();
        assertThat(EventJson.MAPPER.readTree(text))
                .as("The reader made\n%s", text)
                .isEqualTo(EventJson.MAPPER.readTree(Files.readString(expected)));
    }

    private static void add(ArrayNode items, Reading reading) {
        switch (reading) {
            case Reading.Item(ArticleDraft draft) -> {
                items.add(normalised(draft));
                draft.notices().forEach(notice -> items.add(normalised(notice)));
            }
            case Reading.Unreadable _, Reading.NotAnItem _, Reading.TooLarge _, Reading.Malformed _ ->
                items.addObject().put("refused", reading.toString());
        }
    }

    private static ObjectNode normalised(ArticleDraft draft) {
        Normalisation normalisation = Normaliser.normalise(draft, FEED, new Original("", ""), NOW);
        if (!(normalisation instanceof Normalisation.Normalised normalised)) {
            return EventJson.MAPPER.createObjectNode().put("refused", normalisation.toString());
        }
        ObjectNode article = EventJson.MAPPER.valueToTree(normalised.article());
        article.remove("original");
        if (!normalised.flags().isEmpty()) {
            article.put("flags", normalised.flags().toString());
        }
        return article;
    }

    private static String mediaType(String format, String input) {
        return switch (format) {
            case "ninjs" -> "application/ninjs+json";
            case "wiredesk" -> "application/json";
            default ->
                switch (input.substring(input.lastIndexOf('.') + 1)) {
                    case "json" -> "application/json";
                    case "xml" -> "application/xml";
                    case "html" -> "text/html";
                    default -> "text/plain";
                };
        };
    }

    private static Stream<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList().stream();
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
