package dev.wiredesk.search;

import static dev.wiredesk.search.Stories.idOf;
import static dev.wiredesk.search.Stories.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.DeadLetterHeaders;
import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.contracts.Status;
import dev.wiredesk.contracts.Topics;
import dev.wiredesk.search.deadletter.DeadLetterOffice;
import dev.wiredesk.search.deadletter.letter.LetterId;
import dev.wiredesk.search.deadletter.letter.State;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.core.ConsumerFactory;
import tools.jackson.databind.JsonNode;

/** Dead letters over a real log and a real index, as operators have to do with them. */
class DeadLetterIT extends RunningService {

    private static final String PATH = "/v1/operations/dead-letters";
    private static final String PAGE = "/operations/dead-letters";
    private static final byte[] BROKEN = "{\"provider\": \"northwire\", \"id".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private ConsumerFactory<byte[], byte[]> consumers;

    private static byte[] json(ArticleEnriched article) {
        return EventJson.MAPPER.writeValueAsBytes(article);
    }

    private static String id(RecordMetadata letter) {
        return letter.topic() + "-" + letter.partition() + "@" + letter.offset();
    }

    private JsonNode show(String id) {
        Answer answer = getWith(OPERATOR_TOKEN, PATH + "/" + id);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private List<JsonNode> list(String question) {
        Answer answer = getWith(OPERATOR_TOKEN, PATH + "?size=200&" + question);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.body().path("items").valueStream().toList();
    }

    private JsonNode handle(String action, String selection) {
        Answer answer = post(OPERATOR_TOKEN, PATH + "/" + action, selection);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.body();
    }

    private JsonNode redrive(RecordMetadata letter) {
        return handle("redrive", "{\"ids\": [\"" + id(letter) + "\"]}");
    }

    @Test
    void listsWhatFellOutOfBothTopicsNewestFirst() {
        RecordMetadata received = deadLetter(Topics.RECEIVED, idOf("dead-first"), BROKEN, Map.of());
        send(idOf("dead-second"), BROKEN).join();

        await().atMost(SOON).untilAsserted(() -> {
            List<JsonNode> letters = list("provider=northwire&state=open").stream()
                    .filter(letter -> Set.of(idOf("dead-first"), idOf("dead-second"))
                            .contains(letter.path("articleId").asString()))
                    .toList();
            assertThat(letters).hasSize(2);
            JsonNode second = letters.getFirst();
            assertThat(second.path("topic").asString()).isEqualTo(Topics.ENRICHED_DEAD_LETTER);
            assertThat(second.path("reason").asString()).isEqualTo("unreadable");
            assertThat(second.path("stage").asString()).isEqualTo("index");
            assertThat(second.path("message").asString()).isNotEmpty();
            assertThat(second.at("/source/topic").asString()).isEqualTo(Topics.ENRICHED);
            assertThat(second.path("size").asInt()).isEqualTo(BROKEN.length);
            assertThat(second.path("attempts").asInt()).isEqualTo(1);
            assertThat(letters.getLast().path("id").asString()).isEqualTo(id(received));
        });
        assertThat(list("topic=" + Topics.RECEIVED_DEAD_LETTER))
                .allMatch(letter -> letter.path("topic").asString().equals(Topics.RECEIVED_DEAD_LETTER));
        JsonNode counts = getWith(OPERATOR_TOKEN, PATH).body().path("counts");
        assertThat(counts.path("complete").asBoolean()).isTrue();
        assertThat(counts.path("groups").valueStream())
                .anyMatch(group -> group.path("topic").asString().equals(Topics.ENRICHED_DEAD_LETTER)
                        && group.path("reason").asString().equals("unreadable")
                        && group.path("open").asInt() > 0);
    }

    @Test
    void pagesGiveEachLetterOnce() {
        String provider = "paged-" + UUID.randomUUID();
        byte[] value = ("{\"provider\": \"" + provider + "\"").getBytes(StandardCharsets.UTF_8);
        Set<String> sent = new TreeSet<>();
        for (int i = 0; i < 7; i++) {
            String origin = i % 2 == 0 ? Topics.RECEIVED : Topics.ENRICHED;
            sent.add(id(deadLetter(origin, "paged-" + i, value, Map.of())));
        }

        List<String> given = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = getWith(
                            OPERATOR_TOKEN,
                            PATH + "?size=2&provider=" + provider + (next.isEmpty() ? "" : "&cursor=" + next))
                    .body();
            page.path("items").forEach(letter -> given.add(letter.path("id").asString()));
            next = page.path("next").asString("");
        } while (!next.isEmpty());

        assertThat(given).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(sent);
    }

