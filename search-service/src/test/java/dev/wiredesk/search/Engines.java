package dev.wiredesk.search;

import dev.wiredesk.contracts.Topics;
import dev.wiredesk.engines.Engine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.test.context.DynamicPropertyRegistry;

/** One real broker and one real node for all tests of the JVM; they end with it. */
final class Engines {

    /** How long the service waits for an answer: long enough for a busy machine, short enough to be waited for. */
    static final Duration SOCKET_TIMEOUT = Duration.ofSeconds(10);

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final Engine KAFKA = broker();
    private static final Engine ELASTICSEARCH = node();
    private static final FaultyProxy PROXY = startProxy();

    private Engines() {}

    static Engine kafka() {
        return KAFKA;
    }

    static Engine elasticsearch() {
        return ELASTICSEARCH;
    }

    static URI elasticsearchUri() {
        return URI.create("http://" + ELASTICSEARCH.address());
    }

    /** What the node answers, past the service and everything that stands before it. */
    static String stored(String path) {
        try (InputStream answer = elasticsearchUri().resolve(path).toURL().openStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets the live indices be searched a tenth of a second after a write and not a second: tests wait for it hundreds of times. */
    static void refreshOften() throws IOException, InterruptedException {
        HttpRequest change = HttpRequest.newBuilder(elasticsearchUri().resolve("/articles,article-versions/_settings"))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"index.refresh_interval\": \"100ms\"}"))
                .build();
        HttpResponse<String> answer = HTTP.send(change, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.body());
        }
    }

    /** What the service takes for Elasticsearch. */
    static FaultyProxy proxy() {
        return PROXY;
    }

    static void register(DynamicPropertyRegistry properties) {
        properties.add("spring.kafka.bootstrap-servers", KAFKA::address);
        properties.add("spring.elasticsearch.uris", PROXY::uri);
        properties.add("spring.elasticsearch.socket-timeout", () -> SOCKET_TIMEOUT);
    }

    private static Engine broker() {
        try {
            Engine broker = Engine.kafka(Files.createTempDirectory("search-it-kafka"));
            declareTopics(broker);
            return broker;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the other services do. */
    private static void declareTopics(Engine broker) {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.address());
        try (Admin admin = Admin.create(settings)) {
            NewTopic enriched = new NewTopic(Topics.ENRICHED, Optional.of(12), Optional.empty())
                    .configs(Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "16777216"));
            NewTopic received = new NewTopic(Topics.RECEIVED, Optional.of(12), Optional.empty());
            NewTopic deadLetters = new NewTopic(Topics.RECEIVED_DEAD_LETTER, Optional.of(3), Optional.empty());
            admin.createTopics(List.of(enriched, received, deadLetters))
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }

    private static Engine node() {
        try {
            return Engine.elasticsearch(Files.createTempDirectory("search-it-elasticsearch"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FaultyProxy startProxy() {
        try {
            return new FaultyProxy(Engines::elasticsearchUri);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
