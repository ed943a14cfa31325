package dev.wiredesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.contracts.ItemKey;
import dev.wiredesk.contracts.Original;
import dev.wiredesk.contracts.Topics;
import dev.wiredesk.ingest.feed.Feed;
import dev.wiredesk.ingest.feed.Feeds;
import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Field;
import dev.wiredesk.ingest.format.Reading;
import dev.wiredesk.ingest.intake.Answer;
import dev.wiredesk.ingest.intake.Intake;
import dev.wiredesk.ingest.publish.Pace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Who may push, with what, and how that changes while the service runs. */
class FeedsIT {
    private static final String SECRET = "a secret of sixteen or more";
    private static final String STORY = "{\"identity\": \"%s\", \"headline\": \"Dam reopens\"}";
    private static final String RULES = """
            wiredesk.ingest.feeds.changing:
              provider: changing
              formats: %s
            """;
    private static final String KEYS = "wiredesk.ingest.feeds.changing.key-hashes: [%s]";

    @TempDir
    private static Path directory;

    private static Path files;
    private static RunningService service;
    private static KafkaConsumer<byte[], byte[]> consumer;

    @BeforeAll
    static void start() throws IOException {
        files = Files.createDirectories(directory.resolve("feeds"));
        write(RULES.formatted("[]"), KEYS.formatted(hash("old-key")));
        service = RunningService.start(
                directory.resolve("broker"),
                Map.of(
                        "demo", Map.of(),
                        "second", Map.of("provider", "demo"),
                        "other", Map.of(),
                        "harmless", Map.of("may-kill", false),
                        "signing", Map.of("signing.secrets", SECRET, "max-body", "100KB", "max-batch", "1MB"),
                        "superdesk", Map.of("version-suffix", "superdesk")),
                Map.of("wiredesk.ingest.feeds-from", files, "wiredesk.ingest.feeds-reload-every", "50ms"));
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", service.broker().bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    @AfterAll
    static void stop() {
        consumer.close();
        service.close();
    }

    @Test
    void givesAnItemOneIdWhicheverFeedOfItsProviderBringsItR33() throws Exception {
        String id = receipt(push("demo", STORY.formatted("shared"))).get("id").asString();
        assertThat(receipt(push("second", STORY.formatted("shared"))).get("id").asString())
                .isEqualTo(id);
        assertThat(receipt(push("other", STORY.formatted("shared"))).get("id").asString())
                .as("two providers may use one identity (R1)")
                .isNotEqualTo(id);
    }

    @Test
    void takesTheVersionOffTheIdentityR2() throws Exception {
        JsonNode receipt = receipt(push("superdesk", STORY.formatted("urn:newsml:desk.example:2026:f3:12")));
        assertThat(receipt.get("identity").asString()).isEqualTo("urn:newsml:desk.example:2026:f3");
        assertThat(receipt.get("version").asInt()).isEqualTo(12);
    }

    @Test
    void publishesNothingOfAFeedThatKillsWithoutLeaveTo() throws Exception {
        long before = published();
        double counted = counted("harmless", "kill-not-allowed");
        assertProblem(
                push("harmless", "{\"identity\": \"a\", \"headline\": \"h\", \"status\": \"canceled\"}"),
                403,
                "kill-not-allowed");
        Intake intake = service.bean(Intake.class);
        Feed harmless = service.bean(Feeds.class).all().stream()
                .filter(feed -> feed.name().equals("harmless"))
                .findFirst()
                .orElseThrow();
        ArticleDraft draft =
                new ArticleDraft("nitf", Map.of()).set(Field.IDENTITY, "b").set(Field.HEADLINE, "h");
        draft.notices()
                .add(new ArticleDraft("nitf", Map.of()).set(Field.IDENTITY, "a").set(Field.STATUS, "cancelled"));
        assertThat(intake.take(
                                harmless,
                                new Reading.Item(draft),
                                () -> new Original("text/plain", "x"),
                                Instant.now(),
                                Pace.SOON,
                                null)
                        .join())
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.problem().detail()).contains("may not cancel", "this cancels a"));
        assertThat(counted("harmless", "kill-not-allowed")).isEqualTo(counted + 2);
        assertThat(published()).isEqualTo(before);
        push("harmless", "{\"identity\": \"a\", \"headline\": \"h\", \"status\": \"withheld\"}");
        assertThat(published()).isEqualTo(before + 1);
    }

    @Test
    void takesSignedRequestsOnlyFromAFeedThatSigns() throws Exception {
        long before = published();
        byte[] one = bytes(STORY.formatted("signed"));
        byte[] batch = bytes(String.join("\n", Collections.nCopies(2000, STORY.formatted("signed"))));
        assertProblem(sendSigned("/v1/articles", one, null, "identity"), 401, "bad-signature");
        assertProblem(
                sendSigned("/v1/articles", one, sign(one, 0, "another secret of theirs"), "identity"),
                401,
                "bad-signature");
        assertProblem(sendSigned("/v1/articles", one, sign(one, -400, SECRET), "identity"), 401, "bad-signature");
        assertProblem(sendSigned("/v1/articles/batch", batch, sign(one, 0, SECRET), "identity"), 401, "bad-signature");
        byte[] packed = packed(batch);
        assertProblem(sendSigned("/v1/articles/batch", packed, sign(batch, 0, SECRET), "gzip"), 401, "bad-signature");
        assertThat(published()).isEqualTo(before);

        assertThat(sendSigned("/v1/articles", one, sign(one, 0, SECRET), "identity")
                        .statusCode())
                .isEqualTo(202);
        assertThat(sendSigned("/v1/articles/batch", packed, sign(packed, 0, SECRET), "gzip")
                        .statusCode())
                .isEqualTo(202);
        assertThat(published()).isEqualTo(before + 2001);
        assertThat(get("/v1/feeds/me", "signing").statusCode()).isEqualTo(200);
    }

    @Test
    void countsTheUnpackedBytesOfASignedBatch() throws Exception {
        byte[] packed = packed(bytes(String.join("\n", Collections.nCopies(30_000, STORY.formatted("large")))));
        assertThat(packed).hasSizeLessThan(1 << 20);
        HttpResponse<String> response = sendSigned("/v1/articles/batch", packed, sign(packed, 0, SECRET), "gzip");
        assertThat(response.statusCode()).isEqualTo(207);
        assertThat(response.body()).contains("A batch must not be larger than 1048576 bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/articles",
                "/v1;x=y/articles",
                "/v1/articles;x=y",
                "/;x/v1/articles",
                "//v1/articles",
                "/v1//articles",
                "/./v1/articles",
                "/docs/../v1/articles",
                "/docs;/../v1/articles",
                "/%761/articles",
                "/v1/%61rticles",
                "/v%31/articles",
                "/v1%2Farticles",
                "/v1%2farticles",
                "/%2e/v1/articles",
                "/docs/%2e%2e/v1/articles",
                "/v1%3B/articles",
                "/v1%00/articles",
                "/v1/articles%00",
                "/%C0%AFv1/articles",
                "/v1/articles/",
                "/v1/feeds/me;a",
                "/V1/articles",
            })
    void letsNobodyInWithoutAKeyWhateverThePath(String path) throws Exception {
        long before = published();
        for (String method : List.of("POST", "GET")) {
            assertThat(send(method, path, null)).as("%s %s", method, path).isIn(400, 401, 404);
            assertThat(send(method, path, "demo-key")).as("%s %s", method, path).isNotIn(500, 401);
        }
        assertThat(published() - before).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "HEAD, /v1/feeds/me, 200",
        "HEAD, /v1/articles, 405",
        "OPTIONS, /v1/articles, 200",
        "OPTIONS, /v1/feeds/me, 200",
        "PATCH, /v1/articles, 405",
        "HEAD, /v1/nothing, 404",
    })
    void answersOtherMethods(String method, String path, int status) throws Exception {
        assertThat(service.send(request(path, "demo")
                                .method(method, BodyPublishers.noBody())
                                .build())
                        .statusCode())
                .isEqualTo(status);
        assertThat(service.send(HttpRequest.newBuilder(service.uri(path))
                                .method(method, BodyPublishers.noBody())
                                .build())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void tellsAFeedWhatItMayDoWhatItDidTodayAndWhatWasLast() throws Exception {
        push("harmless", STORY.formatted("last"));
        push("harmless", "{}");
        JsonNode me = EventJson.MAPPER.readTree(get("/v1/feeds/me", "harmless").body());
        assertThat(me.get("mayKill").asBoolean()).isFalse();
        assertThat(me.get("mustSign").asBoolean()).isFalse();
        assertThat(me.at("/today/outcomes/no-identity").asInt()).isEqualTo(1);
        assertThat(me.at("/lastItem/identity").asString()).isEqualTo("last");
        assertThat(me.at("/lastItem/id").asString()).isEqualTo(new ItemKey("harmless", "last").id());
        assertThat(me.at("/lastItem/receivedAt")).isEqualTo(me.at("/articles/lastAccepted"));
        JsonNode signing =
                EventJson.MAPPER.readTree(get("/v1/feeds/me", "signing").body());
        assertThat(signing.get("mustSign").asBoolean()).isTrue();
        assertThat(signing.at("/limits/maxBatch").asInt()).isEqualTo(1 << 20);
        assertThat(get("/v1/feeds/me", "signing").body()).doesNotContain("secret");
    }

    @Test
    void exchangesAKeyAndTheRulesOfAFeedWhileItRuns() throws Exception {
        assertThat(with("old-key")).isEqualTo(202);
        assertThat(with("new-key")).isEqualTo(401);

        write(RULES.formatted("[]"), KEYS.formatted(hash("old-key") + ", " + hash("new-key")));
        eventually(() -> assertThat(with("new-key")).isEqualTo(202));
        assertThat(with("old-key")).isEqualTo(202);

        write(RULES.formatted("[nonsense]"), KEYS.formatted(hash("new-key")));
        eventually(
                () -> assertThat(metric("wiredesk_ingest_feeds_reload_failed")).isEqualTo(1));
        assertThat(with("old-key")).as("all stays as it was").isEqualTo(202);

        write(RULES.formatted("[nitf]"), KEYS.formatted(hash("new-key")));
        eventually(() -> assertThat(with("old-key")).isEqualTo(401));
        assertThat(with("new-key")).as("its formats").isEqualTo(403);
        assertThat(metric("wiredesk_ingest_feeds_reload_failed")).isZero();
        assertThat(metric("wiredesk_ingest_feed_idle_seconds{feed=\"changing\",provider=\"changing\"}"))
                .isNotNegative();

        // More than may be in flight.
        write(RULES.formatted("[]\n  max-body: 50MB"), KEYS.formatted(hash("new-key")));
        eventually(
                () -> assertThat(metric("wiredesk_ingest_feeds_reload_failed")).isEqualTo(1));
        assertThat(with("new-key")).as("its formats are those before").isEqualTo(403);

        write(
                RULES.formatted("[]").replace("changing", "new"),
                KEYS.formatted(hash("next-key")).replace("changing", "new"));
        eventually(() -> assertThat(with("next-key")).isEqualTo(202));
        assertThat(with("new-key")).as("the feed is gone").isEqualTo(401);
        assertThat(metric("wiredesk_ingest_feed_idle_seconds{feed=\"changing\",provider=\"changing\"}"))
                .isEqualTo(-1);
        assertThat(push("demo", STORY.formatted("elsewhere")).statusCode()).isEqualTo(202);
    }

    private static void eventually(ThrowingRunnable claim) {
        await().atMost(RunningService.PATIENCE).untilAsserted(claim);
    }

    /** One after the other: what stands in between is taken or refused, and then over. */
    private static void write(String rules, String keys) throws IOException {
        Files.writeString(files.resolve("rules.yaml"), rules);
        Files.writeString(files.resolve("keys.yaml"), keys);
    }

    private static int with(String key) throws Exception {
        return service.send(HttpRequest.newBuilder(service.uri("/v1/articles"))
                        .header("X-API-Key", key)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(STORY.formatted("key")))
                        .build())
                .statusCode();
    }

    private static HttpResponse<String> push(String feed, String body) throws Exception {
        return service.send(request("/v1/articles", feed)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static int send(String method, String path, @Nullable String key) throws Exception {
        return RawHttp.status(service.uri("/"), method, path, key, STORY.formatted("path"));
    }

    private static HttpResponse<String> get(String path, String feed) throws Exception {
        return service.send(request(path, feed).build());
    }

    private static HttpRequest.Builder request(String path, String feed) {
        return HttpRequest.newBuilder(service.uri(path)).header("Authorization", "Bearer " + feed + "-key");
    }

    private static HttpResponse<String> sendSigned(
            String path, byte[] body, @Nullable String signature, String encoding) throws Exception {
        HttpRequest.Builder request = request(path, "signing")
                .header("Content-Type", path.endsWith("batch") ? "application/x-ndjson" : "application/json")
                .header("Content-Encoding", encoding)
                .POST(BodyPublishers.ofByteArray(body));
        return service.send((signature == null ? request : request.header("Wiredesk-Signature", signature)).build());
    }

    private static String sign(byte[] body, long seconds, String secret) throws GeneralSecurityException {
        long time = Instant.now().getEpochSecond() + seconds;
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(bytes(secret), "HmacSHA256"));
        mac.update(bytes(time + "."));
        return "t=" + time + ",v1=" + HexFormat.of().formatHex(mac.doFinal(body));
    }

    private static byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hash(String key) {
        return ItemKey.digest(bytes(key));
    }

    private static JsonNode receipt(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
        return EventJson.MAPPER.readTree(response.body());
    }

    private static void assertProblem(HttpResponse<String> response, int status, String slug) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.body()).contains("problems/" + slug);
    }

    private static double counted(String provider, String outcome) throws Exception {
        return Math.max(
                0, metric("wiredesk_ingest_articles_total{outcome=\"" + outcome + "\",provider=\"" + provider + "\"}"));
    }

    /** -1 where there is none. */
    private static double metric(String name) throws Exception {
        return service.send(HttpRequest.newBuilder(service.management("/actuator/prometheus"))
                        .build())
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElse(-1);
    }

    /** Records on the topic. */
    private static long published() {
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.RECEIVED).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        return consumer.endOffsets(partitions).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
