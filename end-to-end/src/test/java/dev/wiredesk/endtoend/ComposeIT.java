package dev.wiredesk.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.local.process.Ports;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our own images, built from this checkout, and the tour that docs/operations.md promises with them. */
@Tag("docker")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ComposeIT {

    private static final int INGEST = Ports.anyFree();
    private static final int SEARCH = Ports.anyFree();
    private static final Path LOG = Path.of("target/compose.log");

    private static final Compose compose = new Compose(
            Map.of(
                    "WIREDESK_TAG", "it",
                    "WIREDESK_INGEST_PORT", Integer.toString(INGEST),
                    "WIREDESK_SEARCH_PORT", Integer.toString(SEARCH)),
            LOG);
    private static final Feed feed = new Feed(local(INGEST), "example-key-demo");
    private static final Desk desk = new Desk(local(SEARCH));

    private static URI local(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    @BeforeAll
    static void buildAndStart() throws Exception {
        Files.deleteIfExists(LOG);
        compose.run("up", "--build", "--wait");
    }

    @AfterAll
    static void stop() throws Exception {
        Files.writeString(Path.of("target/compose-services.log"), compose.run("logs", "--no-color"));
        compose.run("--profile", "samples", "down", "--volumes");
    }

    @Test
    @Order(1)
    void aStoryThatIsPushedIsFound() {
        feed.push(Story.of(
                "urn:compose:1",
                "Ferry service to Halifax resumes",
                "HALIFAX (Demo) - Ferries sailed again on Monday, said harbour master Ruth Calloway."));

        awaitFerry();
    }

    private static void awaitFerry() {
        await().atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(desk.total("q", "ferries", "region", "iso:CA-NS", "provider", "demo"))
                        .isOne());
    }

    @Test
    @Order(2)
    void theSampleFeedIsTakenButForTheBrokenFile() {
        assertThat(compose.run("run", "--rm", "samples"))
                .contains("400 northwire/015-unreadable.json")
                .endsWith(", 1 refused, 0 failed\n");

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(desk.total()).isGreaterThan(30));
    }

    @Test
    @Order(2)
    void theNewsroomPageIsServed() {
        assertThat(desk.get("/").body()).contains("<title>", "Wiredesk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "enrich", "search"})
    @Order(2)
    void noServiceIsRootOrCanChangeItsFiles(String service) {
        assertThat(compose.run("exec", "-T", service, "id", "-u")).isEqualTo("10001\n");
        assertThat(compose.run("exec", "-T", service, "bash", "-c", "touch /app/x 2>/dev/null || echo refused"))
                .isEqualTo("refused\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "enrich", "search"})
    @Order(2)
    void eachImageHasItsLoadedClassesInACache(String service) {
        assertThat(compose.run("exec", "-T", service, "stat", "-c", "%s", "/app/app.aot"))
                .matches("[0-9]{8,}\n");
    }

    @Test
    @Order(3)
    void whatWasTakenOutlivesItsContainers() {
        compose.run("down");
        compose.run("up", "--wait");

        awaitFerry();
    }
}
