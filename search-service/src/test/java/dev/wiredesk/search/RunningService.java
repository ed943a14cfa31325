package dev.wiredesk.search;

import static org.awaitility.Awaitility.await;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.DeadLetterHeaders;
import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.contracts.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The service with real engines: stories go in by Kafka and are asked for over HTTP. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "wiredesk.index.retry-after-at-most=2s",
            "wiredesk.index.refuse-conflicts-of=strictwire",
            "spring.kafka.consumer.properties.fetch.max.wait.ms=20",
            "wiredesk.search.tokens.night-desk.hash=" + RunningService.EDITOR_HASH,
            "wiredesk.search.tokens.night-desk.role=editor",
            "wiredesk.search.tokens.discreet-desk.hash=" + RunningService.DISCREET_HASH,
            "wiredesk.search.tokens.discreet-desk.role=editor",
            "wiredesk.search.tokens.discreet-desk.providers=discreet-agency",
            "wiredesk.search.tokens.guarded-desk.hash=" + RunningService.GUARDED_HASH,
            "wiredesk.search.tokens.guarded-desk.role=editor",
            "wiredesk.search.tokens.guarded-desk.providers=guarded-agency,guarded-pictures",
            "wiredesk.search.tokens.night-watch.hash=" + RunningService.OPERATOR_HASH,
            "wiredesk.search.tokens.night-watch.role=operator",
            "wiredesk.search.tokens.website.hash=" + RunningService.READER_HASH,
            "wiredesk.search.tokens.website.role=reader"
        })
abstract class RunningService {

    static final String EDITOR_TOKEN = "editor-of-the-night-desk";

    /** Of the editor of {@code discreet-agency} alone. */
    static final String DISCREET_TOKEN = "editor-of-discreet-agency";

    /** Of the editor of {@code guarded-agency} and its pictures alone. */
    static final String GUARDED_TOKEN = "editor-of-guarded-agency";

    static final String READER_TOKEN = "website-that-reads";
    static final String OPERATOR_TOKEN = "operator-of-the-night";
    static final String OPERATOR_HASH = "d62e99436fb0dca21ece42449cdd5a23fec0b0b25f8237c92086723b2d85ffa4";
    static final String EDITOR_HASH = "8ff8fdaf9807bb05a99c87e8c00ac67e684b74614d090afbd15324b2b616dfab";
    static final String DISCREET_HASH = "69b4aa151d094e677834ecaf50326775adaff61c262556231723536507344352";
    static final String GUARDED_HASH = "6ebc3bacd9250db2e35bf1eb1a0bacbcb9dd6e4ab32d5e46b007b1088873694c";
    static final String READER_HASH = "38309bc784b15b17cdcd2cfdc6022ddb8d5c1a13c5b339e0b52b649477ec6d99";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    static final Duration SOON = Duration.ofMinutes(2);

    @Autowired
    private KafkaTemplate<byte[], byte[]> kafka;

    @Autowired
    private MeterRegistry meters;

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @DynamicPropertySource
    static void engines(DynamicPropertyRegistry properties) {
        Engines.register(properties);
    }

    record Answer(int status, JsonNode body, HttpResponse<String> response) {
        long total() {
            return body.path("total").asLong(-1);
        }

        List<String> ids() {
            return StreamSupport.stream(body.path("items").spliterator(), false)
                    .map(item -> item.path("id").asString())
                    .toList();
        }
    }

    @BeforeEach
    void awaitReadiness() throws IOException, InterruptedException {
        await().atMost(SOON)
                .until(() -> management("/actuator/health/readiness").status() == 200);
        Engines.refreshOften();
    }

    /** Publishes to the enriched log and returns when the broker has all of them. */
    void publish(ArticleEnriched... articles) {
        publish(List.of(articles));
    }

    void publish(List<ArticleEnriched> articles) {
        List<CompletableFuture<?>> sent = new ArrayList<>();
        for (ArticleEnriched article : articles) {
            sent.add(send(article.id(), EventJson.MAPPER.writeValueAsBytes(article)));
        }
        sent.forEach(CompletableFuture::join);
    }

    CompletableFuture<?> send(String key, byte[] value) {
        return send(Topics.ENRICHED, key, value);
    }

