package dev.wiredesk.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A hub of WebSub, and the publisher of every topic below {@code /topics/}. The subscriber's public URL is
 * {@value #PUBLIC}; the hub finds it where it is told.
 */
final class TestHub implements AutoCloseable {
    static final String PUBLIC = "https://ingest.example";

    private final HttpServer server;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final CompletableFuture<URI> subscriber = new CompletableFuture<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> leases = new ConcurrentHashMap<>();
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();

    /** The status and body with which the subscriber answered a verification. */
    record Verification(int status, String contentType, boolean isConfirmed) {}

    /** A request and, once there is one, what its verification got. */
    record Asked(String path, Map<String, String> form, CompletableFuture<Verification> verification) {
        String mode() {
            return form.getOrDefault("hub.mode", "");
        }

        String topic() {
            return form.getOrDefault("hub.topic", "");
        }
    }

    TestHub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(executor);
        server.createContext("/topics/", this::publish);
        server.createContext("/hub", this::subscribe);
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "/hub");
            answer(exchange, 308, "");
        });
        server.start();
    }

    /** Where the subscriber really is. */
    void found(URI base) {
        subscriber.complete(base);
    }

    String uri(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** Grants leases of so many seconds on a topic, other than what was asked for; negative: denies it. */
    void grant(String topic, int seconds) {
        leases.put(topic, seconds);
    }

    /** Refuses so many requests for a topic. */
    void refuse(String topic, int times) {
        refusals.put(topic, times);
    }

    /** What it was asked about a topic, in order. */
    List<Asked> asked(String topic) {
        return asked.stream().filter(request -> request.topic().equals(topic)).toList();
    }

    /** Delivers to whoever asked for the topic last. */
    HttpResponse<String> distribute(String topic, String contentType, byte[] body, String... headers) throws Exception {
        Asked last = asked(topic).getLast();
        HttpRequest.Builder request = HttpRequest.newBuilder(real(callback(last)))
                .header("Content-Type", contentType)
                .header("Link", "<" + uri("/hub") + ">; rel=\"hub\", <" + topic + ">; rel=\"self\"")
                .POST(BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** The header of a signature with the secret that came with the last request for the topic. */
    String[] signature(String topic, String method, String algorithm, byte[] body) {
        String secret = asked(topic).getLast().form().getOrDefault("hub.secret", "none");
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return new String[] {
                "X-Hub-Signature", method + "=" + HexFormat.of().formatHex(mac.doFinal(body))
            };
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Calls the subscriber back about the last request for a topic, with such parameters besides. */
    HttpResponse<String> call(Asked request, Map<String, String> parameters) throws IOException, InterruptedException {
        StringBuilder url = new StringBuilder(callback(request));
        parameters.forEach((name, value) ->
                url.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return http.send(HttpRequest.newBuilder(real(url.toString())).build(), BodyHandlers.ofString());
    }

    static String callback(Asked request) {
        return request.form().getOrDefault("hub.callback", "");
    }

    /** As the name of the public URL would be resolved. */
    private URI real(String url) {
        return URI.create(url.replace(PUBLIC, subscriber.join().toString().replaceAll("/$", "")));
    }

    private void publish(HttpExchange exchange) throws IOException {
        String self = uri(exchange.getRequestURI().getPath());
        answer(exchange, 200, """
                <feed xmlns="http://www.w3.org/2005/Atom"><id>urn:test</id>
                <link rel="self" href="%s"/><link rel="hub" href="%s"/></feed>""".formatted(self, uri("/hub")));
    }

    private void subscribe(HttpExchange exchange) throws IOException {
        Map<String, String> form = new HashMap<>();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        for (String field : body.split("&", -1)) {
            String[] parts = field.split("=", 2);
            form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        Asked request = new Asked(exchange.getRequestURI().getPath(), form, new CompletableFuture<>());
        asked.add(request);
        if (refusals.merge(request.topic(), -1, Integer::sum) >= 0) {
            answer(exchange, 403, "Not just now");
            return;
        }
        answer(exchange, 202, "");
        executor.execute(() -> verify(request));
    }

    private void verify(Asked request) {
        int lease = leases.getOrDefault(
                request.topic(), Integer.parseInt(request.form().getOrDefault("hub.lease_seconds", "0")));
        String challenge = UUID.randomUUID().toString();
        Map<String, String> parameters = lease < 0
                ? Map.of("hub.mode", "denied", "hub.topic", request.topic(), "hub.reason", "No\nway")
                : Map.of(
                        "hub.mode",
                        request.mode(),
                        "hub.topic",
                        request.topic(),
                        "hub.challenge",
                        challenge,
                        "hub.lease_seconds",
                        Integer.toString(lease));
        try {
            HttpResponse<String> response = call(request, parameters);
            request.verification()
                    .complete(new Verification(
                            response.statusCode(),
                            header(response, "Content-Type"),
                            response.statusCode() / 100 == 2 && response.body().equals(challenge)));
        } catch (IOException e) {
            request.verification().completeExceptionally(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static String header(HttpResponse<?> response, String name) {
        @Nullable String value = response.headers().firstValue(name).orElse(null);
        return value == null ? "" : value;
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", status == 200 ? "application/atom+xml" : "text/plain");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        http.shutdownNow();
        server.stop(0);
        executor.shutdownNow();
    }
}