    @Test
    void showsTheOriginalBytesWhateverTheyAre() {
        byte[] binary = {0, (byte) 0xff, 1, '{'};
        RecordMetadata text = deadLetter(Topics.RECEIVED, "k", BROKEN, Map.of("ce_id", "a-1"));
        RecordMetadata bytes = deadLetter(Topics.RECEIVED, "k", binary, Map.of());
        RecordMetadata nothing = deadLetter(Topics.RECEIVED, "k", null, Map.of());

        assertThat(show(id(text)).at("/content/text").asString()).isEqualTo(new String(BROKEN, StandardCharsets.UTF_8));
        assertThat(show(id(text)).path("headers").valueStream())
                .anyMatch(header -> header.path("name").asString().equals("ce_id")
                        && header.at("/value/text").asString().equals("a-1"))
                .anyMatch(header -> header.path("name").asString().equals("kafka_dlt-original-partition")
                        && header.at("/value/base64").asString().equals("AAAAAw=="));
        assertThat(Base64.getDecoder()
                        .decode(show(id(bytes)).at("/content/base64").asString()))
                .isEqualTo(binary);
        assertThat(show(id(nothing)).has("content")).isFalse();
        Answer whole = getWith(OPERATOR_TOKEN, PATH + "/" + id(text) + "/bytes");
        assertThat(whole.response().body()).isEqualTo(new String(BROKEN, StandardCharsets.UTF_8));
        assertThat(whole.response().headers().firstValue("content-disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(getWith(OPERATOR_TOKEN, PATH + "/" + Topics.ENRICHED_DEAD_LETTER + "-0@99999999")
                        .status())
                .isEqualTo(404);
        assertThat(getWith(OPERATOR_TOKEN, PATH + "/" + Topics.ENRICHED + "-0@0")
                        .status())
                .as("another topic's record")
                .isEqualTo(404);
    }

    @Test
    void oneWhoseCauseIsGoneIsFoundAfterwards() {
        ArticleEnriched repaired = story("dead-repaired").build();
        RecordMetadata letter = deadLetter(Topics.ENRICHED, repaired.id(), json(repaired), Map.of());

        JsonNode handled = redrive(letter);

        assertThat(handled.path("done").asInt()).isEqualTo(1);
        awaitArticle(repaired.id());
        assertThat(show(id(letter)).path("state").asString()).isEqualTo("redriven");
        assertThat(show(id(letter)).at("/decision/by").asString()).isEqualTo("night-watch");
        assertThat(redrive(letter).path("skipped").asInt()).as("once more").isEqualTo(1);
    }

    @Test
    void oneThatFailsAgainIsANewOneWithItsAttemptCounted() {
        ArticleEnriched offTheEarth = story("dead-off-the-earth")
                .region("geonames:1", "Nowhere", Enrichment.RegionKind.CITY, Enrichment.RegionRole.FOCUS, 200.0, 10.0)
                .build();
        RecordMetadata letter = deadLetter(Topics.ENRICHED, offTheEarth.id(), json(offTheEarth), Map.of());

        redrive(letter);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(list("state=open&reason=unmappable"))
                        .filteredOn(each -> each.path("articleId").asString().equals(offTheEarth.id()))
                        .singleElement()
                        .satisfies(each -> {
                            assertThat(each.path("attempts").asInt()).isEqualTo(2);
                            assertThat(each.path("message").asString()).doesNotContain("of that day");
                            assertThat(each.path("id").asString()).isNotEqualTo(id(letter));
                        }));
    }

    @Test
    void goesBackAsItCameToTheTopicItWasIn() {
        RecordMetadata letter =
                deadLetter(Topics.RECEIVED, "dead-original", BROKEN, Map.of("traceparent", "00-1", "ce_id", "a-1"));

        redrive(letter);

        ConsumerRecord<byte[], byte[]> again = newest(Topics.RECEIVED, "dead-original");
        assertThat(again.value()).isEqualTo(BROKEN);
        assertThat(again.headers().toArray())
                .extracting(Header::key)
                .containsExactlyInAnyOrder("traceparent", "ce_id", DeadLetterHeaders.ATTEMPT);
        assertThat(again.headers().lastHeader(DeadLetterHeaders.ATTEMPT).value())
                .containsExactly('2');
    }