    CompletableFuture<?> send(String topic, String key, byte[] value) {
        return kafka.send(new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value));
    }

    /** Puts a record aside as the services do, with the headers that it had; where it stands then. */
    RecordMetadata deadLetter(String origin, String key, byte @Nullable [] value, Map<String, String> headers) {
        ProducerRecord<byte[], byte[]> letter =
                new ProducerRecord<>(origin + ".dead-letter", key.getBytes(StandardCharsets.UTF_8), value);
        headers.forEach((name, text) -> letter.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        letter.headers().add("kafka_dlt-original-partition", new byte[] {0, 0, 0, 3});
        Map.of(
                        DeadLetterHeaders.REASON,
                        "unmappable",
                        DeadLetterHeaders.MESSAGE,
                        "It did not fit the index of that day",
                        DeadLetterHeaders.STAGE,
                        origin.equals(Topics.ENRICHED) ? "index" : "enrich",
                        DeadLetterHeaders.SOURCE,
                        origin + "-3@4711")
                .forEach((name, text) -> letter.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return kafka.send(letter).join().getRecordMetadata();
    }

    void awaitArticle(String id) {
        await().atMost(SOON).until(() -> get("/v1/articles/" + id).status() == 200);
    }

    void awaitStatus(int status, String token, String path) {
        await().atMost(SOON).until(() -> getWith(token, path).status() == status);
    }

    /** The page's address, without a path. */
    String host() {
        return "http://127.0.0.1:" + port;
    }

    Answer get(String path) {
        return get(port, path, null);
    }

    Answer getWith(@Nullable String token, String path) {
        return get(port, path, token);
    }

    /** Asks as the page's script does that stands at another address. */
    Answer turn(String path, String from) {
        return answer(
                port,
                path,
                null,
                HttpRequest.newBuilder()
                        .header("HX-Request", "true")
                        .header("HX-Current-URL", host() + from)
                        .header("Referer", host() + from));
    }

    /** An answer whose end is not waited for. */
    HttpResponse<InputStream> open(String path) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What is answered to a careless client, head and body: the path goes out as it is, in UTF-8. */
    String asWritten(String path) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Answer management(String path) {
        return get(managementPort, path, null);
    }

    double counted(String outcome) {
        return meters.counter("wiredesk.index.articles", "outcome", outcome).count();
    }

    double problems(String type) {
        return meters.counter("wiredesk.search.problems", "type", type).count();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Asks as a browser does in which somebody signed in. */
    Answer signedIn(String name, String token, String path) {
        byte[] pair = (name + ':' + token).getBytes(StandardCharsets.UTF_8);
        return authorized(port, path, "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    /** Sends JSON. */
    Answer post(@Nullable String token, String path, String json) {
        HttpRequest.Builder request = HttpRequest.newBuilder()
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        return answer(port, path, token == null ? null : "Bearer " + token, request);
    }

    /** Sends a form as a browser does in which somebody signed in. */
    Answer submit(String name, String token, String path, String form, String cookie) {
        byte[] pair = (name + ':' + token).getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder request = HttpRequest.newBuilder()
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookie)
                .POST(HttpRequest.BodyPublishers.ofString(form));
        return answer(port, path, "Basic " + Base64.getEncoder().encodeToString(pair), request);
    }

    private static Answer get(int port, String path, @Nullable String token) {
        return authorized(port, path, token == null ? null : "Bearer " + token);
    }

    private static Answer authorized(int port, String path, @Nullable String authorization) {
        return answer(port, path, authorization, HttpRequest.newBuilder());
    }

    private static Answer answer(int port, String path, @Nullable String authorization, HttpRequest.Builder request) {
        try {
            request.uri(URI.create("http://127.0.0.1:" + port + path)).timeout(Duration.ofSeconds(30));
            if (authorization != null) {
                request.header("Authorization", authorization);
            }
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            boolean json = response.headers()
                    .firstValue("content-type")
                    .filter(type -> type.matches("application/([a-z0-9.-]+\\+)?json.*"))
                    .isPresent();
            return new Answer(
                    response.statusCode(),
                    json ? EventJson.MAPPER.readTree(response.body()) : EventJson.MAPPER.missingNode(),
                    response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
