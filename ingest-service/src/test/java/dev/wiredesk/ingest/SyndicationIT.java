package dev.wiredesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.contracts.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Feeds over HTTP, with a real broker that remembers how their items are told apart (R4). */
class SyndicationIT {
    private static final String ITEM =
            "<item><title>%2$s</title><guid isPermaLink='false'>%1$s</guid><link>https://a.example/%2$s</link></item>";

    @TempDir
    private static Path directory;

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(directory, Map.of("demo", Map.of()));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aGuidThatRepeatsForDifferentLinksGivesAnItemForEachFlaggedAndRememberedAcrossARestart() throws Exception {
        HttpResponse<String> both = awaitTaken("shared", ITEM.formatted("g", "one") + ITEM.formatted("g", "two"));
        assertThat(both.statusCode()).as(both.body()).isEqualTo(202);
        assertThat(identities(both)).containsExactly("https://a.example/one", "https://a.example/two");
        assertThat(service.bean(MeterRegistry.class)
                        .get("wiredesk.ingest.flags")
                        .tag("flag", "shared-guid")
                        .counter()
                        .count())
                .isEqualTo(2);

        service.restart();
        service.awaitReady();

        HttpResponse<String> later = awaitTaken("shared", ITEM.formatted("g", "three"));
        assertThat(identities(later)).containsExactly("https://a.example/three");
    }

    @Test
    void aRuleIsTheFeedsOwn() throws Exception {
        assertThat(identities(awaitTaken("links", ITEM.formatted("", "one")))).containsExactly("https://a.example/one");
        assertThat(identities(awaitTaken("links", ITEM.formatted("g", "two"))))
                .containsExactly("https://a.example/two");
        assertThat(identities(awaitTaken("guids", ITEM.formatted("g", "two")))).containsExactly("g");
    }

    @Test
    void nothingIsGuessedWhileTheBrokerIsAway() throws Exception {
        service.broker().kill();
        service.restart();
        HttpResponse<String> response = push("shared", ITEM.formatted("g", "four"));
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        HttpResponse<String> several = push("shared", ITEM.formatted("g", "four") + ITEM.formatted("g", "five"));
        assertThat(several.statusCode()).isEqualTo(503);
        service.broker().restart();
        service.awaitReady();
        assertThat(awaitTaken("shared", ITEM.formatted("g", "four")).statusCode())
                .isEqualTo(202);
    }

    @Test
    void theRulesAreKeptForGood() throws Exception {
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, service.broker().bootstrapServers()))) {
            ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, Topics.IDENTITY_RULES);
            assertThat(Objects.requireNonNull(admin.describeConfigs(List.of(topic))
                                    .all()
                                    .get()
                                    .get(topic))
                            .get("cleanup.policy")
                            .value())
                    .isEqualTo("compact");
        }
    }

    /** What is remembered is read a moment after the service is ready. */
    private static HttpResponse<String> awaitTaken(String channel, String items) {
        return await().atMost(RunningService.PATIENCE)
                .until(() -> push(channel, items), response -> response.statusCode() != 503);
    }

    private static HttpResponse<String> push(String channel, String items) throws Exception {
        String feed = "<rss version='2.0'><channel><title>T</title><link>https://a.example/" + channel + "</link>"
                + items + "</channel></rss>";
        return service.send(HttpRequest.newBuilder(service.uri("/v1/articles"))
                .header("Authorization", "Bearer demo-key")
                .header("Content-Type", "application/rss+xml")
                .POST(BodyPublishers.ofString(feed))
                .build());
    }

    private static List<String> identities(HttpResponse<String> response) {
        JsonNode answer = EventJson.MAPPER.readTree(response.body());
        return answer.has("identity")
                ? List.of(answer.get("identity").asString())
                : answer.get("results")
                        .valueStream()
                        .map(result -> result.at("/receipt/identity").asString())
                        .toList();
    }
}
