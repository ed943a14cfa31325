package dev.wiredesk.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wiredesk.contracts.ArticleReceived;
import dev.wiredesk.contracts.Original;
import dev.wiredesk.ingest.article.FeedDefaults;
import dev.wiredesk.ingest.article.Normalisation;
import dev.wiredesk.ingest.article.Normaliser;
import dev.wiredesk.ingest.format.json.JsonItem;
import dev.wiredesk.ingest.format.ninjs.NinjsReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads all examples the IPTC publishes with ninjs, where a copy of them stands beside the checkout. */
class StandardExamplesTests {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final FeedDefaults FEED = FeedDefaults.of("iptc");

    private static List<Path> examples = List.of();

    @BeforeAll
    static void findExamples() throws IOException {
        Path folder = shared().resolve("standards/ninjs");
        assumeTrue(Files.isDirectory(folder), "The standards' examples are not at " + folder);
        try (Stream<Path> files = Files.walk(folder)) {
            examples = files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.toString().contains("specification"))
                    .filter(file -> !file.toString().endsWith("extension-schema.json"))
                    .sorted()
                    .toList();
        }
        assertThat(examples).hasSizeGreaterThan(40);
    }

    @Test
    void takesEveryExampleWithHeadlineOrBodyAsItStands() {
        for (Path example : examples) {
            JsonNode item = json(example);
            if (!item.isObject() || (!has(item, "headline") && !has(item, "bod"))) {
                continue;
            }
            assertThat(normalised(example)).as(example.toString()).isInstanceOf(Normalisation.Normalised.class);
            ArticleReceived article = ((Normalisation.Normalised) normalised(example)).article();
            assertThat(article.identity())
                    .as(example.toString())
                    .isEqualTo(item.get("uri").asString());
            assertThat(article.format()).as(example.toString()).startsWith("ninjs/");
            assertThat(article.version() == null ? null : article.version().toString())
                    .as(example.toString())
                    .isEqualTo(text(item, "version"));
            String versionCreated = text(item, "versionCreated", "versioncreated");
            assertThat(article.versionCreated())
                    .as(example.toString())
                    .isEqualTo(
                            versionCreated == null
                                    ? null
                                    : OffsetDateTime.parse(versionCreated).toInstant());
            assertThat(article.places()).as(example.toString()).hasSize(size(item, "places", "place"));
            assertThat(article.subjects()).as(example.toString()).hasSize(size(item, "subjects", "subject"));
            assertThat(article.headline() != null)
                    .as("%s has a headline", example)
                    .isEqualTo(has(item, "headline"));
            if (has(item, "bod")) {
                assertThat(article.body()).as(example.toString()).isNotBlank().doesNotContain("<p", "</");
            }
        }
    }

    @Test
    void refusesEveryExampleWithoutTextThatHoldsNothingBack() {
        Predicate<Path> withoutText = example -> {
            JsonNode item = json(example);
            return item.isObject() && !has(item, "headline") && !has(item, "bod") && !has(item, "embargo");
        };
        assertThat(examples.stream().filter(withoutText))
                .isNotEmpty()
                .allSatisfy(example -> assertThat(normalised(example))
                        .as(example.toString())
                        .isInstanceOf(Normalisation.WithoutText.class));
    }

    private static Normalisation normalised(Path example) {
        Reading reading = JsonItem.read(bytes(example), NinjsReader::read);
        assertThat(reading).as(example.toString()).isInstanceOf(Reading.Item.class);
        return Normaliser.normalise(
                ((Reading.Item) reading).draft(), FEED, new Original("application/json", ""), Instant.now());
    }

    private static boolean has(JsonNode item, String prefix) {
        return item.propertyNames().stream().anyMatch(name -> name.startsWith(prefix));
    }

    private static @Nullable String text(JsonNode item, String... names) {
        return Stream.of(names)
                .filter(item::has)
                .map(name -> item.get(name).asString())
                .findFirst()
                .orElse(null);
    }

    private static int size(JsonNode item, String... names) {
        return Stream.of(names)
                .filter(item::has)
                .mapToInt(name ->
                        (int) item.get(name).values().stream().distinct().count())
                .findFirst()
                .orElse(0);
    }

    private static JsonNode json(Path file) {
        return MAPPER.readTree(bytes(file));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
