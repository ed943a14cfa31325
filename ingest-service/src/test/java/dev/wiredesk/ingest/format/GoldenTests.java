package dev.wiredesk.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.contracts.ArticleReceived;
import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.contracts.Original;
import dev.wiredesk.ingest.article.FeedDefaults;
import dev.wiredesk.ingest.article.Normalisation;
import dev.wiredesk.ingest.article.Normaliser;
import dev.wiredesk.ingest.format.json.JsonItem;
import dev.wiredesk.ingest.format.ninjs.NinjsReader;
import dev.wiredesk.ingest.format.wiredesk.WiredeskReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.node.ObjectNode;

/** One folder per case: {@code input.json} as a feed sends it, {@code expected.json} the article without its original. */
class GoldenTests {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final FeedDefaults FEED = FeedDefaults.of("demo");

    @TestFactory
    Stream<DynamicTest> readsWiredeskJson() throws Exception {
        return cases("wiredesk", WiredeskReader::read);
    }

    @TestFactory
    Stream<DynamicTest> readsNinjs() throws Exception {
        return cases("ninjs", NinjsReader::read);
    }

    private static Stream<DynamicTest> cases(String format, Function<ObjectNode, Reading> reader)
            throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(GoldenTests.class.getResource("/golden/" + format))
                .toURI());
        try (Stream<Path> cases = Files.list(folder)) {
            return cases.sorted().toList().stream()
                    .map(one -> DynamicTest.dynamicTest(one.getFileName().toString(), () -> check(one, reader)));
        }
    }

    private static void check(Path folder, Function<ObjectNode, Reading> reader) throws IOException {
        Reading reading = JsonItem.read(Files.readAllBytes(folder.resolve("input.json")), reader);
        assertThat(reading).isInstanceOf(Reading.Item.class);
        Normalisation normalisation =
                Normaliser.normalise(((Reading.Item) reading).draft(), FEED, new Original("application/json", ""), NOW);
        assertThat(normalisation).isInstanceOf(Normalisation.Normalised.class);
        ArticleReceived article = ((Normalisation.Normalised) normalisation).article();
        ObjectNode actual = EventJson.MAPPER.valueToTree(article);
        actual.remove("original");
        String text = EventJson.MAPPER
                .writer()
                .with(SerializationFeature.INDENT_OUTPUT)
                .writeValueAsString(actual);
        Path expected = folder.resolve("expected.json");
        if ("write".equals(System.getProperty("wiredesk.golden"))) {
            Files.writeString(
                    Path.of("src/test/resources/golden")
                            .resolve(Objects.requireNonNull(folder.getParent()).getFileName())
                            .resolve(folder.getFileName())
                            .resolve("expected.json"),
                    text + "\n");
            return;
        }
        assertThat(expected).as("Missing; the reader made\n%s", text).exists();
        assertThat(EventJson.MAPPER.readTree(text))
                .as("The reader made\n%s", text)
                .isEqualTo(EventJson.MAPPER.readTree(Files.readString(expected)));
    }
}
