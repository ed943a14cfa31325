package dev.wiredesk.search;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.wiredesk.contracts.EventJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Stands before Elasticsearch and does to bulk requests what clusters in trouble do; hands everything else on. */
final class FaultyProxy {

    /** What goes wrong with a bulk request. */
    enum Fault {
        /** The first document and every other one are written, those between are refused with 429. */
        BUSY_FOR_SOME,
        /** The second document and every other one are written, those between are refused with 429. */
        BUSY_FOR_THE_OTHERS,
        /** The whole request is refused with 503. */
        BUSY_FOR_ALL,
        /** All is written, and the answer lost. */
        ANSWER_LOST,
        /** All is written, and the answer comes when nobody waits for it any more. */
        ANSWER_LATE
    }

    private final HttpServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Supplier<URI> target;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final AtomicInteger done = new AtomicInteger();

    FaultyProxy(Supplier<URI> target) throws IOException {
        this.target = target;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** One for each of the next bulk requests. */
    synchronized void next(List<Fault> next) {
        faults.addAll(next);
    }

    /** From now on a document is refused with 429, whatever else is in the request. */
    void refuse(String id) {
        busy.add(id);
    }

    /** No document is refused any more. */
    void refuseNone() {
        busy.clear();
    }

    /** How many faults there were so far. */
    int faultsDone() {
        return done.get();
    }

    private synchronized @Nullable Fault take(HttpExchange exchange) {
        return isBulk(exchange) && !faults.isEmpty() ? faults.removeFirst() : null;
    }

    private static boolean isBulk(HttpExchange exchange) {
        return exchange.getRequestURI().getPath().endsWith("/_bulk");
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Fault fault = take(exchange);
        try {
            if (fault == null && isBulk(exchange) && !busy.isEmpty()) {
                answer(
                        exchange,
                        200,
                        someOf(exchange, body, (_, action) -> busy.stream().noneMatch(action::contains)));
                return;
            }
            if (fault == null) {
                answer(exchange, forward(exchange, body));
                return;
            }
            done.incrementAndGet();
            switch (fault) {
                case BUSY_FOR_ALL -> answer(exchange, 503, "{\"error\":{\"type\":\"busy\"},\"status\":503}");
                case ANSWER_LOST -> forward(exchange, body);
                case ANSWER_LATE -> {
                    HttpResponse<byte[]> late = forward(exchange, body);
                    Thread.sleep(Engines.SOCKET_TIMEOUT.plusSeconds(1));
                    answer(exchange, late);
                }
                case BUSY_FOR_SOME -> answer(exchange, 200, someOf(exchange, body, (place, _) -> place % 2 == 0));
                case BUSY_FOR_THE_OTHERS -> answer(exchange, 200, someOf(exchange, body, (place, _) -> place % 2 == 1));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    /** Which documents of a request are handed on. */
    @FunctionalInterface
    private interface Taken {
        /**
         * Whether one is.
         *
         * @param place from 0
         * @param action the line that names it
         */
        boolean is(int place, String action);
    }

    private String someOf(HttpExchange exchange, byte[] body, Taken taken) throws IOException, InterruptedException {
        List<String> lines = new String(body, StandardCharsets.UTF_8).lines().toList();
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i + 1 < lines.size(); i += 2) {
            if (taken.is(i / 2, lines.get(i))) {
                kept.append(lines.get(i)).append('\n').append(lines.get(i + 1)).append('\n');
            }
        }
        JsonNode written = kept.isEmpty()
                ? EventJson.MAPPER.createArrayNode()
                : EventJson.MAPPER
                        .readTree(forward(exchange, kept.toString().getBytes(StandardCharsets.UTF_8))
                                .body())
                        .path("items");
        ObjectNode answer = EventJson.MAPPER.createObjectNode().put("took", 1).put("errors", true);
        ArrayNode items = answer.putArray("items");
        int next = 0;
        for (int document = 0; document < lines.size() / 2; document++) {
            if (taken.is(document, lines.get(2 * document))) {
                items.add(written.get(next++));
            } else {
                ObjectNode refused = items.addObject().putObject("index");
                refused.put("_index", "articles-1").put("_id", "refused").put("status", 429);
                refused.putObject("error")
                        .put("type", "es_rejected_execution_exception")
                        .put("reason", "full");
            }
        }
        return answer.toString();
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        target.get().resolve(exchange.getRequestURI().toString()))
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        for (String header : List.of("Content-Type", "Accept")) {
            String value = exchange.getRequestHeaders().getFirst(header);
            if (value != null) {
                request.header(header, value);
            }
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> response) throws IOException {
        response.headers()
                .firstValue("content-type")
                .ifPresent(type -> exchange.getResponseHeaders().add("Content-Type", type));
        exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
        send(exchange, response.statusCode(), response.body());
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/vnd.elasticsearch+json;compatible-with=9");
        exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
        send(exchange, status, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        if (body.length == 0 || exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
