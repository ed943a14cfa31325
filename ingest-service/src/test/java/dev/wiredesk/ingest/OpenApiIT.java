package dev.wiredesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.local.openapi.ApiDescription;
import dev.wiredesk.local.openapi.ApiDescription.Documented;
import dev.wiredesk.local.openapi.ApiDescription.Example;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * The OpenAPI document and the running service say the same: its examples are taken, every answer is as described, every
 * status that is described occurs, and no other does.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OpenApiIT {
    private static final String PROBLEMS = "https://wiredesk.dev/problems/";
    private static final String ARTICLES = "/v1/articles";
    private static final String BATCH = "/v1/articles/batch";
    private static final String ME = "/v1/feeds/me";
    private static final String WEBSUB = "/v1/websub/{feed}";
    private static final String SECRET = "a secret of the test, long enough";
    private static final String TOPIC = "https://news.example/wire";
    private static final String STORY = "{\"identity\": \"a\", \"headline\": \"Dam reopens\"}";

    @TempDir
    private static Path directory;

    private static RunningService service;

    private final ApiDescription api = new ApiDescription("ingest");

    /** Every status that was seen. */
    private static final Set<Documented> SEEN = new HashSet<>();

    @BeforeAll
    static void start() {
        service = RunningService.start(
                directory,
                Map.of(
                        "demo", Map.of("max-body", "200KB"),
                        "disabled", following(Map.of("enabled", false)),
                        "ninjs-only", Map.of("formats", "ninjs"),
                        "harmless", Map.of("may-kill", false),
                        "signing", Map.of("signing.secrets[0]", SECRET),
                        "small", Map.of("max-body", "1KB", "max-batch", "1KB"),
                        "following", following(Map.of("max-body", "200KB")),
                        "ended", following(Map.of("websub[0].enabled", false)),
                        "slow", Map.of("rate", 1)),
                Map.of("wiredesk.ingest.public-url", "https://ingest.example"));
    }

    /** Settings of a feed that follows a topic; its hub does not answer, and need not. */
    private static Map<String, Object> following(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("websub[0].topic", TOPIC);
        settings.put("websub[0].hub", "http://127.0.0.1:1/hub");
        settings.put("websub[0].secret", SECRET);
        return settings;
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @TestFactory
    @Order(1)
    Stream<DynamicTest> takesItsExamples() {
        return api.examples()
                .map(example -> DynamicTest.dynamicTest(
                        example.path() + " " + example.contentType() + " " + example.name(), () -> {
                            assertThat(api.flaws(example.schema(), example.value()))
                                    .isEmpty();
                            assertThat(exchange("demo", example).statusCode()).isEqualTo(202);
                        }));
    }

    @ParameterizedTest
    @Order(1)
    @ValueSource(strings = {ARTICLES, BATCH})
    void showsAnExampleOfEveryContentType(String path) {
        assertThat(api.examples().filter(example -> example.path().equals(path)).map(Example::contentType))
                .containsAll(api.requestTypes(path));
    }

    @ParameterizedTest
    @Order(1)
    @ValueSource(strings = {ARTICLES, BATCH})
    void namesTheContentTypesThatAreTaken(String path) throws Exception {
        HttpResponse<String> response = exchange("demo", "POST", path, "application/pdf", "%PDF");
        String types = response.headers().firstValue("Accept-Post").orElseThrow();
        assertThat(types.split(", ")).containsExactlyInAnyOrderElementsOf(api.requestTypes(path));
    }

    @ParameterizedTest
    @Order(1)
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "demo       | POST | /v1/articles       | application/json     | {\"identity\":   | 400",
                "nobody     | POST | /v1/articles       | application/json     | {}               | 401",
                "disabled   | POST | /v1/articles       | application/json     | {}               | 403",
                "ninjs-only | POST | /v1/articles       | application/json     | {\"identity\":\"a\",\"body\":\"b\"} | 403",
                "harmless   | POST | /v1/articles       | application/json     | {\"identity\":\"a\",\"status\":\"canceled\"} | 403",
                "signing    | POST | /v1/articles       | application/json     | {}               | 401",
                "demo       | POST | /v1/articles       | application/json     | [{\"identity\":\"a\",\"body\":\"b\"},{}] | 207",
                "demo       | GET  | /v1/articles       | application/json     | ``               | 405",
                "demo       | POST | /v1/articles       | application/json     | {}               | 422",
                "demo       | POST | /v1/articles/batch | application/x-ndjson | {}               | 207",
                "nobody     | POST | /v1/articles/batch | application/x-ndjson | {}               | 401",
                "disabled   | POST | /v1/articles/batch | application/x-ndjson | {}               | 403",
                "demo       | PUT  | /v1/articles/batch | application/x-ndjson | {}               | 405",
                "demo       | POST | /v1/articles/batch | application/pdf      | %PDF             | 415",
                "demo       | POST | /v1/articles/batch | application/x-ndjson | ``               | 422",
                "demo       | GET  | /v1/feeds/me       | application/json     | ``               | 200",
                "nobody     | GET  | /v1/feeds/me       | application/json     | ``               | 401",
                "disabled   | GET  | /v1/feeds/me       | application/json     | ``               | 403",
                "demo       | POST | /v1/feeds/me       | application/json     | {}               | 405",
            })
    void answersAsDescribed(String feed, String method, String path, String type, String body, int status)
            throws Exception {
        assertThat(exchange(feed, method, path, type, body).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @Order(1)
    @CsvSource({"POST, " + ARTICLES, "POST, " + BATCH, "GET, " + ME})
    void answersInJsonOnly(String method, String path) throws Exception {
        HttpRequest.Builder request = request("demo", method, path, "application/json", BodyPublishers.noBody());
        assertThat(exchange(method, path, request.header("Accept", "image/png")).statusCode())
                .isEqualTo(406);
    }

    @Test
    @Order(1)
    void refusesWhatIsTooLarge() throws Exception {
        assertThat(exchange("demo", "POST", ARTICLES, "application/json", "x".repeat(300_000))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    @Order(1)
    void refusesABatchThatIsTooLarge() throws Exception {
        assertThat(exchange("small", "POST", BATCH, "application/x-ndjson", "x".repeat(3_000))
                        .statusCode())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @Order(1)
    @CsvSource({
        "following, subscribe, 200",
        "following, denied, 204",
        "following, unsubscribe, 404",
        "ended, unsubscribe, 200",
        "nobody, subscribe, 404",
    })
    void answersHubsThatAsk(String feed, String mode, int status) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(callback(
                feed, "&hub.mode=" + mode + "&hub.topic=" + TOPIC + "&hub.challenge=abc&hub.lease_seconds=600"));
        assertThat(exchange("GET", WEBSUB, request).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @Order(1)
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | following | application/json | " + STORY + "               | 202",
                "POST | following | application/json | [" + STORY + ",{}]          | 207",
                "POST | nobody    | application/json | " + STORY + "               | 404",
                "POST | disabled  | application/json | " + STORY + "               | 403",
                "POST | ended     | application/json | " + STORY + "               | 410",
                "POST | following | application/pdf  | %PDF                        | 415",
                "PUT  | following | application/json | " + STORY + "               | 405",
            })
    void answersHubsThatDeliver(String method, String feed, String type, String body, int status) throws Exception {
        assertThat(exchange(method, WEBSUB, delivery(method, feed, type, body)).statusCode())
                .isEqualTo(status);
    }

    @Test
    @Order(1)
    void refusesDeliveriesThatAreNotAsTheyShouldBe() throws Exception {
        HttpRequest.Builder unsigned = HttpRequest.newBuilder(callback("following", ""))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(STORY));
        assertThat(exchange("POST", WEBSUB, unsigned).statusCode()).isEqualTo(401);
        assertThat(exchange("POST", WEBSUB, delivery("POST", "following", "application/json", "x".repeat(300_000)))
                        .statusCode())
                .isEqualTo(413);
        HttpRequest.Builder packed =
                delivery("POST", "following", "application/json", STORY).header("Content-Encoding", "gzip");
        assertThat(exchange("POST", WEBSUB, packed).statusCode()).isEqualTo(400);
    }

    @Test
    @Order(1)
    void refusesABatchThatIsNotWhatItsEncodingSays() throws Exception {
        HttpRequest.Builder request = request(
                        "demo", "POST", BATCH, "application/x-ndjson", BodyPublishers.ofString(STORY))
                .header("Content-Encoding", "gzip");
        assertThat(exchange("POST", BATCH, request).statusCode()).isEqualTo(400);
    }

    @Test
    @Order(1)
    void holdsAFeedToItsRate() throws Exception {
        int status = 202;
        for (int i = 0; i < 20 && status == 202; i++) {
            status = exchange("slow", "POST", ARTICLES, "application/json", STORY)
                    .statusCode();
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    @Order(1)
    void servesTheDocumentToAnybody() throws Exception {
        HttpResponse<String> response = service.send(
                HttpRequest.newBuilder(service.uri("/openapi.yaml")).build());
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/yaml");
        assertThat(response.body()).isEqualTo(Files.readString(Path.of("../docs/api/ingest.yaml")));
    }

    @Test
    @Order(1)
    void servesAPageThatLoadsNothingFromElsewhere() throws Exception {
        HttpResponse<String> start =
                service.send(HttpRequest.newBuilder(service.uri("/")).build());
        assertThat(start.headers().firstValue("Location")).hasValue("docs");
        HttpResponse<String> page =
                service.send(HttpRequest.newBuilder(service.uri("/docs")).build());
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self'", "connect-src 'self'")
                        .doesNotContain("unsafe", "http:", "https:"));
        assertThat(page.body()).doesNotContain("http:", "https:");
        for (String file : new String[] {"swagger-ui.css", "swagger-ui-bundle.js", "page.js"}) {
            assertThat(page.body()).contains("\"docs/" + file + "\"");
            HttpResponse<String> loaded = service.send(
                    HttpRequest.newBuilder(service.uri("/docs/" + file)).build());
            assertThat(loaded.statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @Order(1)
    @ValueSource(
            strings = {
                "/docs/swagger-ui.js",
                "/docs/../application.yaml",
                "/webjars/swagger-ui/index.html",
                "/META-INF/resources/webjars/swagger-ui/5.34.1/index.html",
                "/application.yaml",
                "/docs/page.html",
            })
    void servesNothingElse(String path) throws Exception {
        HttpResponse<String> response =
                service.send(HttpRequest.newBuilder(service.uri(path)).build());
        assertThat(response.statusCode()).isIn(400, 404);
    }

    @ParameterizedTest
    @Order(2)
    @CsvSource({ARTICLES + ", application/json", BATCH + ", application/x-ndjson"})
    void answersAsDescribedWhileTheBrokerIsGone(String path, String type) throws Exception {
        service.broker().kill();
        assertThat(exchange("demo", "POST", path, type, STORY).statusCode()).isEqualTo(503);
    }

    @Test
    @Order(2)
    void answersHubsAsDescribedWhileTheBrokerIsGone() throws Exception {
        service.broker().kill();
        assertThat(exchange("POST", WEBSUB, delivery("POST", "following", "application/json", STORY))
                        .statusCode())
                .isEqualTo(503);
    }

    @Test
    @Order(3)
    void everyStatusThatIsDescribedOccurs() {
        assumeThat(SEEN).as("all of this class has run").contains(new Documented(ARTICLES, 503));
        assertThat(api.documented()).containsExactlyInAnyOrderElementsOf(SEEN);
    }

    private HttpResponse<String> exchange(String feed, Example example) throws Exception {
        HttpRequest.Builder request = request(
                feed,
                example.method(),
                example.path(),
                example.contentType(),
                BodyPublishers.ofByteArray(example.content()));
        return exchange(example.method(), example.path(), request);
    }

    private HttpResponse<String> exchange(String feed, String method, String path, String type, String body)
            throws Exception {
        return exchange(method, path, request(feed, method, path, type, BodyPublishers.ofString(body)));
    }

    /** Sends it, and holds the answer against the document. */
    private HttpResponse<String> exchange(String method, String path, HttpRequest.Builder request) throws Exception {
        HttpResponse<String> response = service.send(request.build());
        int status = response.statusCode();
        String at = method + " " + path + " " + status + ": " + response.body();
        SEEN.add(new Documented(path, status));
        JsonNode described = api.response(method, path, status);
        assertThat(described.isMissingNode()).as("%s is not described", at).isFalse();
        if (!described.has("content")) {
            assertThat(response.body()).as(at).isEmpty();
            return response;
        }
        String type =
                response.headers().firstValue("Content-Type").orElseThrow().replaceFirst(";.*", "");
        assertThat(described.path("content").propertyNames()).as(at).contains(type);
        JsonNode content = type.startsWith("text/")
                ? StringNode.valueOf(response.body())
                : EventJson.MAPPER.readTree(response.body());
        assertThat(api.flaws(method, path, status, type, content)).as(at).isEmpty();
        assertThat(response.headers().map().keySet())
                .as(at)
                .containsAll(Stream.of("Retry-After", "WWW-Authenticate", "Accept-Post")
                        .filter(header -> described.path("headers").has(header))
                        .map(String::toLowerCase)
                        .toList());
        if (type.equals("application/problem+json")) {
            String slug = content.get("type").asString().substring(PROBLEMS.length());
            assertThat(described.get("description").asString()).as(at).contains("`" + slug + "`");
            assertThat(content.get("status").asInt()).isEqualTo(status);
        }
        return response;
    }

    private static URI callback(String feed, String more) {
        String token = hmac("websub callback\n" + feed + "\n" + TOPIC).substring(0, 32);
        return service.uri("/v1/websub/" + feed + "?subscription=" + token + more);
    }

    private static HttpRequest.Builder delivery(String method, String feed, String type, String body) {
        return HttpRequest.newBuilder(callback(feed, ""))
                .header("Content-Type", type)
                .header("X-Hub-Signature", "sha256=" + hmac(body))
                .method(method, BodyPublishers.ofString(body));
    }

    private static String hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.Builder request(
            String feed, String method, String path, String type, BodyPublisher body) {
        return HttpRequest.newBuilder(service.uri(path))
                .header("Authorization", "Bearer " + feed + "-key")
                .header("Content-Type", type)
                .method(method, body);
    }
}
