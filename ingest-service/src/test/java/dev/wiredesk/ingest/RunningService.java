package dev.wiredesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.contracts.ItemKey;
import dev.wiredesk.local.KafkaBroker;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The service in this process, with a real broker of its own. */
final class RunningService implements AutoCloseable {
    /** How long a test waits for what is to come: a machine on which much else goes on may take its time. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private final KafkaBroker broker;
    private final Map<String, Object> settings;
    private ConfigurableApplicationContext service;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private RunningService(KafkaBroker broker, Map<String, Object> settings) {
        this.broker = broker;
        this.settings = settings;
        this.service = run(settings);
    }

    /**
     * Starts both.
     *
     * @param feeds settings of each feed by its name; its provider is its name, its key the name with {@code -key}
     */
    static RunningService start(Path directory, Map<String, Map<String, Object>> feeds) {
        return start(directory, feeds, Map.of());
    }

    /** @param more settings of the service besides */
    static RunningService start(Path directory, Map<String, Map<String, Object>> feeds, Map<String, Object> more) {
        KafkaBroker broker = KafkaBroker.start(directory);
        Map<String, Object> settings = new TreeMap<>(Map.of(
                "server.port",
                0,
                "management.server.port",
                0,
                "spring.kafka.bootstrap-servers",
                broker.bootstrapServers()));
        feeds.forEach((name, feed) -> {
            String key = "wiredesk.ingest.feeds." + name + ".";
            settings.put(key + "provider", name);
            settings.put(key + "key-hashes[0]", ItemKey.digest((name + "-key").getBytes(StandardCharsets.UTF_8)));
            feed.forEach((setting, value) -> settings.put(key + setting, value));
        });
        settings.putAll(more);
        RunningService running = new RunningService(broker, settings);
        running.awaitReady();
        return running;
    }

    private static ConfigurableApplicationContext run(Map<String, Object> settings) {
        return new SpringApplicationBuilder(IngestApplication.class)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    /** Stops the service and starts it anew, on other ports, and does not wait until it is ready. */
    void restart() {
        service.close();
        service = run(settings);
    }

    KafkaBroker broker() {
        return broker;
    }

    <T> T bean(Class<T> type) {
        return service.getBean(type);
    }

    void awaitReady() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(http.send(
                                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                                                        + port("local.management.port") + "/actuator/health/readiness"))
                                                .build(),
                                        BodyHandlers.discarding())
                                .statusCode())
                        .isEqualTo(200));
    }

    URI management(String path) {
        return URI.create("http://127.0.0.1:" + port("local.management.port") + path);
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port("local.server.port") + path);
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }

    private String port(String property) {
        return String.valueOf(service.getEnvironment().getProperty(property));
    }

    @Override
    public void close() {
        http.close();
        service.close();
        broker.close();
    }
}
