package dev.wiredesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.contracts.Topics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
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
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What bad input gets over HTTP, and that afterwards the service is as it was. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BadInputIT {
    private static final long HEAP_MARGIN = 48 << 20;
    private static final int THREAD_MARGIN = 16;

    @TempDir
    private static Path directory;

    private static RunningService service;
    private static ServerSocket outside;

    @BeforeAll
    static void start() throws IOException {
        outside = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        service = RunningService.start(
                directory, Map.of("demo", Map.of("max-body", "200KB"), "large", Map.of("max-body", "16MB")));
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
        outside.close();
    }

    private static List<BadInput> inputs() {
        return BadInput.all("http://127.0.0.1:" + outside.getLocalPort() + "/x.dtd");
    }

    @TestFactory
    @Order(1)
    List<DynamicTest> givesEachItsAnswerAndCountsIt() {
        return inputs().stream()
                .map(input -> DynamicTest.dynamicTest(input.name(), () -> check(input)))
                .toList();
    }

    private static void check(BadInput input) throws Exception {
        String outcome = input.problem() == null ? "accepted" : input.problem();
        double before = counted(input.feed(), outcome);
        HttpResponse<String> response = send(input);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(input.status());
        assertThat(response.body()).doesNotContain("Exception", "dev.wiredesk");
        assertThat(counted(input.feed(), outcome)).as("counter of %s", outcome).isEqualTo(before + 1);
        if (input.problem() != null) {
            JsonNode problem = EventJson.MAPPER.readTree(response.body());
            if (input.status() == 207) {
                JsonNode results = problem.get("results");
                problem = results.get(results.size() - 1).get("problem");
            } else {
                assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            }
            assertThat(problem.get("type").asString()).isEqualTo("https://wiredesk.dev/problems/" + input.problem());
            assertThat(problem.get("detail").asString()).isNotBlank();
        }
    }

    @Test
    @Order(1)
    void tellsWhereItStoppedReading() throws Exception {
        for (BadInput input : inputs()) {
            if (input.name().endsWith("not well-formed")) {
                JsonNode place = EventJson.MAPPER.readTree(send(input).body()).at("/errors/0");
                assertThat(place.get("line").asInt()).as(input.name()).isEqualTo(2);
                assertThat(place.get("column").asInt()).as(input.name()).isPositive();
            }
        }
    }

    @Test
    @Order(1)
    void namesTheFieldThatIsTooLong() throws Exception {
        BadInput headline = inputs().stream()
                .filter(input -> input.name().equals("a headline of 10 MB"))
                .findFirst()
                .orElseThrow();
        JsonNode place = EventJson.MAPPER.readTree(send(headline).body()).at("/errors/0");
        assertThat(place.get("pointer").asString()).isEqualTo("/headline");
        assertThat(place.get("message").asString()).contains("10000000", "10000");
    }

    @Test
    @Order(1)
    void saysHowToEncodeAnAddressThatCameAsItIs() throws IOException {
        assertThat(RawHttp.answer(service.uri("/"), "POST", "/v1/articles?identity=Київ", null, "{}"))
                .startsWith("HTTP/1.1 400")
                .containsIgnoringCase("Content-Type: application/problem+json")
                .contains("https://wiredesk.dev/problems/bad-request", "percent-encoded")
                .doesNotContain("<html");
    }

    /** A request that Java's client would not send. */
    @ParameterizedTest
    @Order(1)
    @ValueSource(
            strings = {"Content-Length: 500", "Content-Length: -1", "Content-Length: x", "Transfer-Encoding: chunked"})
    void publishesNothingOfARequestWithAWrongLength(String header) throws Exception {
        double before = counted("demo", "accepted");
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), service.uri("/").getPort())) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /v1/articles HTTP/1.1\r\nHost: localhost\r\nX-API-Key: demo-key\r\n"
                            + "Content-Type: application/json\r\n" + header + "\r\n\r\n"
                            + "{\"identity\":\"length\",\"headline\":\"h\"}")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            socket.shutdownOutput();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer.isEmpty() || answer.startsWith("HTTP/1.1 400 "))
                    .as(answer)
                    .isTrue();
        } catch (SocketException _) {
            // Hung up on us, which is an answer as well.
        }
        assertThat(counted("demo", "accepted")).isEqualTo(before);
    }

    @Test
    @Order(2)
    void hasAskedNobodyOutsideForAnything() throws IOException {
        outside.setSoTimeout(1);
        try (Socket asked = outside.accept()) {
            throw new AssertionError("Somebody came: " + asked);
        } catch (SocketTimeoutException _) {
            // Nobody did.
        }
    }

    @Test
    @Order(2)
    void hasPublishedWhatItAcceptedAndNothingElse() {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", service.broker().bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.RECEIVED).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            long published = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            assertThat((double) published).isEqualTo(counted("demo", "accepted") + counted("large", "accepted"));
        }
    }

    /** The first round has warmed everything up; what two more leave behind is what bad input costs. */
    @Test
    @Order(3)
    void hasItsMemoryAndThreadsBackAfterwards() throws Exception {
        long heap = usedHeap();
        int threads = liveThreads();
        for (int round = 0; round < 2; round++) {
            for (BadInput input : inputs()) {
                assertThat(send(input).statusCode()).as(input.name()).isEqualTo(input.status());
            }
        }
        await().atMost(RunningService.PATIENCE).untilAsserted(() -> {
            assertThat(service.bean(MeterRegistry.class)
                            .get("wiredesk.ingest.in.flight")
                            .gauge()
                            .value())
                    .isZero();
            assertThat(liveThreads()).isLessThan(threads + THREAD_MARGIN);
            assertThat(usedHeap()).isLessThan(heap + HEAP_MARGIN);
        });
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static int liveThreads() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }

    private static HttpResponse<String> send(BadInput input) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.uri(input.path()))
                .header("X-API-Key", input.feed() + "-key")
                .header("Content-Type", input.type())
                .POST(BodyPublishers.ofByteArray(input.body()));
        if (input.encoding() != null) {
            request.header("Content-Encoding", input.encoding());
        }
        return service.send(request.build());
    }

    private static double counted(String feed, String outcome) {
        return service
                .bean(MeterRegistry.class)
                .find("wiredesk.ingest.articles")
                .tags("provider", feed, "outcome", outcome)
                .counters()
                .stream()
                .mapToDouble(Counter::count)
                .sum();
    }
}
