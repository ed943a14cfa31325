package dev.wiredesk.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.contracts.ItemKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a feed pushes over HTTP is found at the query API, as the wire's rules say. */
@ExtendWith(RunningPipeline.class)
class PipelineIT {

    private static final Duration SEARCHABLE = Duration.ofSeconds(20);

    private static final String FLOOD = """
            SARAJEVO, Bosnia-Herzegovina, Nov. 20 (Demo) - The Drina burst its banks near Zvornik overnight, and 300 people \
            were taken to schools on higher ground.

            "We have not seen water like this since 2014," Amila Hodzic, the mayor of the town, told reporters on Friday.

            Serbian hydrologist Petar Vasic, who heads the river institute in Novi Sad, said that the peak would pass on \
            Sunday. He warned that dams upstream were full.
            """;

    private static Pipeline pipeline;
    private static Feed feed;
    private static Desk desk;

    @BeforeAll
    static void connect(Pipeline running) {
        pipeline = running;
        feed = pipeline.feed();
        desk = pipeline.desk();
    }

    @Test
    void storyIsFoundByWordsByRegionAndByWhoSpeaksInIt() {
        String id = feed.push(Story.of("urn:e2e:flood", "Drina floods Bosnian town", FLOOD))
                .path("id")
                .asString();

        await().atMost(SEARCHABLE)
                .untilAsserted(() -> assertThat(ids("q", "\"burst its banks\"")).contains(id));
        assertThat(ids("region", "iso:BA")).as("by country").contains(id);
        assertThat(ids("region", "m49:150"))
                .as("by a parent of the country, R39")
                .contains(id);
        assertThat(ids("person", "person:petar-vasic")).contains(id);
        assertThat(ids("person", "person:amila-hodzic", "provider", "demo")).contains(id);
        assertThat(ids("region", "iso:BR", "q", "Drina")).isEmpty();

        JsonNode article = desk.article(id);
        assertThat(article.path("enrichment").path("people").findValuesAsString("name"))
                .contains("Petar Vasic", "Amila Hodzic");
        JsonNode quote = article.path("enrichment")
                .path("quotes")
                .valueStream()
                .filter(q -> q.path("kind").asString().equals("direct"))
                .findFirst()
                .orElseThrow();
        assertThat(quote.path("text").asString()).startsWith("We have not seen water like this");
        assertThat(quote.path("speaker").path("person").asString()).isEqualTo("person:amila-hodzic");
        assertThat(article.path("body")
                        .asString()
                        .substring(
                                quote.path("start").asInt(), quote.path("end").asInt()))
                .isEqualTo(quote.path("text").asString());
    }

