package dev.wiredesk.local.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DownloadTests {
    private final HttpServer search = server();

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private URI answering(int status, String body, long length) {
        search.createContext("/v1/export", exchange -> {
            exchange.getResponseHeaders().set("X-Total-Count", "2");
            exchange.sendResponseHeaders(status, length);
            exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
        });
        search.start();
        return URI.create("http://127.0.0.1:" + search.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        search.stop(0);
    }

    @Test
    void bytesComeAsTheyAreAndStoriesAreCounted() throws Exception {
        URI at = answering(200, "{\"id\":\"a\"}\n{\"id\":\"b\"}\n", 0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AtomicLong counted = new AtomicLong();
        try (Download download = Download.begin(at, Map.of(), ExportFormat.NDJSON, null)) {
            assertThat(download.total()).isEqualTo(2);
            download.to(out, (stories, _) -> counted.set(stories));
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("{\"id\":\"a\"}\n{\"id\":\"b\"}\n");
        assertThat(counted).hasValue(2);
    }

    @Test
    void oneThatBreaksOffFails() throws Exception {
        URI at = answering(200, "{\"id\":\"a\"}\n", 1_000);
        try (Download download = Download.begin(at, Map.of(), ExportFormat.NDJSON, null)) {
            assertThatThrownBy(() -> download.to(new ByteArrayOutputStream(), (_, _) -> {}))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aProblemIsToldAsSearchTellsIt() {
        URI at = answering(400, "{\"title\":\"No\",\"detail\":\"'colour' is no parameter\"}", 0);

        assertThatThrownBy(() -> Download.begin(at, Map.of(), ExportFormat.NDJSON, null))
                .isInstanceOf(Download.RefusedException.class)
                .hasMessage("400 'colour' is no parameter");
    }

    @Test
    void filtersAreSentAsTheyAreMeant() {
        assertThat(Download.address(
                        URI.create("http://search.example/"),
                        Map.of("region", List.of("iso:GE", "area:karabakh")),
                        ExportFormat.CSV))
                .hasToString("http://search.example/v1/export?region=iso%3AGE&region=area%3Akarabakh&format=csv");
        assertThat(Download.address(
                        URI.create("http://search.example"), Map.of("q", List.of("\"a&b\"")), ExportFormat.RSS))
                .hasToString("http://search.example/v1/export?q=%22a%26b%22&format=rss");
    }

    @ParameterizedTest
    @CsvSource({"</item>, <item></item><item></item>, 2", "ab, aab, 1", "ab, a, 0"})
    void endsAreCountedWhereverTheStreamIsCut(String ending, String text, int count) {
        EndCounter counter = new EndCounter(ending.getBytes(StandardCharsets.UTF_8));
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            counter.add(new byte[] {each}, 1);
        }
        assertThat(counter.count()).isEqualTo(count);
    }
}
