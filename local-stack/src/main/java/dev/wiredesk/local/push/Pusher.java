package dev.wiredesk.local.push;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/**
 * Sends uploads to ingest with the key of one feed. What ingest cannot take at the moment is sent again when it says,
 * and what nobody answered is sent again too: the same item twice is one item.
 */
public final class Pusher implements AutoCloseable {
    private static final Duration ANSWER_TIMEOUT = Duration.ofMinutes(5);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);

    private final URI ingest;
    private final String key;
    private final Duration patience;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /**
     * For one feed.
     *
     * @param ingest where it answers, without a slash at the end
     * @param key of the feed
     * @param patience how long an upload is tried again
     */
    public Pusher(URI ingest, String key, Duration patience) {
        this.ingest = ingest;
        this.key = key;
        this.patience = patience;
    }

    /** Sends one upload and returns when ingest has it, refuses it, or has not answered for too long. */
    public Outcome push(Upload upload) throws InterruptedException {
        if (upload.contentType().isEmpty()) {
            return new Outcome.Unsent(
                    "neither JSON nor XML nor HTML nor a wire message by its content: say what it is with --type");
        }
        String contentType = upload.contentType().get();
        boolean batch = contentType.startsWith(ContentType.BATCH);
        // In the query, because a header holds but few characters.
        String identity = upload.identity()
                .map(it -> "?identity=" + URLEncoder.encode(it, StandardCharsets.UTF_8))
                .orElse("");
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(ingest + (batch ? "/v1/articles/batch" : "/v1/articles") + identity))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", contentType)
                .timeout(ANSWER_TIMEOUT)
                .POST(HttpRequest.BodyPublishers.ofByteArray(upload.content()))
                .build();
        Instant giveUp = Instant.now().plus(patience);
        while (true) {
            Duration wait;
            Outcome outcome;
            try {
                HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                outcome = Answers.read(upload, answer.statusCode(), answer.body());
                if (answer.statusCode() != 429 && answer.statusCode() != 503) {
                    return outcome;
                }
                wait = RetryAfter.parse(
                        answer.headers().firstValue("Retry-After").orElse(null), Instant.now());
            } catch (IOException e) {
                outcome = new Outcome.Unsent("no answer from " + ingest + " (" + describe(e) + ")");
                wait = BETWEEN_ATTEMPTS;
            }
            if (Instant.now().plus(wait).isAfter(giveUp)) {
                return outcome;
            }
            Thread.sleep(wait);
        }
    }

    private static String describe(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    @Override
    public void close() {
        client.close();
    }
}
