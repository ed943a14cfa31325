package dev.wiredesk.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A newsroom's tool at the query API. */
public final class Desk {

    private static final JsonMapper JSON = new JsonMapper();

    private final URI search;
    private final HttpClient http = HttpClient.newHttpClient();

    public Desk(URI search) {
        this.search = search;
    }

    /** A page of {@code /v1/articles}; parameters as name, value, name, value. */
    JsonNode articles(String... parameters) {
        StringBuilder query = new StringBuilder("/v1/articles");
        for (int i = 0; i < parameters.length; i += 2) {
            query.append(i == 0 ? '?' : '&')
                    .append(parameters[i])
                    .append('=')
                    .append(URLEncoder.encode(parameters[i + 1], UTF_8));
        }
        HttpResponse<String> response = get(query.toString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(query + ": " + response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body());
    }

    public long total(String... parameters) {
        return articles(parameters).path("total").asLong();
    }

    JsonNode article(String id) {
        return JSON.readTree(get("/v1/articles/" + id).body());
    }

    /** Every item of a query, page by page. */
    List<JsonNode> all(String... parameters) {
        List<JsonNode> items = new ArrayList<>();
        List<String> more = new ArrayList<>(List.of(parameters));
        more.addAll(List.of("size", "100"));
        JsonNode page = articles(more.toArray(String[]::new));
        while (true) {
            page.path("items").forEach(items::add);
            if (page.path("next").asString("").isEmpty()) {
                return items;
            }
            List<String> next = new ArrayList<>(more);
            next.addAll(List.of("cursor", page.path("next").asString()));
            page = articles(next.toArray(String[]::new));
        }
    }

    public HttpResponse<String> get(String path) {
        HttpRequest request = HttpRequest.newBuilder(search.resolve(path))
                .timeout(Duration.ofSeconds(20))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("No answer to " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
