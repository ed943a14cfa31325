package dev.wiredesk.local.operations;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The calls of search-service about dead letters, with an operator's token. */
public final class DeadLetterCalls implements AutoCloseable {

    private static final String PATH = "/v1/operations/dead-letters";
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(90);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI search;
    private final String token;

    /** @param search where search-service answers, such as {@code http://127.0.0.1:8083} */
    public DeadLetterCalls(URI search, String token) {
        this.search = search;
        this.token = token;
    }

    /** Search does not do what it is asked for. */
    public static final class RefusedException extends IOException {
        private static final long serialVersionUID = 1;

        RefusedException(int status, String reason) {
            super(status + " " + reason);
        }
    }

    /** Hears how far it is. */
    public interface Progress {

        /**
         * Told after each call.
         *
         * @param handled the answer to it
         */
        void at(JsonNode handled);
    }

    /**
     * A page of letters, as search gives it.
     *
     * @throws IOException search refuses it or does not answer
     */
    public JsonNode list(Map<String, List<String>> question) throws IOException, InterruptedException {
        String query = question.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(value -> each.getKey() + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return json(get(query.isEmpty() ? "" : "?" + query));
    }

    /** One letter, as search gives it. */
    public JsonNode show(String id) throws IOException, InterruptedException {
        return json(get("/" + encoded(id)));
    }

    /** What is in a letter. */
    public byte[] bytes(String id) throws IOException, InterruptedException {
        return get("/" + encoded(id) + "/bytes");
    }

    /**
     * Does something with letters, call by call until all are through.
     *
     * @param action {@code redrive} or {@code drop}
     * @param selection which ones, as the body of the call
     */
    public void handle(String action, Map<String, Object> selection, Progress progress)
            throws IOException, InterruptedException {
        Map<String, Object> body = new LinkedHashMap<>(selection);
        String next;
        do {
            JsonNode handled = json(send(request("/" + action)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))));
            progress.at(handled);
            next = handled.path("next").asString("");
            body.put("cursor", next);
        } while (!next.isEmpty());
    }

    private byte[] get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(search.toString().replaceFirst("/+$", "") + PATH + path))
                .timeout(ANSWER_WITHIN)
                .header("Authorization", "Bearer " + token);
    }

    private byte[] send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new RefusedException(response.statusCode(), reason(response.body()));
        }
        return response.body();
    }

    private static JsonNode json(byte[] body) throws IOException {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw new IOException("The answer is not that of Wiredesk's search", e);
        }
    }

    /** The problem (RFC 9457) as a sentence, or whatever else it is. */
    private static String reason(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8).strip();
        try {
            JsonNode problem = JSON.readTree(body);
            return problem.path("detail").asString(text);
        } catch (JacksonException e) {
            return text;
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }
}
