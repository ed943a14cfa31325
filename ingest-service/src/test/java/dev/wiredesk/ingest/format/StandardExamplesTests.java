package dev.wiredesk.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wiredesk.contracts.ArticleReceived;
import dev.wiredesk.contracts.Concept;
import dev.wiredesk.contracts.Original;
import dev.wiredesk.ingest.article.FeedDefaults;
import dev.wiredesk.ingest.article.Normalisation;
import dev.wiredesk.ingest.article.Normaliser;
import dev.wiredesk.ingest.document.DocumentType;
import dev.wiredesk.ingest.document.Envelope;
import dev.wiredesk.ingest.document.Part;
import dev.wiredesk.ingest.document.Parts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads all that the IPTC publishes with ninjs, where a copy of it stands beside the checkout, and looks up in the JSON
 * itself, by the words of the standard, what should have come out.
 */
class StandardExamplesTests {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final FeedDefaults FEED = FeedDefaults.of("iptc");
    private static final Path FOLDER = shared().resolve("standards/ninjs");
    private static final String MEDIA_TOPICS = "http://cv.iptc.org/newscodes/mediatopic/";

    private static List<Path> files = List.of();

    @BeforeAll
    static void findExamples() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "The standards' examples are not at " + FOLDER);
        try (Stream<Path> all = Files.walk(FOLDER)) {
            files = all.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        assertThat(files).hasSizeGreaterThan(60);
    }

    @TestFactory
    Stream<DynamicTest> takesEveryItemForWhatItIsWhetherTheTypeIsPreciseOrNot() {
        return files.stream()
                .filter(file -> json(file).isObject() && json(file).has("uri"))
                .flatMap(file -> Stream.of("application/ninjs+json", "application/json")
                        .map(type -> DynamicTest.dynamicTest(
                                FOLDER.relativize(file) + " as " + type,
                                file.toUri(),
                                () -> check(json(file), article(only(read(file, type)))))));
    }

    @Test
    void refusesEverySchemaBecauseItIdentifiesNothing() {
        List<Path> schemas =
                files.stream().filter(file -> json(file).has("$schema")).toList();
        assertThat(schemas)
                .hasSizeGreaterThan(10)
                .allSatisfy(schema -> assertThat(only(read(schema, "application/ninjs+json")))
                        .isInstanceOf(Normalisation.WithoutIdentity.class));
    }

    @Test
    void takesEachItemOfACollection() {
        List<Path> collections =
                files.stream().filter(file -> json(file).isArray()).toList();
        assertThat(collections).isNotEmpty().allSatisfy(collection -> {
            List<Normalisation> items = read(collection, "application/ninjs+json");
            assertThat(items).hasSize(json(collection).size());
            for (int i = 0; i < items.size(); i++) {
                check(json(collection).get(i), article(items.get(i)));
            }
        });
    }

    @Test
    void holdsTheItemThatIsNothingButAnEmbargo() {
        Path example = FOLDER.resolve("examples-guide/not-valid/008_extension.json");
        ArticleReceived article = article(only(read(example, "application/ninjs+json")));
        assertThat(Objects.requireNonNull(article.embargo()).until())
                .as("R23")
                .isEqualTo(Instant.parse("2013-07-09T14:00:00Z"));
        assertThat(article.headline()).isNull();
    }

    private static void check(JsonNode item, ArticleReceived article) {
        assertThat(article.identity()).isEqualTo(text(item, "uri"));
        assertThat(article.format()).startsWith("ninjs/");
        String standard = item.at("/standard/version").asString("")
                + item.at("/$standard/version").asString("");
        assertThat(article.format()).startsWith("ninjs/" + standard);
        assertThat(article.version() == null ? null : article.version().toString())
                .isEqualTo(text(item, "version"));
        assertThat(article.status().name().toLowerCase(java.util.Locale.ROOT))
                .as("R14")
                .isEqualTo(Objects.requireNonNullElse(text(item, "pubStatus", "pubstatus"), "usable"));
        assertThat(article.versionCreated()).isEqualTo(time(item, "versionCreated", "versioncreated"));
        assertThat(article.firstCreated()).isEqualTo(time(item, "firstCreated", "firstcreated"));
        assertThat(article.contentCreated()).isEqualTo(time(item, "contentCreated", "contentcreated"));
        assertThat(article.expires()).isEqualTo(time(item, "expires"));
        assertThat(article.type()).isEqualTo(text(item, "type"));
        assertThat(article.language()).isEqualTo(text(item, "language"));
        assertThat(article.byline()).isEqualTo(line(text(item, "by", "byline")));
        assertThat(article.editorNote() == null).isEqualTo(text(item, "ednote", "edNote") == null);
        assertThat(article.dateline() == null ? null : article.dateline().place())
                .isEqualTo(text(item, "located"));
        assertThat(letters(article.headline())).isEqualTo(letters(headline(item)));
        // TT's text begins with the headline.
        assertThat(List.of(letters(article.body()), letters(article.headline()) + letters(article.body())))
                .containsAnyElementsOf(bodies(item));
        if (article.body() != null) {
            assertThat(article.body()).doesNotContain("<p", "</", "&amp;", "\r");
        }
        checkConcepts(article.places(), item, "places", "place");
        checkConcepts(article.subjects(), item, "subjects", "subject");
        checkConcepts(article.people(), item, "people", "person");
        checkConcepts(article.organisations(), item, "organisations", "organisation");
    }

    /** Every one is there by its name, and with what the standard identifies it by; R45 adds Media Topics to subject codes. */
    private static void checkConcepts(List<Concept> found, JsonNode item, String... names) {
        TreeSet<String> told = new TreeSet<>();
        TreeSet<String> codes = new TreeSet<>();
        for (String name : names) {
            for (JsonNode node : item.path(name).values()) {
                told.add(Objects.requireNonNullElse(
                        line(text(node, "name")), Objects.requireNonNullElse(text(node, "literal", "code"), "")));
                String code = text(node, "code", "uri", "literal");
                codes.add(code == null ? "" : code.substring(code.lastIndexOf('/') + 1));
            }
        }
        assertThat(found)
                .filteredOn(concept -> !MEDIA_TOPICS.equals(concept.scheme()))
                .extracting(Concept::name)
                .allMatch(told::contains);
        assertThat(found.stream().map(Concept::name)).containsAll(told);
        codes.remove("");
        for (String code : codes) {
            assertThat(found)
                    .as(code)
                    .anyMatch(concept -> String.valueOf(concept.code()).contains(code)
                            || (concept.scheme() + concept.code()).contains(code));
        }
    }

    private static @Nullable String headline(JsonNode item) {
        for (JsonNode headline : item.path("headlines").values()) {
            if (!item.path("headlines").toString().contains("\"main\"") || "main".equals(text(headline, "role"))) {
                return text(headline, "value");
            }
        }
        return text(item, "headline", "headline_main", "headline_simple", "title");
    }

    /** The letters of each text that may stand as the body, by the standard: all renditions of it, else what describes it. */
    private static List<String> bodies(JsonNode item) {
        List<String> found = new ArrayList<>();
        for (String kind : List.of("bod", "description")) {
            if (!found.isEmpty()) {
                break;
            }
            for (String name : item.propertyNames()) {
                if (name.startsWith(kind) && item.get(name).isString()) {
                    found.add(stripped(item.get(name).asString()));
                } else if (name.startsWith(kind)) {
                    item.get(name)
                            .values()
                            .forEach(node ->
                                    found.add(stripped(node.path("value").asString(""))));
                }
            }
        }
        if (found.isEmpty()) {
            found.add("");
        }
        return found;
    }

    private static String stripped(String text) {
        int content = text.indexOf("<body.content>");
        String body = content < 0 ? text : text.substring(content, text.indexOf("</body.content>"));
        return letters(body.contains("</") ? Jsoup.parse(body).text() : body);
    }

    private static String letters(@Nullable String text) {
        return text == null ? "" : text.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static List<Normalisation> read(Path file, String type) {
        try {
            Parts parts = Objects.requireNonNull(DocumentType.of(type))
                    .open(new ByteArrayInputStream(Files.readAllBytes(file)), new Envelope(type, null, null, 1 << 20));
            List<Normalisation> found = new ArrayList<>();
            for (Part part = parts.next(); part != null; part = parts.next()) {
                Reading reading = part.reading().get();
                assertThat(reading).as(file.toString()).isInstanceOf(Reading.Item.class);
                found.add(Normaliser.normalise(
                        ((Reading.Item) reading).draft(), FEED, new Original(type, ""), Instant.now()));
            }
            return found;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Normalisation only(List<Normalisation> all) {
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static ArticleReceived article(Normalisation normalisation) {
        assertThat(normalisation).isInstanceOf(Normalisation.Normalised.class);
        return ((Normalisation.Normalised) normalisation).article();
    }

    private static @Nullable Instant time(JsonNode item, String... names) {
        String text = text(item, names);
        return text == null ? null : OffsetDateTime.parse(text).toInstant();
    }

    private static @Nullable String line(@Nullable String text) {
        return text == null ? null : text.strip().replaceAll("\\s+", " ");
    }

    private static @Nullable String text(JsonNode item, String... names) {
        return Stream.of(names)
                .filter(name -> item.path(name).isValueNode()
                        && !item.path(name).asString().isBlank())
                .map(name -> item.get(name).asString())
                .findFirst()
                .orElse(null);
    }

    private static JsonNode json(Path file) {
        return MAPPER.readTree(file.toFile());
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