    @Test
    void versionsTwoOneTwoEndAsVersionTwoOnceByR6() {
        Story story = Story.of("urn:e2e:versions", "Placeholder", "The ferry to Ystad is late, the port said.");
        feed.push(story.version(2).with("headline", "Quibblewick second version"));
        feed.push(story.version(1).with("headline", "Quibblewick first version"));
        feed.push(story.version(2).with("headline", "Quibblewick second version"));
        pipeline.awaitQuiet();

        List<JsonNode> found = desk.all("q", "Quibblewick");
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().path("version").asLong()).isEqualTo(2);
        assertThat(found.getFirst().path("headline").asString()).isEqualTo("Quibblewick second version");
    }

    @Test
    void killPushedBeforeItsOriginalHidesItForGoodByR16() {
        Story story =
                Story.of("urn:e2e:kill", "Snorkelberry recalled", "A company recalled Snorkelberry jam in Gdansk.");
        String id = feed.push(story.version(2).with("status", "canceled"))
                .path("id")
                .asString();
        feed.push(story.version(1));
        pipeline.awaitQuiet();

        assertThat(desk.total("q", "Snorkelberry")).isZero();
        assertThat(desk.get("/v1/articles/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void embargoedStoryAppearsAtItsTimeWithoutAnyJobByR26() {
        Instant release = Instant.now().plusSeconds(8);
        feed.push(Story.of("urn:e2e:embargo", "Plumbuster prize announced", "The Plumbuster prize goes to Lima.")
                .with("embargo", Map.of("until", release.toString())));
        pipeline.awaitQuiet();
        assertThat(Instant.now()).as("indexed in time to see the embargo").isBefore(release);
        assertThat(desk.total("q", "Plumbuster")).isZero();

        await().atMost(SEARCHABLE)
                .untilAsserted(() -> assertThat(desk.total("q", "Plumbuster")).isOne());
        assertThat(Instant.now()).isAfterOrEqualTo(release);
    }

    @Test
    void booksBalance() {
        pipeline.awaitQuiet();
        double accepted = pipeline.accepted();
        double settled = pipeline.settled();

        Story story =
                Story.of("urn:e2e:books", "Ledger Bay", "The bank of Ledger Bay is sound, its head said in Perth.");
        feed.push(story.version(1));
        feed.push(story.version(1));
        feed.push(story.version(3).with("status", "canceled"));
        feed.push(story.version(2));
        assertThat(feed.post("/v1/articles", "application/json", "{\"identity\": ")
                        .statusCode())
                .isEqualTo(400);
        pipeline.awaitQuiet();

        assertThat(pipeline.accepted() - accepted).isEqualTo(4);
        assertThat(pipeline.settled() - settled).isEqualTo(4);
    }

    @Test
    void oneTraceLeadsFromThePostToTheBulkWrite() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        Story story = Story.of("urn:e2e:trace", "Tramline opens", "A tramline opened in Porto, the mayor said.");
        assertThat(feed.post(
                                "/v1/articles",
                                "application/json",
                                story.json(),
                                "traceparent",
                                "00-" + trace + "-00f067aa0ba902b7-01")
                        .statusCode())
                .isEqualTo(202);

        await().atMost(SEARCHABLE)
                .untilAsserted(() -> assertThat(pipeline.spans().ofTrace(trace)).hasSizeGreaterThanOrEqualTo(3));
        Map<String, SpanCollector.Collected> spans = pipeline.spans().ofTrace(trace).stream()
                .collect(Collectors.toMap(SpanCollector.Collected::service, Function.identity()));
        SpanCollector.Collected posted = Objects.requireNonNull(spans.get("ingest-service"));
        SpanCollector.Collected enriched = Objects.requireNonNull(spans.get("enrich-service"));
        SpanCollector.Collected indexed = Objects.requireNonNull(spans.get("search-service"));
        assertThat(posted.name()).isEqualTo("http post /v1/articles");
        assertThat(posted.parent()).as("what the feed did").isEqualTo("00f067aa0ba902b7");
        assertThat(enriched.parent()).isEqualTo(posted.id());
        assertThat(indexed.parent()).isEqualTo(enriched.id());
        String article = new ItemKey("demo", "urn:e2e:trace").id();
        assertThat(enriched.attributes()).contains("wiredesk.article=" + article, "wiredesk.outcome=enriched");
        assertThat(indexed.attributes()).contains("wiredesk.article=" + article, "wiredesk.outcome=Indexed");
    }

    @Test
    void withheldStoryIsHiddenAndComesBackWithAHigherVersionByR18() {
        Story story = Story.of("urn:e2e:withheld", "Grumblethorpe merger", "Two banks in Oslo may merge, they said.");
        feed.push(story.version(1).with("status", "withheld"));
        pipeline.awaitQuiet();
        assertThat(desk.total("q", "Grumblethorpe")).isZero();

        feed.push(story.version(2));
        await().atMost(SEARCHABLE)
                .untilAsserted(
                        () -> assertThat(desk.total("q", "Grumblethorpe")).isOne());
    }

    @Test
    void everySampleThatCanBeReadIsTakenAndTheUnreadableOneIsRefused() throws IOException {
        for (Path file : pipeline.samples()) {
            boolean batch = file.toString().endsWith(".ndjson");
            int status = feed.post(
                            batch ? "/v1/articles/batch" : "/v1/articles",
                            batch ? "application/x-ndjson" : "application/json",
                            Files.readString(file))
                    .statusCode();
            boolean unreadable = file.getFileName().toString().contains("unreadable");
            assertThat(status).as(file.toString()).isEqualTo(unreadable ? 400 : 202);
        }
    }

    @Test
    void theArticleThatStartedTheProjectIsTaggedAsADeskWould() throws IOException {
        Path seed = Path.of("../../shared/seed");
        Assumptions.assumeTrue(Files.exists(seed), "no shared/seed beside the checkout");
        JsonNode expected = new JsonMapper().readTree(Files.readString(seed.resolve("expected.json")));
        Story story = Story.of("urn:e2e:seed", "", Files.readString(seed.resolve("article.txt")));
        String id = feed.push(story).path("id").asString();

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(ids("region", "area:karabakh")).contains(id));
        assertThat(ids("person", "person:mikhail-zhirokhov")).contains(id);
        assertThat(ids("q", "peacekeepers Zhirokhov")).contains(id);

        JsonNode enrichment = desk.article(id).path("enrichment");
        for (JsonNode person : expected.path("people")) {
            JsonNode found = enrichment
                    .path("people")
                    .valueStream()
                    .filter(p -> p.path("name").equals(person.path("name")))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(person.path("name") + " is not among the people"));
            assertThat(person.path("kind").valueStream().map(JsonNode::asString))
                    .as("kind of %s", person.path("name"))
                    .contains(found.path("kind").asString());
            assertThat(found.path("roles").findValuesAsString("text"))
                    .contains(person.path("role").asString());
        }
        List<String> regions = enrichment.path("regions").findValuesAsString("id");
        for (JsonNode region : expected.path("regions").path("present")) {
            String wanted = region.asString();
            assertThat(
                            wanted.contains(":")
                                    ? regions
                                    : enrichment.path("regions").findValuesAsString("name"))
                    .contains(wanted);
        }
        for (JsonNode quote : expected.path("quotes")) {
            assertThat(enrichment.path("quotes").valueStream())
                    .as("%s", quote)
                    .anyMatch(q -> q.path("text")
                                    .asString()
                                    .contains(quote.path("contains").asString())
                            && q.path("kind").equals(quote.path("kind"))
                            && nameOf(
                                            enrichment,
                                            q.path("speaker").path("person").asString(""))
                                    .equals(quote.path("speaker").asString()));
        }
    }

    private static String nameOf(JsonNode enrichment, String person) {
        return enrichment
                .path("people")
                .valueStream()
                .filter(p -> p.path("id").asString().equals(person))
                .map(p -> p.path("name").asString())
                .findFirst()
                .orElse("");
    }

    private static List<String> ids(String... parameters) {
        return desk.all(parameters).stream()
                .map(item -> item.path("id").asString())
                .toList();
    }
}
