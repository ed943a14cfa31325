package dev.wiredesk.local.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadLetterCallsTests {
    private final HttpServer search = server();
    private final List<String> asked = new ArrayList<>();

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private DeadLetterCalls answering(int status, String... bodies) {
        Deque<String> answers = new ArrayDeque<>(List.of(bodies));
        search.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] body = answers.remove().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        search.start();
        return new DeadLetterCalls(
                URI.create("http://127.0.0.1:" + search.getAddress().getPort() + "/"), "token");
    }

    @AfterEach
    void stop() {
        search.stop(0);
    }

    @Test
    void goesOnUntilAllAreThrough() throws Exception {
        List<Integer> left = new ArrayList<>();
        try (DeadLetterCalls calls = answering(200, "{\"done\":1000,\"left\":7,\"next\":\"abc\"}", "{\"left\":0}")) {
            calls.handle(
                    "redrive",
                    Map.of("reason", List.of("failed")),
                    answer -> left.add(answer.path("left").asInt()));
        }

        assertThat(left).containsExactly(7, 0);
        assertThat(asked)
                .containsExactly(
                        "POST /v1/operations/dead-letters/redrive {\"reason\":[\"failed\"]}",
                        "POST /v1/operations/dead-letters/redrive {\"reason\":[\"failed\"],\"cursor\":\"abc\"}");
    }

    @Test
    void aProblemIsToldAsSearchTellsIt() {
        try (DeadLetterCalls calls = answering(403, "{\"title\":\"No\",\"detail\":\"Not for this token\"}")) {
            assertThatThrownBy(() -> calls.show("articles.enriched.dead-letter-0@1"))
                    .isInstanceOf(DeadLetterCalls.RefusedException.class)
                    .hasMessage("403 Not for this token");
        }
        assertThat(asked).containsExactly("GET /v1/operations/dead-letters/articles.enriched.dead-letter-0%401 ");
    }
}
