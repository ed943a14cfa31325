package dev.wiredesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.contracts.ArticleReceived;
import dev.wiredesk.contracts.EventHeaders;
import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.contracts.ItemKey;
import dev.wiredesk.contracts.Topics;
import dev.wiredesk.engines.Engine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.header.Header;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.JsonNode;

/** The service over HTTP, against a real broker that goes away and comes back. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IngestIT {
    private static final String JSON = "application/json";
    private static final String NDJSON = "application/x-ndjson";
    private static final String STORY = """
            {"identity": "%s", "version": 1, "headline": "Dam reopens", "body": "One.\\r\\n\\r\\nTwo."}""";

    @TempDir
    private static Path directory;

    private static Engine broker;
    private static ConfigurableApplicationContext service;
    private static URI base;
    private static URI management;
    private static HttpClient http;

    @BeforeAll
    static void startServiceBeforeItsBroker() {
        broker = Engine.kafka(directory);
        broker.kill();
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.port", 0);
        settings.put("management.server.port", 0);
        settings.put("spring.kafka.bootstrap-servers", broker.address());
        feed(settings, "demo", Map.of("max-body", "200KB"));
        feed(settings, "disabled", Map.of("enabled", false));
        feed(settings, "ninjs-only", Map.of("formats", "ninjs"));
        feed(settings, "slow", Map.of("rate", 1));
        feed(settings, "large", Map.of("max-body", "24MB"));
        service = new SpringApplicationBuilder(IngestApplication.class, Failing.class)
                .properties(settings)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
        base = URI.create("http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port"));
        management = URI.create("http://127.0.0.1:" + service.getEnvironment().getProperty("local.management.port"));
        http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    private static void feed(Map<String, Object> settings, String name, Map<String, Object> more) {
        String key = "wiredesk.ingest.feeds." + name + ".";
        settings.put(key + "provider", name);
        settings.put(key + "key-hashes[0]", ItemKey.digest((name + "-key").getBytes(StandardCharsets.UTF_8)));
        more.forEach((setting, value) -> settings.put(key + setting, value));
    }

    @AfterAll
    static void stop() {
        http.close();
        service.close();
        broker.close();
    }

    @Test
    @Order(1)
    void startsWithoutABrokerAndSaysSo() throws Exception {
        assertThat(get(management, "/actuator/health/liveness").statusCode()).isEqualTo(200);
        await().atMost(RunningService.PATIENCE)
                .untilAsserted(() -> assertThat(
                                get(management, "/actuator/health/readiness").statusCode())
                        .isEqualTo(503));
        HttpResponse<String> response = push("demo", JSON, STORY.formatted("before-the-broker"));
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        broker.restart();
        awaitReady();
    }

    private static void awaitReady() {
        await().atMost(RunningService.PATIENCE)
                .untilAsserted(() -> assertThat(
                                get(management, "/actuator/health/readiness").statusCode())
                        .isEqualTo(200));
    }

    @ParameterizedTest
    @Order(2)
    @CsvSource(
            delimiter = '|',
            value = {
                "application/nitf+xml | <nitf><body><body.head><hedline><hl1>Dam reopens</hl1></hedline></body.head></body></nitf>",
                "application/json     | {\"headline\":\"Dam reopens\"}",
                "text/plain           | Dam reopens after three years of repairs, the ministry said.",
            })
    void takesTheIdentityThatComesWithAnItemThatTellsNone(String type, String body) throws Exception {
        HttpResponse<String> response = http.send(
                request("demo", "/v1/articles", type, BodyPublishers.ofString(body))
                        .header("Wiredesk-Identity", "urn:x:beside")
                        .build(),
                BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
        assertThat(EventJson.MAPPER.readTree(response.body()).get("identity").asString())
                .isEqualTo("urn:x:beside");
        assertThat(push("demo", "application/json", "{\"identity\":\"own\",\"headline\":\"h\"}")
                        .body())
                .contains("\"identity\":\"own\"");
    }

    @Test
    @Order(2)
    void acknowledgesWhatTheBrokerHas() throws Exception {
        HttpResponse<String> response = http.send(
                request("demo", "/v1/articles", JSON, BodyPublishers.ofString(STORY.formatted("one")))
                        .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                        .build(),
                BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
        JsonNode receipt = EventJson.MAPPER.readTree(response.body());
        assertThat(receipt.propertyNames())
                .containsExactly("id", "provider", "identity", "version", "digest", "receivedAt", "position", "links");
        String id = receipt.get("id").asString();
        assertThat(id).isEqualTo(new ItemKey("demo", "one").id());
        assertThat(receipt.get("links").get("trace").asString())
                .isEqualTo("http://127.0.0.1:8083/v1/articles/" + id + "/trace");

        ConsumerRecord<String, byte[]> record = recordAt(receipt.get("position"));
        assertThat(record.key()).isEqualTo(id);
        ArticleReceived article = EventJson.MAPPER.readValue(record.value(), ArticleReceived.class);
        assertThat(article.body()).isEqualTo("One.\n\nTwo.");
        assertThat(article.digest()).isEqualTo(receipt.get("digest").asString());
        assertThat(article.original()).isNotNull();
        assertThat(article.original().content().toString()).isEqualTo(STORY.formatted("one"));
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        assertThat(headers)
                .containsEntry("ce_type", EventHeaders.TYPE_RECEIVED)
                .containsEntry("ce_source", "/ingest-service/demo")
                .containsEntry("content-type", JSON);
        assertThat(headers.get("traceparent"))
                .as("the request's part of its sender's trace")
                .matches("00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-01")
                .doesNotContain("b7ad6b7169203331");
    }

    @Test
    @Order(2)
    void declaresItsTopicAsItNeedsIt() throws Exception {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.address()))) {
            assertThat(admin.describeTopics(List.of(Topics.RECEIVED))
                            .allTopicNames()
                            .get())
                    .hasEntrySatisfying(
                            Topics.RECEIVED,
                            topic -> assertThat(topic.partitions()).hasSize(12));
            ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, Topics.RECEIVED);
            Config config = Objects.requireNonNull(
                    admin.describeConfigs(List.of(topic)).all().get().get(topic));
            assertThat(config.get("compression.type").value()).isEqualTo("zstd");
            assertThat(config.get("max.message.bytes").value()).isEqualTo("16777216");
        }
    }

    @Test
    @Order(2)
    void givesTheSameItemTheSameIdVersionAndDigest() throws Exception {
        JsonNode first = EventJson.MAPPER.readTree(
                push("demo", JSON, STORY.formatted("twice")).body());
        JsonNode second = EventJson.MAPPER.readTree(
                push("demo", JSON, STORY.formatted("twice")).body());
        for (String name : List.of("id", "version", "digest")) {
            assertThat(second.get(name)).isEqualTo(first.get(name));
        }
        assertThat(second.get("receivedAt")).isNotEqualTo(first.get("receivedAt"));
    }

    @ParameterizedTest
    @Order(2)
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "demo | application/json | {\"identity\":\"a\", | 400 | unreadable",
                "nobody | application/json | {} | 401 | unauthorized",
                "disabled | application/json | {} | 403 | feed-disabled",
                "ninjs-only | application/json | {\"identity\":\"a\",\"headline\":\"h\"} | 403 | format-not-allowed",
                "demo | application/pdf | {} | 415 | unsupported-type",
                "demo | application/x-www-form-urlencoded | a=b | 415 | unsupported-type",
                "demo | application/json | {\"headline\":\"h\"} | 422 | no-identity",
                "demo | application/ninjs+json | {\"headline\":\"h\"} | 422 | no-identity",
                "demo | application/json | {\"identity\":\"a\"} | 422 | no-text",
                "demo | application/json | [] | 422 | empty-batch",
                "demo | application/json | {\"identity\":\"a\",\"headline\":{}} | 422 | invalid-field",
            })
    void tellsWhyItRefuses(String feed, String type, String body, int status, String problem) throws Exception {
        double before = counted(feed, problem);
        HttpResponse<String> response = push(feed, type, body);
        assertProblem(response, status, problem);
        assertThat(counted(feed, problem)).as("counter of %s", problem).isEqualTo(before + 1);
    }

    @Test
    @Order(2)
    void tellsTheLineAndColumnOfWhatItCannotRead() throws Exception {
        JsonNode problem = EventJson.MAPPER.readTree(
                push("demo", JSON, "{\n\"identity\": x}").body());
        assertThat(problem.at("/errors/0/line").asInt()).isEqualTo(2);
        assertThat(problem.at("/errors/0/column").asInt()).isPositive();
        assertThat(problem.at("/errors/0/message").asString()).isNotBlank();
    }

    @Test
    @Order(2)
    void takesKeysInEitherHeaderAndInNoOtherForm() throws Exception {
        HttpRequest.Builder me = HttpRequest.newBuilder(base.resolve("/v1/feeds/me"));
        assertThat(send(me.copy().header("X-API-Key", "demo-key"))).isEqualTo(200);
        assertThat(send(me.copy().header("Authorization", "bearer demo-key"))).isEqualTo(200);
        assertThat(send(me.copy().header("Authorization", "Basic demo-key"))).isEqualTo(401);
        assertThat(send(me.copy().header("X-API-Key", "demo-key2"))).isEqualTo(401);
        assertThat(send(me.copy())).isEqualTo(401);
    }

    @ParameterizedTest
    @Order(2)
    @CsvSource({
        "GET, /v1/articles, 405, method-not-allowed",
        "DELETE, /v1/articles/batch, 405, method-not-allowed",
        "GET, /v1/nothing, 404, not-found",
        "GET, /error, 404, not-found",
        "GET, /v2, 404, not-found"
    })
    void tellsWhatItDoesNotHave(String method, String path, int status, String problem) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .header("X-API-Key", "demo-key")
                .method(method, BodyPublishers.noBody())
                .build();
        assertProblem(http.send(request, BodyHandlers.ofString()), status, problem);
    }

    /** What nobody foresaw, such as a full disk. */
    static final class Failing extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (request.getHeader("Fail") != null) {
                throw new IOException("No space left on device");
            }
            chain.doFilter(request, response);
        }
    }

    @ParameterizedTest
    @Order(2)
    @ValueSource(strings = {"/v1/articles", "/v1/articles/batch", "/v1/feeds/me"})
    void answersAnUnforeseenFailureWithAProblemThatTellsNothingOfIt(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .header("X-API-Key", "demo-key")
                .header("Accept", "text/html")
                .header("Fail", "yes")
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        assertProblem(response, 500, "internal");
        assertThat(response.body()).doesNotContain("No space", "Exception");
    }

    /** It is in memory as a whole, for which there is room once, but not twice. */
    @Test
    @Order(2)
    void takesAListThatFillsMostOfTheRoomThereIs() throws Exception {
        String body = "The dam reopened on Monday. ".repeat(80_000);
        String list = IntStream.range(0, 9)
                .mapToObj(i -> "{\"identity\":\"large-%d\",\"headline\":\"Dam\",\"body\":\"%s\"}".formatted(i, body))
                .collect(Collectors.joining(",", "[", "]"));
        HttpResponse<String> response = post("large", "/v1/articles", JSON, list);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
        assertThat(response.body()).startsWith("{\"accepted\":9,\"refused\":0,");
    }

    @Test
    @Order(2)
    void tellsThatItAnswersInJsonOnly() throws Exception {
        HttpRequest request = request("demo", "/v1/articles", JSON, BodyPublishers.ofString("{}"))
                .header("Accept", "image/png")
                .build();
        assertProblem(http.send(request, BodyHandlers.ofString()), 406, "not-acceptable");
    }

    @Test
    @Order(2)
    void refusesTwentyMegabytesWithOrWithoutTheirLengthSaidBefore() throws Exception {
        byte[] large = new byte[20_000_000];
        for (BodyPublisher body : List.of(
                BodyPublishers.ofByteArray(large),
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))) {
            HttpResponse<String> response =
                    http.send(request("demo", "/v1/articles", JSON, body).build(), BodyHandlers.ofString());
            assertProblem(response, 413, "too-large");
            assertThat(EventJson.MAPPER.readTree(response.body()).get("limit").asInt())
                    .isEqualTo(200 * 1024);
        }
    }

    @Test
    @Order(2)
    void unpacksGzipAndCountsTheUnpackedBytes() throws Exception {
        assertThat(pushGzip(STORY.formatted("packed").getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(202);
        assertProblem(pushGzip(new byte[10_000_000]), 413, "too-large");
        HttpRequest notGzip = request("demo", "/v1/articles", JSON, BodyPublishers.ofString("{}"))
                .header("Content-Encoding", "gzip")
                .build();
        assertProblem(http.send(notGzip, BodyHandlers.ofString()), 400, "unreadable");
    }

    @Test
    @Order(2)
    void holdsAFeedToItsRate() throws Exception {
        HttpResponse<String> response = push("slow", JSON, STORY.formatted("fast-1"));
        for (int i = 2; i < 20 && response.statusCode() == 202; i++) {
            response = push("slow", JSON, STORY.formatted("fast-" + i));
        }
        assertProblem(response, 429, "rate-exceeded");
        assertThat(response.headers().firstValue("Retry-After")).hasValue("1");
    }

    @Test
    @Order(2)
    void answersEachLineOfABatchByItself() throws Exception {
        String tooLong = "{\"identity\":\"long\",\"headline\":\"" + "x".repeat(300_000) + "\"}";
        String batch = String.join(
                "\n",
                STORY.formatted("line-1"),
                "",
                "{ nonsense",
                tooLong,
                "{\"uri\":\"line-5\",\"pubstatus\":\"canceled\"}",
                "{\"identity\":\"line-6\"}");
        HttpResponse<String> response = post("demo", "/v1/articles/batch", NDJSON, batch);
        assertThat(response.statusCode()).isEqualTo(207);
        JsonNode body = EventJson.MAPPER.readTree(response.body());
        assertThat(body.get("accepted").asInt()).isEqualTo(2);
        assertThat(body.get("refused").asInt()).isEqualTo(3);
        assertThat(body.get("results").values().stream()
                        .map(result -> result.get("line").asInt() + ":"
                                + result.get("status").asInt()))
                .containsExactly("1:202", "3:400", "4:413", "5:202", "6:422");
        assertThat(body.at("/results/0/receipt/id").asString()).isEqualTo(new ItemKey("demo", "line-1").id());
        assertThat(body.at("/results/1/problem/type").asString()).endsWith("/unreadable");
    }

    @Test
    @Order(2)
    void takesABatchOfManyLinesWhole() throws Exception {
        int lines = 5_000;
        StringBuilder batch = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            batch.append(STORY.formatted("many-" + i)).append('\n');
        }
        double before = counted("demo", "accepted");
        HttpResponse<String> response = post("demo", "/v1/articles/batch", NDJSON, batch.toString());
        assertThat(response.statusCode()).isEqualTo(202);
        JsonNode results = EventJson.MAPPER.readTree(response.body()).get("results");
        assertThat(results.size()).isEqualTo(lines);
        for (int i = 0; i < lines; i++) {
            assertThat(results.get(i).get("line").asInt()).isEqualTo(i + 1);
            assertThat(results.get(i).at("/receipt/identity").asString()).isEqualTo("many-" + i);
        }
        assertThat(counted("demo", "accepted")).isEqualTo(before + lines);
    }

    @Test
    @Order(2)
    void refusesABatchOfNothing() throws Exception {
        assertProblem(post("demo", "/v1/articles/batch", NDJSON, "\n\n"), 422, "empty-batch");
        assertProblem(post("demo", "/v1/articles/batch", JSON, "[]"), 422, "empty-batch");
    }

    @Test
    @Order(2)
    void tellsAFeedWhatItMayDoAndHowThingsWent() throws Exception {
        push("ninjs-only", "application/vnd.iptc.ninjs+json", "{\"uri\":\"n1\",\"headline\":\"h\"}");
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/v1/feeds/me"))
                .header("X-API-Key", "ninjs-only-key")
                .build();
        JsonNode me = EventJson.MAPPER.readTree(
                http.send(request, BodyHandlers.ofString()).body());
        assertThat(me.get("provider").asString()).isEqualTo("ninjs-only");
        assertThat(me.get("formats")).hasSize(1);
        assertThat(me.at("/limits/maxBody").asInt()).isEqualTo(5 * 1024 * 1024);
        assertThat(me.at("/articles/outcomes/accepted").asInt()).isPositive();
    }

    @Test
    @Order(3)
    void acknowledgesNothingWhileTheBrokerIsGone() throws Exception {
        assertThat(push("demo", JSON, STORY.formatted("before")).statusCode()).isEqualTo(202);
        broker.kill();
        HttpResponse<String> response = push("demo", JSON, STORY.formatted("during"));
        assertProblem(response, 503, "unavailable");
        assertThat(response.headers().firstValue("Retry-After")).hasValue("5");
        HttpResponse<String> batch =
                post("demo", "/v1/articles/batch", NDJSON, STORY.formatted("b1") + "\n" + STORY.formatted("b2"));
        assertProblem(batch, 503, "unavailable");
        await().atMost(RunningService.PATIENCE)
                .untilAsserted(() -> assertThat(
                                get(management, "/actuator/health/readiness").statusCode())
                        .isEqualTo(503));
        assertThat(get(management, "/actuator/health/liveness").statusCode()).isEqualTo(200);

        broker.restart();
        awaitReady();
        await().atMost(RunningService.PATIENCE)
                .untilAsserted(() -> assertThat(
                                push("demo", JSON, STORY.formatted("during")).statusCode())
                        .isEqualTo(202));
    }

    private static void assertProblem(HttpResponse<String> response, int status, String slug) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = EventJson.MAPPER.readTree(response.body());
        assertThat(problem.get("type").asString()).isEqualTo("https://wiredesk.dev/problems/" + slug);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("detail").asString()).isNotBlank().doesNotContain("Exception", "dev.wiredesk");
    }

    private static double counted(String feed, String outcome) throws IOException, InterruptedException {
        String provider = feed.equals("nobody") ? "unknown" : feed;
        String meter = "wiredesk_ingest_articles_total{outcome=\"" + outcome + "\",provider=\"" + provider + "\"} ";
        return get(management, "/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith(meter))
                .mapToDouble(line -> Double.parseDouble(line.substring(meter.length())))
                .sum();
    }

    private static HttpResponse<String> push(String feed, String type, String body)
            throws IOException, InterruptedException {
        return post(feed, "/v1/articles", type, body);
    }

    private static HttpResponse<String> post(String feed, String path, String type, String body)
            throws IOException, InterruptedException {
        return http.send(
                request(feed, path, type, BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> pushGzip(byte[] content) throws IOException, InterruptedException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        HttpRequest request = request("demo", "/v1/articles", JSON, BodyPublishers.ofByteArray(packed.toByteArray()))
                .header("Content-Encoding", "gzip")
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String feed, String path, String type, BodyPublisher body) {
        return HttpRequest.newBuilder(base.resolve(path))
                .header("Authorization", "Bearer " + feed + "-key")
                .header("Content-Type", type)
                .POST(body);
    }

    private static HttpResponse<String> get(URI server, String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(server.resolve(path)).build(), BodyHandlers.ofString());
    }

    private static int send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private static ConsumerRecord<String, byte[]> recordAt(JsonNode position) {
        TopicPartition partition = new TopicPartition(
                position.get("topic").asString(), position.get("partition").asInt());
        long offset = position.get("offset").asLong();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.address()), new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, offset);
            return consumer.poll(Duration.ofSeconds(20)).records(partition).getFirst();
        }
    }
}
