package dev.wiredesk.search;

import static dev.wiredesk.search.Stories.idOf;
import static dev.wiredesk.search.Stories.story;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.DeadLetterHeaders;
import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.contracts.Status;
import dev.wiredesk.contracts.Topics;
import dev.wiredesk.search.FaultyProxy.Fault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.ConsumerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class IndexIT extends RunningService {

    @Autowired
    private ConsumerFactory<byte[], byte[]> consumers;

    @Test
    void givesAnArticleOutAsItCame() {
        ArticleEnriched article = story("as-it-came")
                .editorNote("Not before the match.")
                .region("iso:PT", "Portugal", Enrichment.RegionRole.FOCUS, "m49:150", "m49:039")
                .person("person:rita-sol", "Rita Sol", Enrichment.PersonKind.EXPERT, "PT")
                .build();
        publish(article);
        awaitArticle(article.id());

        var body = get("/v1/articles/" + article.id()).body();
        assertThat(body.path("headline").asString()).isEqualTo(article.headline());
        assertThat(body.path("body").asString()).isEqualTo(article.body());
        assertThat(body.at("/enrichment/regions/0/mentions/0/text").asString()).isEqualTo("Pilots");
        assertThat(body.at("/links/self").asString()).isEqualTo("/v1/articles/" + article.id());
        assertThat(body.has("editorNote")).as("R29").isFalse();
        assertThat(body.has("indexed")).isFalse();
    }

    @Test
    void showsTheNewestVersionWhateverTheOrderOfArrival() {
        publish(
                story("two-one-two").version(2L).headline("Second").build(),
                story("two-one-two").version(1L).headline("First").build(),
                story("two-one-two").version(2L).headline("Second").offset(18).build());
        awaitArticle(idOf("two-one-two"));
        publish(story("two-one-two").version(1L).headline("First").build());
        publish(story("after-two-one-two").build());
        awaitArticle(idOf("after-two-one-two"));

        var found = get("/v1/articles?q=" + encoded("Second") + "&provider=northwire");
        assertThat(get("/v1/articles/" + idOf("two-one-two"))
                        .body()
                        .path("headline")
                        .asString())
                .as("R6, R11")
                .isEqualTo("Second");
        assertThat(found.ids()).containsOnlyOnce(idOf("two-one-two"));
    }

    @Test
    void hidesAStoryForGoodWhoseKillCameFirst() {
        publish(story("killed-first").version(2L).status(Status.CANCELED).build());
        publish(story("killed-first").version(1L).headline("Never to be seen").build());
        publish(story("after-killed-first").build());
        awaitArticle(idOf("after-killed-first"));

        assertThat(get("/v1/articles/" + idOf("killed-first")).status())
                .as("R16")
                .isEqualTo(404);
        assertThat(get("/v1/articles?q=" + encoded("\"Never to be seen\"")).total())
                .isZero();
    }

    @Test
    void aStoryOnSeveralServicesIsOneItemWithTheSubjectsOfAllR33() {
        publish(story("two-services").subject("anpa:i", "international").build());
        publish(story("two-services")
                .subject("anpa:f", "financial")
                .received(Instant.parse("2026-11-02T08:05:00Z"))
                .build());
        publish(story("after-two-services").build());
        awaitArticle(idOf("after-two-services"));

        for (String code : List.of("anpa:i", "anpa:f")) {
            assertThat(get("/v1/articles?provider=northwire&subject=" + encoded(code))
                            .ids())
                    .as(code)
                    .containsOnlyOnce(idOf("two-services"));
        }
    }

    @Test
    void otherContentUnderOneVersionIsNotShownOfAProviderWhoseConflictsAreRefusedR10() {
        ArticleEnriched first = story("strictwire", "told-twice").version(4L).build();
        publish(first);
        publish(story("strictwire", "told-twice")
                .version(4L)
                .headline("Told otherwise")
                .received(Instant.parse("2026-11-02T08:05:00Z"))
                .build());
        publish(story("after-told-twice").build());
        awaitArticle(idOf("after-told-twice"));

        ConsumerRecord<byte[], byte[]> refused =
                requireNonNull(deadLetters(first.id()).get(first.id()));
        assertThat(header(refused, DeadLetterHeaders.REASON)).isEqualTo("conflict");
        assertThat(get("/v1/articles/" + first.id()).body().path("headline").asString())
                .isEqualTo(first.headline());
    }

    @Test
    void putsWhatCannotBeReadOrMappedIntoTheDeadLettersAndGoesOn() {
        double malformed = counted("malformed");
        ArticleEnriched offTheEarth = story("off-the-earth")
                .region("geonames:1", "Nowhere", Enrichment.RegionKind.CITY, Enrichment.RegionRole.FOCUS, 200.0, 10.0)
                .build();
        send("unreadable", "{\"id\": \"unreadable\", ".getBytes(StandardCharsets.UTF_8))
                .join();
        publish(offTheEarth, story("after-off-the-earth").build());
        awaitArticle(idOf("after-off-the-earth"));

        Map<String, ConsumerRecord<byte[], byte[]>> letters = deadLetters("unreadable", offTheEarth.id());
        ConsumerRecord<byte[], byte[]> unreadable = requireNonNull(letters.get("unreadable"));
        ConsumerRecord<byte[], byte[]> unmappable = requireNonNull(letters.get(offTheEarth.id()));
        assertThat(unreadable.value()).isEqualTo("{\"id\": \"unreadable\", ".getBytes(StandardCharsets.UTF_8));
        assertThat(header(unreadable, DeadLetterHeaders.REASON)).isEqualTo("unreadable");
        assertThat(header(unreadable, DeadLetterHeaders.STAGE)).isEqualTo("index");
        assertThat(header(unreadable, DeadLetterHeaders.SOURCE)).startsWith(Topics.ENRICHED + "-");
        assertThat(unreadable.headers().lastHeader("kafka_dlt-exception-fqcn")).isNotNull();
        assertThat(unreadable.headers().lastHeader("kafka_dlt-exception-stacktrace"))
                .as("a record of the largest size must have room for what is added")
                .isNull();
        assertThat(header(unmappable, DeadLetterHeaders.REASON)).isEqualTo("unmappable");
        assertThat(header(unmappable, DeadLetterHeaders.MESSAGE)).contains("latitude");
        await().atMost(SOON).until(() -> counted("malformed") == malformed + 2);
    }

    @Test
    void putsARecordThatLacksSomethingDeepInsideIntoTheDeadLettersAndCommitsWhatIsAroundIt() {
        // One key, so that all three are in one partition.
        ObjectNode torn = EventJson.MAPPER.valueToTree(story("around")
                .version(2L)
                .region("iso:PT", "Portugal", Enrichment.RegionRole.FOCUS, "m49:150")
                .build());
        ((ObjectNode) torn.at("/enrichment/regions/0")).remove("role");
        publish(story("around").version(1L).build());
        send(idOf("around"), EventJson.MAPPER.writeValueAsBytes(torn)).join();
        publish(story("around").version(3L).headline("Third").build());

        await().atMost(SOON)
                .until(() -> get("/v1/articles/" + idOf("around"))
                        .body()
                        .path("headline")
                        .asString("")
                        .equals("Third"));
        ConsumerRecord<byte[], byte[]> letter =
                requireNonNull(deadLetters(idOf("around")).get(idOf("around")));
        assertThat(header(letter, DeadLetterHeaders.REASON)).isEqualTo("unreadable");
        assertThat(header(letter, DeadLetterHeaders.MESSAGE))
                .isEqualTo("The article has no enrichment.regions[0].role");
        assertThat(get("/v1/articles/" + idOf("around") + "/versions").body().path("versions"))
                .hasSize(2);
        await().atMost(SOON).until(() -> uncommitted() == 0);
    }

    /** Records that the service has not committed. */
    private long uncommitted() throws ExecutionException, InterruptedException {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", Engines.kafka().address()))) {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets("search")
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
            for (int partition = 0; partition < 12; partition++) {
                asked.put(new TopicPartition(Topics.ENRICHED, partition), OffsetSpec.latest());
            }
            return admin.listOffsets(asked).all().get().entrySet().stream()
                    .mapToLong(end -> {
                        OffsetAndMetadata read = committed.get(end.getKey());
                        return end.getValue().offset() - (read == null ? 0 : read.offset());
                    })
                    .sum();
        }
    }

    @Test
    void losesNothingWhileElasticsearchIsAwayDuringLoad() {
        int stories = 600;
        double indexed = counted("indexed");
        List<ArticleEnriched> load = new ArrayList<>();
        for (int i = 0; i < stories; i++) {
            load.add(story("lossless", "outage-" + i).headline("Outage " + i).build());
        }
        publish(load.subList(0, stories / 3));
        Engines.elasticsearch().kill();
        publish(load.subList(stories / 3, stories));
        await().atMost(SOON)
                .until(() -> management("/actuator/health/readiness").status() == 503);
        assertThat(management("/actuator/health/liveness").status()).isEqualTo(200);
        var away = get("/v1/articles?provider=lossless");
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.response().headers().firstValue("retry-after")).isPresent();
        assertThat(away.response().headers().firstValue("content-type")).hasValue("application/problem+json");

        Engines.elasticsearch().restart();

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(get("/v1/articles?provider=lossless").total())
                                .isEqualTo(stories));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(counted("indexed") - indexed)
                        .as("every story counts as indexed once, however often it was tried")
                        .isEqualTo(stories));
        await().atMost(SOON)
                .until(() -> management("/actuator/health/readiness").status() == 200);
    }

    @Test
    void triesAgainWhatABusyClusterRefusedAndCountsEverythingOnce() {
        double indexed = counted("indexed");
        double superseded = counted("superseded");
        double duplicate = counted("duplicate");
        int faults = Engines.proxy().faultsDone();
        Engines.proxy()
                .next(List.of(
                        Fault.BUSY_FOR_SOME,
                        Fault.ANSWER_LOST,
                        Fault.BUSY_FOR_THE_OTHERS,
                        Fault.BUSY_FOR_ALL,
                        Fault.BUSY_FOR_SOME,
                        Fault.BUSY_FOR_THE_OTHERS,
                        Fault.ANSWER_LATE,
                        Fault.ANSWER_LOST));
        List<ArticleEnriched> versions = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            versions.add(
                    story("busy", "busy-" + i).version(1L).headline("First").build());
            versions.add(
                    story("busy", "busy-" + i).version(2L).headline("Second").build());
        }
        publish(versions);
        // How many bulk requests those take is the broker's choice; more follow until every fault was met.
        await().atMost(SOON).pollInterval(Duration.ofSeconds(1)).until(() -> {
            boolean allMet = Engines.proxy().faultsDone() == faults + 8;
            if (!allMet) {
                ArticleEnriched late = story("busy", "late-" + versions.size()).build();
                versions.add(late);
                publish(late);
            }
            return allMet;
        });

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(get("/v1/articles?provider=busy&q=second").total()).isEqualTo(50);
            assertThat(get("/v1/articles?provider=busy").total()).isEqualTo(versions.size() - 50);
            assertThat(counted("indexed") + counted("superseded") + counted("duplicate"))
                    .as("the books balance: every record counts once, whatever was tried and lost")
                    .isEqualTo(indexed + superseded + duplicate + versions.size());
        });
        assertThat(counted("duplicate")).as("nothing was sent twice").isEqualTo(duplicate);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(versions.subList(0, 100))
                        .as("the history has all versions, whichever of both documents was refused")
                        .allSatisfy(version -> assertThat(get("/v1/articles/" + version.id() + "/versions")
                                        .body()
                                        .path("versions"))
                                .hasSize(2)));
    }

    @Test
    void holdsUpOnlyThePartitionOfAStoryThatIsRefusedAndKeepsItsOrder() {
        ArticleEnriched refused = story("held", "refused").version(1L).build();
        Engines.proxy().refuse(refused.id());
        try {
            publish(
                    refused,
                    story("held", "refused").version(2L).headline("Second").build());
            await().atMost(SOON).untilAsserted(() -> {
                JsonNode health = management("/actuator/health/indexing").body().at("/components/index/details");
                assertThat(health.path("waitsFor").asString()).contains("full");
                assertThat(health.path("retries").asInt()).isGreaterThan(3);
            });
            assertThat(management("/actuator/health/indexing").status())
                    .as("one record alone is no outage")
                    .isEqualTo(200);
            List<ArticleEnriched> others = new ArrayList<>();
            for (int i = 0; i < 120; i++) {
                others.add(story("held", "other-" + i).build());
            }
            publish(others);

            await().atMost(SOON)
                    .untilAsserted(
                            () -> assertThat(get("/v1/articles?provider=held").total())
                                    .isEqualTo(120));
            assertThat(management("/actuator/health/indexing").body().at("/components/index/details/partitions"))
                    .as("one partition of twelve waits")
                    .hasSize(1);
            assertThat(get("/v1/articles/" + refused.id()).status()).isEqualTo(404);
        } finally {
            Engines.proxy().refuseNone();
        }

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(get("/v1/articles?provider=held").total()).isEqualTo(121));
        assertThat(get("/v1/articles/" + refused.id()).body().path("headline").asString())
                .isEqualTo("Second");
    }

    @Test
    void answersReadersWhileElasticsearchTakesNoWrites() {
        List<ArticleEnriched> stories = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            stories.add(story("unwritten", "unwritten-" + i).build());
        }
        stories.forEach(refused -> Engines.proxy().refuse(refused.id()));
        try {
            publish(stories);

            await().atMost(SOON)
                    .until(() -> management("/actuator/health/indexing").status() == 503);
            assertThat(management("/actuator/health/readiness").status()).isEqualTo(200);
            assertThat(get("/v1/articles?provider=unwritten").total()).isZero();
        } finally {
            Engines.proxy().refuseNone();
        }

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(get("/v1/articles?provider=unwritten").total())
                                .isEqualTo(60));
        assertThat(management("/actuator/health/indexing").status()).isEqualTo(200);
    }

    private Map<String, ConsumerRecord<byte[], byte[]>> deadLetters(String... keys) {
        Map<String, ConsumerRecord<byte[], byte[]>> letters = new HashMap<>();
        try (Consumer<byte[], byte[]> consumer = consumers.createConsumer("dead-letter-readers", "", "")) {
            consumer.subscribe(List.of(Topics.ENRICHED_DEAD_LETTER));
            await().atMost(SOON).until(() -> {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(letter -> letters.put(new String(letter.key(), StandardCharsets.UTF_8), letter));
                return letters.keySet().containsAll(List.of(keys));
            });
        }
        return letters;
    }

    private static String header(ConsumerRecord<?, ?> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