    /** R6, R11: the order of versions is not that of their arrival. */
    @Test
    void anOldVersionSentAgainAfterNewerOnesChangesNothing() {
        Stories story = story("dead-old-version").headline("First version");
        ArticleEnriched first = story.version(1L).build();
        ArticleEnriched second =
                story("dead-old-version").headline("Second version").version(2L).build();
        publish(second);
        awaitArticle(second.id());
        double superseded = counted("superseded");

        redrive(deadLetter(Topics.ENRICHED, first.id(), json(first), Map.of()));

        await().atMost(SOON).until(() -> counted("superseded") > superseded);
        assertThat(get("/v1/articles/" + first.id()).body().path("headline").asString())
                .isEqualTo("Second version");
    }

    /** R15 to R17: what was killed stays so. */
    @Test
    void anOldVersionSentAgainAfterAKillBringsNothingBack() {
        ArticleEnriched first =
                story("dead-killed").version(1L).headline("Never to be seen").build();
        ArticleEnriched kill =
                story("dead-killed").version(2L).status(Status.CANCELED).build();
        publish(kill);
        awaitStatus(200, EDITOR_TOKEN, "/v1/articles/" + kill.id() + "?view=editor");
        double superseded = counted("superseded");

        redrive(deadLetter(Topics.ENRICHED, first.id(), json(first), Map.of()));

        await().atMost(SOON).until(() -> counted("superseded") > superseded);
        assertThat(get("/v1/articles/" + first.id()).status()).isEqualTo(404);
        assertThat(get("/v1/articles/" + first.id() + "/versions").status()).isEqualTo(404);
        assertThat(get("/v1/articles?q=%22never+to+be+seen%22").total()).isZero();
    }

    /** What a call that was cut off between publishing and marking leaves is done again (R9). */
    @Test
    void sendingTheSameRecordTwiceChangesNothing() {
        ArticleEnriched article = story("dead-twice").build();
        publish(article);
        awaitArticle(article.id());
        String before = get("/v1/articles/" + article.id()).response().body();
        double duplicates = counted("duplicate");

        redrive(deadLetter(Topics.ENRICHED, article.id(), json(article), Map.of()));

        await().atMost(SOON).until(() -> counted("duplicate") > duplicates);
        assertThat(get("/v1/articles/" + article.id()).response().body()).isEqualTo(before);
    }

    @Test
    void allOfAReasonAreHandledAndNoOther() {
        String provider = "swept-" + UUID.randomUUID();
        byte[] value = ("{\"provider\": \"" + provider + "\"").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 5; i++) {
            deadLetter(Topics.RECEIVED, "swept-" + i, value, Map.of());
        }
        RecordMetadata other = deadLetter(Topics.RECEIVED, "other", BROKEN, Map.of());

        JsonNode dropped = handle(
                "drop",
                "{\"topic\": \"" + Topics.RECEIVED_DEAD_LETTER + "\", \"reason\": [\"unmappable\"], \"provider\": \""
                        + provider + "\"}");

