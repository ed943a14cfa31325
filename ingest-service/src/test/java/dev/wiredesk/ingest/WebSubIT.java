package dev.wiredesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.contracts.ArticleReceived;
import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.contracts.Topics;
import dev.wiredesk.ingest.TestHub.Asked;
import dev.wiredesk.ingest.TestHub.Verification;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Hubs and the service over HTTP, against a real broker. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WebSubIT {
    private static final String JSON = "application/json";
    private static final String SECRET = "a secret of the test, long enough";
    private static final Duration PATIENCE = RunningService.PATIENCE;

    @TempDir
    private static Path directory;

    private static TestHub hub;
    private static RunningService service;
    private static String wire;

    @BeforeAll
    static void start() throws IOException {
        hub = new TestHub();
        wire = hub.uri("/topics/wire");
        hub.grant(hub.uri("/topics/short"), 2);
        hub.grant(hub.uri("/topics/denied"), -1);
        hub.refuse(hub.uri("/topics/refused"), 2);
        service = RunningService.start(
                directory,
                Map.of(
                        "wire", following("wire", Map.of("allow-private", true), Map.of("max-body", "20KB")),
                        "short", following("short", Map.of("hub", hub.uri("/hub")), Map.of()),
                        "denied", following("denied", Map.of("hub", hub.uri("/hub")), Map.of()),
                        "refused", following("refused", Map.of("hub", hub.uri("/hub")), Map.of()),
                        "ended", following("ended", Map.of("hub", hub.uri("/hub"), "enabled", false), Map.of()),
                        "off", following("off", Map.of("hub", hub.uri("/hub")), Map.of("enabled", false)),
                        "wary", following("wary", Map.of(), Map.of()),
                        "old",
                                following(
                                        "old",
                                        Map.of("hub", hub.uri("/moved"), "allow-private", true, "allow-sha1", true),
                                        Map.of())),
                Map.of("wiredesk.ingest.public-url", TestHub.PUBLIC + "/"));
        hub.found(service.uri("/"));
    }

    private static Map<String, Object> following(
            String topic, Map<String, Object> subscription, Map<String, Object> feed) {
        Map<String, Object> settings = new HashMap<>(feed);
        settings.put("websub[0].topic", hub.uri("/topics/" + topic));
        settings.put("websub[0].secret", SECRET);
        subscription.forEach((key, value) -> settings.put("websub[0]." + key, value));
        return settings;
    }

    @AfterAll
    static void stop() {
        service.close();
        hub.close();
    }

    @Test
    @Order(1)
    void asksTheHubThatTheTopicNamesAndConfirmsThatItDid() throws Exception {
        Verification verification = verification(wire, 0);
        assertThat(verification.isConfirmed()).isTrue();
        assertThat(verification.status()).isEqualTo(200);
        assertThat(verification.contentType()).startsWith("text/plain");
        Asked asked = hub.asked(wire).getFirst();
        assertThat(asked.form())
                .containsEntry("hub.mode", "subscribe")
                .containsEntry("hub.secret", SECRET)
                .containsEntry("hub.lease_seconds", "864000");
        assertThat(TestHub.callback(asked)).startsWith(TestHub.PUBLIC + "/v1/websub/wire?subscription=");
        assertThat(subscriptions("wire", "active")).isEqualTo(1);
    }

    @Test
    @Order(1)
    void renewsLeasesBeforeTheyEnd() {
        String topic = hub.uri("/topics/short");
        await().atMost(PATIENCE).until(() -> hub.asked(topic).size() > 3);
        assertThat(hub.asked(topic).stream().map(TestHub::callback).distinct()).hasSize(1);
        await().atMost(PATIENCE).until(() -> subscriptions("short", "active") == 1);
    }

    @Test
    @Order(1)
    void asksAgainWhereTheHubRefusesAndCountsIt() throws Exception {
        String topic = hub.uri("/topics/refused");
        assertThat(verification(topic, 2).isConfirmed()).isTrue();
        assertThat(counted("wiredesk.ingest.websub.requests", "refused", "refused"))
                .isEqualTo(2);
        assertThat(subscriptions("refused", "active")).isEqualTo(1);
    }

    @Test
    @Order(1)
    void hearsThatTheHubDeniesIt() throws Exception {
        assertThat(verification(hub.uri("/topics/denied"), 0).status()).isEqualTo(204);
        assertThat(subscriptions("denied", "denied")).isEqualTo(1);
        assertThat(counted("wiredesk.ingest.websub.verifications", "denied", "denied"))
                .isEqualTo(1);
    }

    @Test
    @Order(1)
    void asksTheHubToEndWhatIsNotWantedAnyMore() throws Exception {
        String topic = hub.uri("/topics/ended");
        assertThat(verification(topic, 0).isConfirmed()).isTrue();
        Asked asked = hub.asked(topic).getFirst();
        assertThat(asked.mode()).isEqualTo("unsubscribe");
        assertThat(asked.form()).doesNotContainKey("hub.secret");
        assertThat(subscriptions("ended", "ended")).isEqualTo(1);
        assertThat(hub.distribute(topic, JSON, new byte[0]).statusCode()).isEqualTo(410);
    }

    @Test
    @Order(1)
    void doesNotAskHubsAtPrivateAddressesBecauseATopicSaysSo() {
        await().atMost(PATIENCE).until(() -> subscriptions("wary", "failed") == 1);
        assertThat(counted("wiredesk.ingest.websub.requests", "wary", "failed")).isPositive();
        assertThat(hub.asked(hub.uri("/topics/wary"))).isEmpty();
    }

    @Test
    @Order(1)
    void asksNothingForAFeedThatIsSwitchedOffAndTakesNothing() throws Exception {
        String topic = hub.uri("/topics/off");
        assertThat(hub.asked(topic)).isEmpty();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        // Callbacks that hubs have are to stay the same from one release to the next.
        byte[] token = mac.doFinal(("websub callback\noff\n" + topic).getBytes(StandardCharsets.UTF_8));
        String callback = "/v1/websub/off?subscription=" + HexFormat.of().formatHex(Arrays.copyOf(token, 16));
        HttpResponse<String> response = service.send(HttpRequest.newBuilder(service.uri(callback))
                .header("Content-Type", JSON)
                .POST(BodyPublishers.ofString(story("off")))
                .build());
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("feed-disabled");
        assertThat(service.send(HttpRequest.newBuilder(service.uri(callback + "&hub.mode=subscribe&hub.challenge=a"))
                                .build())
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "unsubscribe, /topics/wire, abc",
        "subscribe, /topics/other, abc",
        "publish, /topics/wire, abc",
        "'', /topics/wire, abc",
        "subscribe, '', abc",
        "subscribe, /topics/wire, ''",
        "subscribe, /topics/wire, <script>\u00a0</script>",
        "denied, /topics/other, ''",
    })
    @Order(2)
    void doesNotConfirmWhatItDidNotAsk(String mode, String topic, String challenge) throws Exception {
        verification(wire, 0);
        HttpResponse<String> response = hub.call(
                hub.asked(wire).getFirst(),
                Map.of("hub.mode", mode, "hub.topic", hub.uri(topic), "hub.challenge", challenge));
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("no-subscription");
        assertThat(subscriptions("wire", "active")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"/v1/websub/wire", "/v1/websub/wire?subscription=0123456789abcdef0123456789abcdef", "/v1/websub/nobody"
    })
    @Order(2)
    void knowsNothingOfOtherCallbacks(String path) throws Exception {
        String query = path + (path.contains("?") ? "&" : "?") + "hub.mode=subscribe&hub.challenge=a&hub.topic=" + wire;
        assertThat(service.send(HttpRequest.newBuilder(service.uri(query)).build())
                        .statusCode())
                .isEqualTo(404);
        long before = published();
        HttpResponse<String> response = service.send(HttpRequest.newBuilder(service.uri(path))
                .header("Content-Type", JSON)
                .POST(BodyPublishers.ofString(story("stranger")))
                .build());
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(published()).isEqualTo(before);
        assertThat(counted("wiredesk.ingest.websub.deliveries", "unknown", "no-subscription"))
                .isPositive();
    }

    @ParameterizedTest
    @CsvSource({"sha256, HmacSHA256", "sha384, HmacSHA384", "sha512, HmacSHA512"})
    @Order(2)
    void takesWhatIsSigned(String method, String algorithm) throws Exception {
        verification(wire, 0);
        byte[] body = bytes(story("signed by " + method));
        HttpResponse<String> response = deliver(wire, JSON, body, hub.signature(wire, method, algorithm, body));
        assertThat(response.statusCode()).isEqualTo(202);
        JsonNode results = EventJson.MAPPER.readTree(response.body());
        ArticleReceived article = articleAt(results.at("/results/0/receipt/position"));
        assertThat(article.provider()).isEqualTo("wire");
        assertThat(article.identity()).isEqualTo("signed by " + method);
        assertThat(counted("wiredesk.ingest.websub.deliveries", "wire", "accepted"))
                .isPositive();
    }

    @Test
    @Order(2)
    void takesTheEntriesOfAnAtomFeed() throws Exception {
        verification(wire, 0);
        byte[] body = bytes("""
                <?xml version="1.0" encoding="utf-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom">
                  <title>Harbour wire</title><id>urn:harbour:feed</id><updated>2026-11-25T10:00:00Z</updated>
                  <link rel="self" href="https://harbour.example/moved.atom"/>
                  <entry>
                    <id>urn:harbour:1</id><title>Dock gates reopen</title><updated>2026-11-25T10:00:00Z</updated>
                    <content type="html">&lt;p&gt;The gates reopened on Wednesday.&lt;/p&gt;</content>
                  </entry>
                  <entry>
                    <id>urn:harbour:2</id><title>Crane is repaired</title><updated>2026-11-25T09:00:00Z</updated>
                    <summary>Work took a week.</summary>
                  </entry>
                </feed>""");
        List<ArticleReceived> articles = taken(wire, "application/atom+xml", body);
        assertThat(articles).extracting(ArticleReceived::identity).containsExactly("urn:harbour:1", "urn:harbour:2");
        assertThat(articles)
                .extracting(ArticleReceived::headline)
                .containsExactly("Dock gates reopen", "Crane is repaired");
        assertThat(articles).extracting(ArticleReceived::provider).containsOnly("wire");
        assertThat(articles.getFirst().body()).isEqualTo("The gates reopened on Wednesday.");
    }

    @Test
    @Order(2)
    void takesTheItemsOfAnRssFeedWhateverItIsCalled() throws Exception {
        verification(wire, 0);
        byte[] body = bytes("""
                <rss version="2.0"><channel><title>Harbour wire</title><link>https://harbour.example/</link>
                  <item>
                    <guid isPermaLink="false">harbour-3</guid><title>Ferry is late</title>
                    <description>It waited for the tide.</description><pubDate>Wed, 25 Nov 2026 11:00:00 GMT</pubDate>
                  </item>
                </channel></rss>""");
        for (String type : List.of("application/rss+xml", "text/xml; charset=utf-8")) {
            assertThat(taken(wire, type, body)).singleElement().satisfies(article -> {
                assertThat(article.identity()).isEqualTo("harbour-3");
                assertThat(article.headline()).isEqualTo("Ferry is late");
            });
        }
    }

    @Test
    @Order(2)
    void takesTheItemsOfAJsonFeed() throws Exception {
        verification(wire, 0);
        byte[] body = bytes("""
                {"version": "https://jsonfeed.org/version/1.1", "title": "Harbour wire", "items": [
                  {"id": "harbour-4", "title": "Fog", "content_text": "Ships waited.",
                   "date_published": "2026-11-25T12:00:00Z"}]}""");
        assertThat(taken(wire, "application/feed+json", body))
                .extracting(ArticleReceived::identity)
                .containsExactly("harbour-4");
    }

    @Test
    @Order(2)
    void takesSha1OnlyWhereThatIsAllowed() throws Exception {
        String old = hub.uri("/topics/old");
        verification(wire, 0);
        verification(old, 0);
        byte[] body = bytes(story("sha1"));
        long before = published();
        HttpResponse<String> refused = deliver(wire, JSON, body, hub.signature(wire, "sha1", "HmacSHA1", body));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("bad-signature");
        assertThat(published()).isEqualTo(before);
        assertThat(deliver(old, JSON, body, hub.signature(old, "sha1", "HmacSHA1", body))
                        .statusCode())
                .isEqualTo(202);
        assertThat(published()).isEqualTo(before + 1);
    }

    @Test
    @Order(2)
    void publishesNothingThatIsNotSignedOrSignedForSomethingElse() throws Exception {
        verification(wire, 0);
        byte[] body = bytes(story("forged"));
        long before = published();
        assertThat(deliver(wire, JSON, body).statusCode()).isEqualTo(401);
        assertThat(deliver(wire, JSON, body, hub.signature(wire, "sha256", "HmacSHA256", bytes("{}")))
                        .statusCode())
                .isEqualTo(401);
        assertThat(deliver(wire, JSON, body, "X-Hub-Signature", "sha256=00").statusCode())
                .isEqualTo(401);
        assertThat(published()).isEqualTo(before);
        assertThat(counted("wiredesk.ingest.websub.deliveries", "wire", "bad-signature"))
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    @Order(2)
    void verifiesPackedBodiesAsTheyWereSent() throws Exception {
        verification(wire, 0);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes(story("packed")));
        }
        byte[] body = packed.toByteArray();
        String[] signature = hub.signature(wire, "sha256", "HmacSHA256", body);
        String[] headers = Stream.of(new String[] {"Content-Encoding", "gzip"}, signature)
                .flatMap(Arrays::stream)
                .toArray(String[]::new);
        assertThat(deliver(wire, JSON, body, headers).statusCode()).isEqualTo(202);
        byte[] broken = Arrays.copyOf(body, body.length - 9);
        headers[3] = hub.signature(wire, "sha256", "HmacSHA256", broken)[1];
        assertThat(deliver(wire, JSON, broken, headers).statusCode()).isEqualTo(400);
    }

    @Test
    @Order(2)
    void tellsThatItemsAreWrongForGoodWithoutMakingTheHubSendThemAgain() throws Exception {
        verification(wire, 0);
        byte[] body = bytes("[" + story("good") + ", {\"identity\": \"without text\"}]");
        HttpResponse<String> response = deliver(wire, JSON, body, hub.signature(wire, "sha256", "HmacSHA256", body));
        assertThat(response.statusCode()).isEqualTo(207);
        JsonNode results = EventJson.MAPPER.readTree(response.body());
        assertThat(results.path("accepted").asInt()).isEqualTo(1);
        assertThat(results.at("/results/1/problem/type").asString()).endsWith("/no-text");
        assertThat(counted("wiredesk.ingest.websub.deliveries", "wire", "in-part"))
                .isPositive();
    }

    @Test
    @Order(2)
    void hasNothingAgainstDeliveriesOfNothing() throws Exception {
        verification(wire, 0);
        byte[] body = bytes("[]");
        HttpResponse<String> response = deliver(wire, JSON, body, hub.signature(wire, "sha256", "HmacSHA256", body));
        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body()).contains("\"accepted\":0,\"refused\":0");
    }

    @Test
    @Order(2)
    void refusesWhatIsTooLargeOrOfNoTypeThatIsTaken() throws Exception {
        verification(wire, 0);
        byte[] large = bytes(" ".repeat(20 * 1024) + story("large"));
        assertThat(deliver(wire, JSON, large, hub.signature(wire, "sha256", "HmacSHA256", large))
                        .statusCode())
                .isEqualTo(413);
        byte[] form = bytes("a=b");
        HttpResponse<String> response = deliver(
                wire, "application/x-www-form-urlencoded", form, hub.signature(wire, "sha256", "HmacSHA256", form));
        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(response.headers().firstValue("Accept-Post")).isPresent();
    }

    @Test
    @Order(3)
    void letsTheHubSendAgainWhatTheBrokerDidNotTake() throws Exception {
        verification(wire, 0);
        byte[] body = bytes(story("again"));
        String[] signature = hub.signature(wire, "sha256", "HmacSHA256", body);
        service.broker().kill();
        HttpResponse<String> response = deliver(wire, JSON, body, signature);
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        assertThat(counted("wiredesk.ingest.websub.deliveries", "wire", "unavailable"))
                .isEqualTo(1);
        service.broker().restart();
        service.awaitReady();
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(deliver(wire, JSON, body, signature).statusCode())
                                .isEqualTo(202));
    }

    /** What was published of a signed delivery that is taken whole. */
    private static List<ArticleReceived> taken(String topic, String type, byte[] body) throws Exception {
        HttpResponse<String> response = deliver(topic, type, body, hub.signature(topic, "sha256", "HmacSHA256", body));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
        return EventJson.MAPPER.readTree(response.body()).path("results").values().stream()
                .map(result -> articleAt(result.at("/receipt/position")))
                .toList();
    }

    private static HttpResponse<String> deliver(String topic, String type, byte[] body, String... headers)
            throws Exception {
        return hub.distribute(topic, type, body, headers);
    }

    /** What the hub got for asking back about its nth request for a topic. */
    private static Verification verification(String topic, int n) throws Exception {
        await().atMost(PATIENCE).until(() -> hub.asked(topic).size() > n);
        return hub.asked(topic).get(n).verification().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private static String story(String identity) {
        return "{\"identity\": \"%s\", \"headline\": \"Dam reopens\"}".formatted(identity);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static double subscriptions(String feed, String state) {
        Gauge gauge = meters().find("wiredesk.ingest.websub.subscriptions")
                .tag("feed", feed)
                .tag("state", state)
                .gauge();
        return gauge == null ? -1 : gauge.value();
    }

    private static double counted(String meter, String feed, String outcome) {
        return meters().find(meter).tag("feed", feed).tag("outcome", outcome).counters().stream()
                .map(Meter::measure)
                .mapToDouble(measures -> measures.iterator().next().getValue())
                .sum();
    }

    private static MeterRegistry meters() {
        return service.bean(MeterRegistry.class);
    }

    private static long published() {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = IntStream.range(
                            0, consumer.partitionsFor(Topics.RECEIVED).size())
                    .mapToObj(partition -> new TopicPartition(Topics.RECEIVED, partition))
                    .toList();
            return consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    private static ArticleReceived articleAt(JsonNode position) {
        TopicPartition partition = new TopicPartition(
                position.get("topic").asString(), position.get("partition").asInt());
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, position.get("offset").asLong());
            byte[] value = consumer.poll(PATIENCE).records(partition).getFirst().value();
            return EventJson.MAPPER.readValue(value, ArticleReceived.class);
        }
    }

    private static KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", service.broker().bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
