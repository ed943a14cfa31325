package dev.wiredesk.endtoend;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A wire feed that pushes to ingest. */
public final class Feed {

    private static final JsonMapper JSON = new JsonMapper();

    private final URI ingest;
    private final String key;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public Feed(URI ingest, String key) {
        this.ingest = ingest;
        this.key = key;
    }

    /** Pushes and returns the receipt; anything but 202 fails. */
    public JsonNode push(Story story) {
        HttpResponse<String> response = post("/v1/articles", "application/json", story.json());
        if (response.statusCode() != 202) {
            throw new IllegalStateException(response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body());
    }

    /** As an agency's client does: the same story again until it is acknowledged, however long the service is away. */
    JsonNode pushUntilAcknowledged(Story story) throws InterruptedException {
        while (true) {
            try {
                return push(story);
            } catch (IllegalStateException _) {
                Thread.sleep(Duration.ofMillis(100));
            }
        }
    }

    /** @param headers further names and values in turn */
    HttpResponse<String> post(String path, String contentType, String body, String... headers) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(ingest.resolve(path));
        if (headers.length > 0) {
            builder.headers(headers);
        }
        HttpRequest request = builder.header("Authorization", "Bearer " + key)
                .header("Content-Type", contentType)
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("No answer from " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