        assertThat(dropped.path("done").asInt()).isEqualTo(5);
        assertThat(dropped.has("next")).isFalse();
        assertThat(list("provider=" + provider + "&state=dropped")).hasSize(5);
        assertThat(show(id(other)).path("state").asString()).isEqualTo("open");
        assertThat(handle("redrive", "{\"provider\": \"" + provider + "\"}")
                        .path("done")
                        .asInt())
                .as("what was given up is not meant by a filter")
                .isZero();
        assertThat(handle(
                                "redrive",
                                "{\"ids\": [\""
                                        + list("provider=" + provider)
                                                .getFirst()
                                                .path("id")
                                                .asString()
                                        + "\"]}")
                        .path("done")
                        .asInt())
                .as("but by its id")
                .isEqualTo(1);
    }

    @Test
    void refusesASelectionThatSaysNothingOrTooMuch() {
        for (String selection : List.of(
                "{}",
                "[]",
                "",
                "{\"all\": true, \"reason\": \"unreadable\"}",
                "{\"ids\": [\"x\"]}",
                "{\"colour\": 1}",
                "{\"all\": \"yes\"}",
                "{\"all\": true, \"cursor\": \"x\"}",
                "{\"topic\": \"articles.enriched\"}")) {
            Answer answer = post(OPERATOR_TOKEN, PATH + "/redrive", selection);
            assertThat(answer.status()).as(selection).isEqualTo(400);
            assertThat(answer.body().path("type").asString()).endsWith("/bad-parameter");
        }
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void whoDidWhatIsInTheAuditLog(CapturedOutput output) {
        RecordMetadata letter = deadLetter(Topics.RECEIVED, "audited", BROKEN, Map.of());

        handle("drop", "{\"ids\": [\"" + id(letter) + "\"]}");

        assertThat(output.getAll())
                .contains("night-watch: drop of dead letters (" + id(letter) + "): 1 done, 0 skipped, 0 failed");
    }

    @Test
    void anInstanceThatStartsLaterKnowsWhatWasDecided() {
        RecordMetadata letter = deadLetter(Topics.RECEIVED, "remembered", BROKEN, Map.of());
        handle("drop", "{\"ids\": [\"" + id(letter) + "\"]}");

        try (ConfigurableApplicationContext other = new SpringApplicationBuilder(SearchApplication.class)
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--spring.kafka.bootstrap-servers=" + Engines.kafka().address(),
                        "--spring.elasticsearch.uris=" + Engines.proxy().uri())) {
            assertThat(other.getBean(DeadLetterOffice.class)
                            .show(LetterId.parse(id(letter)).orElseThrow(), "day-watch")
                            .letter()
                            .decision())
                    .satisfies(decision -> {
                        assertThat(decision.state()).isEqualTo(State.DROPPED);
                        assertThat(decision.by()).isEqualTo("night-watch");
                    });
        }
    }

    @Test
    void thePageIsForOperatorsWhoSignIn() {
        assertThat(get(PAGE).status()).isEqualTo(401);
        Answer editor = signedIn("night-desk", EDITOR_TOKEN, PAGE);
        assertThat(editor.status()).isEqualTo(403);
        assertThat(editor.response().body()).contains("Not for this name");
        assertThat(signedIn("night-watch", OPERATOR_TOKEN, PAGE).status()).isEqualTo(200);
    }

    @Test
    void operatorsHaveTheDeadLettersInTheBarOfEachPage() {
        String link = "href=\"" + PAGE + "\"";
        assertThat(signedIn("night-watch", OPERATOR_TOKEN, "/").response().body())
                .contains(link);
        assertThat(signedIn("night-desk", EDITOR_TOKEN, "/").response().body()).doesNotContain(link);
        assertThat(get("/").response().body()).doesNotContain(link);
        assertThat(signedIn("night-watch", OPERATOR_TOKEN, PAGE).response().body())
                .as("the section is marked, and nothing is searched for")
                .contains(link + " aria-current=\"page\"")
                .doesNotContain("value=\"dead-letters\"");
    }

    @Test
    void thePageShowsWhatIsInALetterAndRunsNothingOfIt() {
        RecordMetadata letter = deadLetter(
                Topics.RECEIVED, "script", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), Map.of());

        String page = signedIn("night-watch", OPERATOR_TOKEN, PAGE + "/" + id(letter))
                .response()
                .body();

        assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script>alert");
        assertThat(signedIn("night-watch", OPERATOR_TOKEN, PAGE + "/nothing").status())
                .isEqualTo(404);
        assertThat(signedIn("night-watch", OPERATOR_TOKEN, PAGE + "?cursor=x").status())
                .isEqualTo(400);
    }

    @Test
    void aFormOfThePageIsTakenAndOneOfAnotherSiteIsNot() {
        RecordMetadata letter = deadLetter(Topics.RECEIVED, "form", BROKEN, Map.of());
        Answer page = signedIn("night-watch", OPERATOR_TOKEN, PAGE + "/" + id(letter));
        String cookie = page.response().headers().allValues("set-cookie").stream()
                .filter(each -> each.startsWith("WIREDESK-FORM="))
                .findFirst()
                .orElseThrow();
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(page.response().body());
        assertThat(token.find()).isTrue();
        String form = "ids=" + encoded(id(letter));

        Answer foreign = submit("night-watch", OPERATOR_TOKEN, PAGE + "/drop", form, "a=b");
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(foreign.response().body()).contains("Nothing was done");
        assertThat(show(id(letter)).path("state").asString()).isEqualTo("open");

        Answer ours = submit(
                "night-watch",
                OPERATOR_TOKEN,
                PAGE + "/drop",
                form + "&_csrf=" + encoded(token.group(1)),
                cookie.replaceFirst(";.*", ""));
        assertThat(ours.status()).isEqualTo(200);
        assertThat(ours.response().body()).contains("1 dead letter dropped");
        assertThat(show(id(letter)).path("state").asString()).isEqualTo("dropped");
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict");
    }

    private ConsumerRecord<byte[], byte[]> newest(String topic, String key) {
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        try (Consumer<byte[], byte[]> consumer = consumers.createConsumer("dead-letter-it", "")) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            await().atMost(SOON).until(() -> {
                consumer.poll(Duration.ofMillis(500)).forEach(record -> {
                    if (record.key() != null && new String(record.key(), StandardCharsets.UTF_8).equals(key)) {
                        found.add(record);
                    }
                });
                return !found.isEmpty();
            });
        }
        return found.getLast();
    }
}
