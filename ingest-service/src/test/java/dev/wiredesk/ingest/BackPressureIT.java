package dev.wiredesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.contracts.ItemKey;
import dev.wiredesk.engines.Engine;
import dev.wiredesk.local.Service;
import dev.wiredesk.local.process.Ports;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Ingest in a small heap takes more than fits into it, and refuses what it has no room for before it runs out. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "It has no signal that makes a process pause")
class BackPressureIT {
    private static final String HEAP = "128m";
    private static final long IN_FLIGHT = 8 << 20;
    private static final String KEY = "pressure-key";
    private static final String TEXT = "The ferry sailed again on Monday, said the harbour master. ".repeat(50);

    @TempDir
    private static Path directory;

    private static Engine broker;
    private static Service ingest;
    private static URI base;
    private static URI management;
    private static HttpClient http;

    @BeforeAll
    static void start() {
        broker = Engine.kafka(directory.resolve("kafka"));
        int port = Ports.anyFree();
        int managementPort = Ports.anyFree();
        Map<String, String> environment = Map.of(
                "SPRING_KAFKA_BOOTSTRAP_SERVERS",
                broker.address(),
                "WIREDESK_INGEST_MAXINFLIGHT",
                IN_FLIGHT + "B",
                // Of 20 s, so that nobody waits as long for those who fall silent.
                "SERVER_TOMCAT_CONNECTIONTIMEOUT",
                "8s",
                "WIREDESK_INGEST_FEEDS_DEMO_PROVIDER",
                "demo",
                "WIREDESK_INGEST_FEEDS_DEMO_KEYHASHES_0",
                ItemKey.digest(KEY.getBytes(StandardCharsets.UTF_8)));
        ingest = Service.start(new Service.Settings(
                "ingest", port, managementPort, environment, directory, directory.resolve("ingest.log"), HEAP));
        base = URI.create("http://127.0.0.1:" + port);
        management = URI.create("http://127.0.0.1:" + managementPort);
        http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    @AfterAll
    static void stop() throws Exception {
        broker.thaw();
        http.close();
        ingest.close();
        broker.close();
    }

    @Test
    @Order(1)
    void anUploadOfHalfItsHeapIsTakenWhole() throws Exception {
        HttpResponse<String> response = upload("whole", 64 << 20).join();

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body()).startsWith("{\"accepted\":" + items(64 << 20) + ",\"refused\":0,");
        assertThat(meter("wiredesk_ingest_in_flight_bytes")).isZero();
    }

    @Test
    @Order(2)
    void whileTheBrokerHangsItRefusesForNowStaysHealthyAndTakesAllAfterwards() throws Exception {
        broker.freeze();
        List<CompletableFuture<HttpResponse<String>>> uploads = IntStream.range(0, 4)
                .mapToObj(i -> upload("hung-" + i, 16 << 20))
                .toList();
        List<Double> inFlight = new ArrayList<>();
        while (!uploads.stream().allMatch(CompletableFuture::isDone)) {
            assertThat(get("/actuator/health/liveness")).isEqualTo(200);
            inFlight.add(meter("wiredesk_ingest_in_flight_bytes"));
        }

        for (CompletableFuture<HttpResponse<String>> upload : uploads) {
            assertThat(upload.join().statusCode()).isEqualTo(503);
            assertThat(upload.join().headers().firstValue("Retry-After")).isPresent();
        }
        assertThat(inFlight).allMatch(bytes -> bytes <= IN_FLIGHT + 1024);
        broker.thaw();
        await().atMost(RunningService.PATIENCE)
                .ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(upload("afterwards", 1 << 20).join().statusCode())
                                .isEqualTo(202));
        assertThat(ingest.isAlive()).isTrue();
    }

    /** What senders that stop in the middle hold is given back when their time is over. */
    @Test
    @Order(3)
    void sendersThatFallSilentDoNotKeepOthersOut() throws Exception {
        List<Socket> silent = new ArrayList<>();
        try {
            for (int i = 0; i < 40; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), base.getPort());
                silent.add(socket);
                OutputStream out = socket.getOutputStream();
                out.write(("POST /v1/articles/batch HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + KEY
                                + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: 10000000\r\n\r\n{\"body\":\""
                                + "x".repeat(400_000))
                        .getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
            await().atMost(RunningService.PATIENCE)
                    .untilAsserted(() -> assertThat(
                                    upload("beside-the-silent", 1 << 20).join().statusCode())
                            .isEqualTo(202));
            assertThat(get("/actuator/health/liveness")).isEqualTo(200);
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
        }
    }

    @Test
    @Order(4)
    void aLineLargerThanAllTheRoomIsTooLargeAndNotOnlyForNow() {
        HttpResponse<String> response =
                send(HttpRequest.BodyPublishers.ofString("x".repeat(20 << 20))).join();

        assertThat(response.statusCode()).isEqualTo(207);
        assertThat(response.body()).contains("\"status\":413");
    }

    private static int items(int size) {
        return size / line("", 0).length;
    }

    private static byte[] line(String name, int number) {
        return "{\"identity\":\"%-20s%08d\",\"headline\":\"Ferry\",\"body\":\"%s\"}\n"
                .formatted(name, number, TEXT)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static CompletableFuture<HttpResponse<String>> upload(String name, int size) {
        int items = items(size);
        return send(HttpRequest.BodyPublishers.ofByteArrays(
                () -> IntStream.range(0, items).mapToObj(i -> line(name, i)).iterator()));
    }

    private static CompletableFuture<HttpResponse<String>> send(HttpRequest.BodyPublisher body) {
        return http.sendAsync(
                HttpRequest.newBuilder(base.resolve("/v1/articles/batch"))
                        .header("Authorization", "Bearer " + KEY)
                        .header("Content-Type", "application/x-ndjson")
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
    }

    private static int get(String path) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(management.resolve(path))
                                .timeout(Duration.ofSeconds(30))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private static double meter(String name) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(management.resolve("/actuator/prometheus"))
                                .build(),
                        BodyHandlers.ofString())
                .body()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
