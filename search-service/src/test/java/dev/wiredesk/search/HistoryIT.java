package dev.wiredesk.search;

import static dev.wiredesk.search.Stories.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.Embargo;
import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.contracts.Status;
import dev.wiredesk.search.history.VersionList;
import dev.wiredesk.search.history.Versions;
import dev.wiredesk.search.reading.Audience;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class HistoryIT extends RunningService {

    private static final Instant CREATED = Instant.parse("2026-11-02T09:00:00Z");

    /** What may differ between items: who they are, and which of two equal records came first. */
    private static final Set<String> OF_ITS_OWN = Set.of("id", "identity", "receivedAt", "source");

    /** For thousands of records on a machine that does other things too. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Who is quoted in each version, in no other story of any test. */
    private static final List<String> SPEAKERS = List.of(
            "Quentina Alvorada",
            "Quentina Barrocal",
            "Quentina Caldeira",
            "Quentina Douradas",
            "Quentina Enxofre",
            "Quentina Figueiral");

    private static final String[] OUTCOMES = {"indexed", "renewed", "superseded", "duplicate", "killed", "malformed"};

    @Autowired
    private Versions versions;

    @Autowired
    private MeterRegistry meters;

    @Test
    void aKilledStoryEndsInTheSameStateInAllOrders() {
        List<List<ArticleEnriched>> items = new ArrayList<>();
        for (int i = 0; i < 720; i++) {
            String item = "killed-" + i;
            items.add(List.of(
                    telling("orders", item, 1).build(),
                    telling("orders", item, 2).build(),
                    telling("orders", item, 3).correction().build(),
                    telling("orders", item, 2)
                            .received(CREATED.plusSeconds(500))
                            .offset(902)
                            .build(),
                    telling("orders", item, 4)
                            .status(Status.CANCELED)
                            .editorNote("Withdrawn.")
                            .build(),
                    telling("orders", item, 1)
                            .received(CREATED.plusSeconds(600))
                            .offset(901)
                            .build()));
        }
        indexInAllOrders(items);

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(get("/v1/articles?provider=orders").total())
                                .as("R15")
                                .isZero());
        Set<JsonNode> documents = new HashSet<>();
        for (List<ArticleEnriched> item : items) {
            String id = item.getFirst().id();
            assertThat(get("/v1/articles/" + id + "/versions").status())
                    .as("R15: history too")
                    .isEqualTo(404);
            documents.add(stripped(stored(id)));
        }
        assertThat(documents).as("the stored notice").hasSize(1);
        assertThat(documents.toString()).contains("canceled", "Withdrawn.").doesNotContain("Body of");
        await().atMost(SOON).untilAsserted(() -> assertNothingIsToldOf("orders"));
        awaitHistories(
                items,
                Audience.EDITOR,
                "4 KILLED current killed Version 4",
                "3 CORRECTED killed null",
                "2 UPDATED killed null",
                "1 CREATED killed null");
    }

    @Test
    void aReinstatedStoryEndsInTheSameStateInAllOrders() {
        List<List<ArticleEnriched>> items = new ArrayList<>();
        for (int i = 0; i < 720; i++) {
            String item = "reinstated-" + i;
            items.add(List.of(
                    telling("returns", item, 1).build(),
                    telling("returns", item, 3).correction().build(),
                    telling("returns", item, 4).status(Status.CANCELED).build(),
                    telling("returns", item, 5).build(),
                    telling("returns", item, 6).statusAsSent("usable").build(),
                    telling("returns", item, 1)
                            .received(CREATED.plusSeconds(600))
                            .offset(901)
                            .build()));
        }
        indexInAllOrders(items);

        await().atMost(SOON).until(() -> get("/v1/articles?provider=returns").total() == items.size());
        Set<JsonNode> documents = new HashSet<>();
        items.forEach(item -> documents.add(stripped(stored(item.getFirst().id()))));
        assertThat(documents).hasSize(1);
        JsonNode document = documents.iterator().next();
        assertThat(document.path("body").asString()).as("R17").isEqualTo("Body of version 6.");
        assertThat(document.at("/indexed/reinstated").asBoolean()).as("R17").isTrue();
        await().atMost(SOON).untilAsserted(() -> assertOnlyItsLastVersionIsTold("returns", 6, items.size()));
        // What the kill took stays away.
        awaitHistories(items, Audience.READER, "6 REINSTATED current Version 6", "5 UPDATED Version 5");
    }

    private void assertNothingIsToldOf(String provider) {
        for (String surface : List.of("quotes", "experts", "regions")) {
            assertThat(get("/v1/" + surface + "?provider=" + provider).total())
                    .as("R15: %s", surface)
                    .isZero();
        }
        assertThat(get("/v1/export?provider=" + provider).response().body())
                .as("R15: export")
                .isEmpty();
        for (String speaker : SPEAKERS.subList(0, 4)) {
            assertThat(suggested(speaker)).as("R15: suggest %s", speaker).isEmpty();
        }
    }

    /** Of each of its stories, to the last of them. */
    private void assertOnlyItsLastVersionIsTold(String provider, int version, int stories) {
        String speaker = SPEAKERS.get(version - 1);
        assertThat(get("/v1/quotes?provider=" + provider).total()).isEqualTo(stories);
        assertThat(get("/v1/quotes?provider=" + provider + "&q=" + encoded("\"version " + version + "\""))
                        .total())
                .isEqualTo(stories);
        Answer experts = get("/v1/experts?provider=" + provider);
        assertThat(experts.ids()).containsExactly(personId(speaker));
        assertThat(experts.body().at("/items/0/stories").asInt()).isEqualTo(stories);
        assertThat(experts.body().at("/items/0/quotes").asInt()).isEqualTo(stories);
        Answer regions = get("/v1/regions?kind=city&provider=" + provider);
        assertThat(regions.ids()).containsExactly(townId(version));
        assertThat(regions.body().at("/items/0/stories").asInt()).isEqualTo(stories);
        assertThat(get("/v1/export?provider=" + provider).response().body().lines())
                .hasSize(stories)
                .allSatisfy(line -> assertThat(line).contains("\"Body of version " + version + ".\""));
        assertThat(suggested(speaker)).containsExactly(personId(speaker));
        for (String gone : SPEAKERS.subList(0, version - 1)) {
            assertThat(suggested(gone)).as(gone).isEmpty();
        }
    }

    /** By the family name alone, which nobody else's is like. */
    private List<String> suggested(String speaker) {
        return get("/v1/suggest?type=person&q=" + speaker.substring(speaker.indexOf(' ') + 1))
                .ids();
    }

    private static String personId(String name) {
        return "person:" + name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static String townId(long version) {
        return "geonames:" + (99_000_000 + version);
    }

    @Test
    void tellsWhatChangedBetweenVersions() {
        ArticleEnriched first = version("told", "told", 1)
                .headline("Ferry to sail on Monday")
                .body("The ferry will sail on Monday. \"We are ready,\" said Ruth Calloway.")
                .person("person:ruth-calloway", "Ruth Calloway", Enrichment.PersonKind.OFFICIAL, "CA")
                .quote("We are ready", "person:ruth-calloway")
                .quote("Nothing else matters now.", "person:ruth-calloway")
                .editorNote("Check the day.")
                .build();
        ArticleEnriched second = version("told", "told", 2)
                .headline("Ferry to sail on Tuesday")
                .body("The ferry will sail on Tuesday. \"We are nearly ready,\" said Ruth Calloway.")
                .person("person:ruth-calloway", "Ruth Calloway", Enrichment.PersonKind.OFFICIAL, "CA")
                .quote("We are nearly ready", "person:ruth-calloway")
                .correction()
                .build();
        publish(first, second);
        awaitArticle(first.id());
        await().atMost(SOON)
                .until(() -> get("/v1/articles/" + first.id() + "/versions")
                                .body()
                                .path("versions")
                                .size()
                        == 2);

        JsonNode list = get("/v1/articles/" + first.id() + "/versions").body();
        JsonNode newest = list.at("/versions/0");
        assertThat(newest.path("change").asString()).as("R29").isEqualTo("CORRECTED");
        assertThat(newest.path("current").asBoolean()).isTrue();
        assertThat(newest.at("/diff/headline").toString())
                .isEqualTo("[{\"kind\":\"equal\",\"text\":\"Ferry to sail on \"},"
                        + "{\"kind\":\"delete\",\"text\":\"Monday\"},{\"kind\":\"insert\",\"text\":\"Tuesday\"}]");
        assertThat(newest.at("/diff/quotes/0/change").asString()).isEqualTo("changed");
        assertThat(newest.at("/diff/quotes/0/before/text").asString()).isEqualTo("We are ready");
        assertThat(newest.at("/diff/quotes/1/change").asString()).isEqualTo("vanished");
        assertThat(list.toString()).as("R29").doesNotContain("Check the day.");

        String from = list.at("/versions/1/key").asString();
        String to = newest.path("key").asString();
        JsonNode asked = get("/v1/articles/" + first.id() + "/versions?from=" + from + "&to=" + to)
                .body();
        assertThat(asked.path("diff")).isEqualTo(newest.path("diff"));
        assertThat(asked.at("/versions/0").has("diff")).isFalse();

        JsonNode whole = get(list.at("/versions/1/links/self").asString()).body();
        assertThat(whole.path("body").asString()).isEqualTo(first.body());
        assertThat(whole.has("editorNote")).as("R29").isFalse();
        assertThat(get("/v1/articles/" + first.id() + "/versions/9-0123456789abcdef")
                        .status())
                .isEqualTo(404);
        assertThat(get("/v1/articles/" + first.id() + "/versions?from=9-0123456789abcdef")
                        .status())
                .isEqualTo(404);
        assertThat(get("/v1/articles/" + first.id() + "/versions?since=" + from).status())
                .isEqualTo(400);
        assertThat(get("/v1/articles/none/versions").status()).isEqualTo(404);
    }

    @Test
    void hidesTheWholeHistoryBehindTheEmbargoOfTheCurrentVersion() {
        ArticleEnriched open = version("held", "held", 1).build();
        ArticleEnriched held =
                version("held", "held", 2).embargo(new Embargo(null)).build();
        ArticleEnriched free = version("held", "held", 3).build();
        publish(open);
        awaitArticle(open.id());
        publish(held);
        await().atMost(SOON)
                .until(() -> get("/v1/articles/" + open.id() + "/versions").status() == 404);
        publish(free);
        awaitArticle(open.id());

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(outline(versions.list(Audience.READER, open.id())))
                        .as("R24: absent on the current version, it is over for all")
                        .containsExactly("3 UPDATED current Version 3", "2 UPDATED Version 2", "1 CREATED Version 1"));
    }

    @Test
    void keepsWithheldVersionsFromReaders() {
        ArticleEnriched open = version("kept-back", "kept-back", 1).build();
        publish(
                open,
                version("kept-back", "kept-back", 2).status(Status.WITHHELD).build(),
                version("kept-back", "kept-back", 3).build());
        awaitArticle(open.id());

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(outline(versions.list(Audience.EDITOR, open.id())))
                        .containsExactly("3 UPDATED current Version 3", "2 WITHHELD Version 2", "1 CREATED Version 1"));
        assertThat(outline(versions.list(Audience.READER, open.id())))
                .as("R18")
                .containsExactly("3 UPDATED current Version 3", "1 CREATED Version 1");
    }

    @Test
    void replacesAVersionInTheHistoryByItsLaterEnrichmentOnly() {
        ArticleEnriched early = version("anew", "anew", 1).build();
        ArticleEnriched late = version("anew", "anew", 1)
                .enriched("2026.12.1", CREATED.plusSeconds(3_600))
                .quote("Found later.", "person:nobody")
                .build();
        publish(late, early, version("anew", "anew", 2).build());
        awaitArticle(early.id());
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(outline(versions.list(Audience.READER, early.id())))
                        .containsExactly("2 UPDATED current Version 2", "1 CREATED Version 1"));

        VersionList list = versions.list(Audience.READER, early.id());
        String key = list.versions().getLast().key();
        assertThat(get("/v1/articles/" + early.id() + "/versions/" + key)
                        .body()
                        .at("/enrichment/version")
                        .asString())
                .isEqualTo("2026.12.1");
    }

    @Test
    void isNoNewsToReadersThatAStoryWasEnrichedAnew() {
        ArticleEnriched early = version("renewed", "renewed", 1).build();
        ArticleEnriched late = version("renewed", "renewed", 1)
                .enriched("2026.12.1", CREATED.plusSeconds(3_600))
                .quote("Found later.", "person:nobody")
                .build();
        publish(early);
        awaitArticle(early.id());
        // Articles and their versions are two indices, and each is refreshed in its own time.
        await().atMost(SOON)
                .until(
                        () -> outline(versions.list(Audience.READER, early.id())),
                        List.of("1 CREATED current Version 1")::equals);
        VersionList before = versions.list(Audience.READER, early.id());
        JsonNode article = get("/v1/articles/" + early.id()).body();
        double news = counted("indexed");
        double renewed = counted("renewed");
        long measured = settledLatencies();

        publish(late, early);
        await().atMost(SOON)
                .until(() -> get("/v1/articles/" + early.id())
                        .body()
                        .at("/enrichment/version")
                        .asString("")
                        .equals("2026.12.1"));
        publish(early, late);
        publish(version("renewed", "renewed-last", 1).build());
        awaitArticle(Stories.story("renewed", "renewed-last").build().id());

        JsonNode anew = get("/v1/articles/" + early.id()).body();
        assertThat(anew.at("/enrichment/version").asString()).isEqualTo("2026.12.1");
        assertThat(((ObjectNode) anew).without("enrichment")).isEqualTo(((ObjectNode) article).without("enrichment"));
        assertThat(versions.list(Audience.READER, early.id())).isEqualTo(before);
        assertThat(counted("renewed") - renewed).isEqualTo(1);
        assertThat(counted("indexed") - news).as("the last story").isEqualTo(1);
        await().atMost(SOON).until(() -> latencies() == measured + 1);
    }

    /** How many stories have been measured from their receipt on. */
    private long latencies() {
        return meters.get("wiredesk.pipeline.latency").timer().count();
    }

    /** The same once no batch of an earlier story is left to be measured, which comes after the story can be found. */
    private long settledLatencies() {
        AtomicLong seen = new AtomicLong(-1);
        await().pollInterval(Duration.ofSeconds(1))
                .atMost(SOON)
                .until(() -> seen.getAndSet(latencies()) == latencies());
        return seen.get();
    }

    /** Each item in another order of its records, in batches of any size, so that all kinds of batches are met. */
    private void indexInAllOrders(List<List<ArticleEnriched>> items) {
        long seed = System.nanoTime();
        System.out.println("Orders and batches by seed " + seed);
        Random random = new Random(seed);
        List<List<Integer>> orders = Permutations.of(List.of(0, 1, 2, 3, 4, 5));
        List<Iterator<ArticleEnriched>> open = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            List<ArticleEnriched> item = items.get(i);
            open.add(orders.get(i).stream().map(item::get).iterator());
        }
        double before = counted();
        List<ArticleEnriched> batch = new ArrayList<>();
        while (!open.isEmpty()) {
            int at = random.nextInt(open.size());
            Iterator<ArticleEnriched> item = open.get(at);
            int together = 1 + random.nextInt(3);
            for (int i = 0; i < together && item.hasNext(); i++) {
                batch.add(item.next());
            }
            if (!item.hasNext()) {
                open.remove(at);
            }
            if (random.nextInt(100) == 0 || open.isEmpty()) {
                publish(batch);
                batch.clear();
            }
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(counted() - before)
                        .as("every record has one outcome")
                        .isEqualTo(items.stream().mapToInt(Collection::size).sum()));
    }

    private void awaitHistories(List<List<ArticleEnriched>> items, Audience audience, String... wanted) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            Set<List<String>> histories = new HashSet<>();
            for (List<ArticleEnriched> item : items) {
                histories.add(outline(versions.list(audience, item.getFirst().id())));
            }
            assertThat(histories).containsExactly(List.of(wanted));
        });
    }

    private double counted() {
        return Stream.of(OUTCOMES).mapToDouble(this::counted).sum();
    }

    private static List<String> outline(VersionList list) {
        return list.versions().stream()
                .map(entry -> entry.version() + " " + entry.change() + (entry.current() ? " current" : "")
                        + (entry.killed() ? " killed" : "") + " " + entry.headline())
                .toList();
    }

    private static JsonNode stripped(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(OF_ITS_OWN);
        }
        node.forEach(HistoryIT::stripped);
        return node;
    }

    private static JsonNode stored(String id) {
        return EventJson.MAPPER.readTree(Engines.stored("/articles/_doc/" + id)).path("_source");
    }

    private static Stories version(String provider, String item, long version) {
        return story(provider, item)
                .version(version)
                .created(CREATED.plusSeconds(version))
                .headline("Version " + version)
                .body("Body of version " + version + ".");
    }

    /** With a place and somebody quoted, of this version alone. */
    private static Stories telling(String provider, String item, int version) {
        String speaker = SPEAKERS.get(version - 1);
        return version(provider, item, version)
                .region(
                        townId(version),
                        "Town " + version,
                        Enrichment.RegionKind.CITY,
                        Enrichment.RegionRole.FOCUS,
                        null,
                        null,
                        "iso:PT")
                .person(personId(speaker), speaker, Enrichment.PersonKind.EXPERT, "PT")
                .quote("Said in version " + version + ".", personId(speaker));
    }
}
