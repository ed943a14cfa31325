package dev.wiredesk.endtoend.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.endtoend.Compose;
import dev.wiredesk.endtoend.Desk;
import dev.wiredesk.endtoend.Feed;
import dev.wiredesk.endtoend.Story;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;

/**
 * The pods of {@code k8s/overlays/local}, each with its manifest's user, rights, memory, variables and volumes: whether the
 * images can live with them, in the order that is worst for them. What only a cluster has (the kubelet's probes, network
 * policies, rolling updates) is not in it.
 */
@Tag("docker")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LocalOverlayIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String TAG = "it";

    private static final Map<String, GenericContainer<?>> pods = new HashMap<>();
    private static final Network network = Network.newNetwork();

    @TempDir
    private static Path files;

    @BeforeAll
    static void buildImages() {
        new Compose(Map.of("WIREDESK_TAG", TAG), Path.of("target/overlay-images.log"))
                .run("build", "ingest", "enrich", "search");
    }

    @AfterAll
    static void stop() {
        pods.values().forEach(GenericContainer::stop);
        network.close();
    }

    @Test
    @Order(1)
    void servicesThatComeBeforeTheEnginesHaveANameWaitForThem() throws Exception {
        for (String service : List.of("ingest", "enrich", "search")) {
            start(service);
        }
        for (String service : List.of("ingest", "enrich", "search")) {
            awaitHealth(service, "liveness");
            assertThat(health(service, "readiness")).isEqualTo(503);
        }

        start("kafka");
        start("elasticsearch");

        awaitReadiness();
    }

    @Test
    @Order(2)
    void aStoryThatIsPushedIsFound() {
        push("1");

        awaitFound(1);
    }

    @Test
    @Order(3)
    void aBrokerWhosePodIsMadeAnewGetsItsTopicsAgain() {
        pod("kafka").stop();
        start("kafka");
        awaitReadiness();

        push("2");

        awaitFound(2);
    }

    @Test
    @Order(4)
    void aNodeWhosePodIsMadeAnewGetsItsIndexAgain() {
        pod("elasticsearch").stop();
        start("elasticsearch");
        awaitReadiness();

        push("3");

        awaitFound(1);
    }

    @Test
    @Order(5)
    void theJobMakesTheIndexAgainFromWhatTheLogHas() {
        GenericContainer<?> job = start("rebuild-index");

        await().atMost(PATIENCE).until(() -> !job.isRunning());
        assertThat(job.getLogs()).contains("Readers and writers have articles-2 now");
        awaitFound(2);
    }

    private static GenericContainer<?> start(String name) {
        Workload workload = Overlay.LOCAL.pods().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        GenericContainer<?> pod = new PodContainer(Overlay.LOCAL, workload, files).start(TAG, network);
        pods.put(name, pod);
        return pod;
    }

    private static GenericContainer<?> pod(String name) {
        return Objects.requireNonNull(pods.get(name), name);
    }

    private static URI at(String name, String portName) {
        int port = Overlay.LOCAL.workload(name).port(portName).orElseThrow();
        return URI.create("http://127.0.0.1:" + pod(name).getMappedPort(port));
    }

    private static int health(String service, String group) {
        String port = Overlay.LOCAL.workload(service).port("management").isPresent() ? "management" : "http";
        return new Desk(at(service, port)).get("/actuator/health/" + group).statusCode();
    }

    private static void awaitReadiness() {
        for (String service : List.of("ingest", "enrich", "search")) {
            awaitHealth(service, "readiness");
        }
    }

    private static void awaitHealth(String service, String group) {
        await(service)
                .atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(health(service, group)).isEqualTo(200));
    }

    /** As an agency does: again until it is taken. */
    private static void push(String number) {
        Feed feed = new Feed(at("ingest", "http"), "example-key-demo");
        Story story = Story.of(
                "urn:overlay:" + number,
                "Ferry service to Halifax resumes " + number,
                "HALIFAX (Demo) - Ferries sailed again on Monday, said harbour master Ruth Calloway.");
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() ->
                        assertThat(feed.push(story).path("id").asString("")).isNotEmpty());
    }

    private static void awaitFound(int stories) {
        Desk desk = new Desk(at("search", "http"));
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(desk.total("q", "ferries", "region", "iso:CA-NS"))
                        .isEqualTo(stories));
    }
}
