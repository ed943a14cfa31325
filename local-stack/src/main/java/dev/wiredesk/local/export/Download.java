package dev.wiredesk.local.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An export that search answers with, byte for byte as it comes. */
public final class Download implements AutoCloseable {

    private static final Duration BEGINS_WITHIN = Duration.ofSeconds(60);
    private static final int BUFFER = 1 << 16;

    private final HttpClient http;
    private final HttpResponse<InputStream> response;
    private final ExportFormat format;

    private Download(HttpClient http, HttpResponse<InputStream> response, ExportFormat format) {
        this.http = http;
        this.response = response;
        this.format = format;
    }

    /** Search does not export this. */
    public static final class RefusedException extends IOException {
        private static final long serialVersionUID = 1;

        RefusedException(int status, String reason) {
            super(status + " " + reason);
        }
    }

    /** Is told how far it is. */
    public interface Progress {

        /**
         * Told again and again.
         *
         * @param stories that came, about
         * @param bytes that came
         */
        void at(long stories, long bytes);
    }

    /**
     * Asks for an export.
     *
     * @param search where search-service answers, such as {@code http://127.0.0.1:8083}
     * @param filters as of {@code GET /v1/articles}, by name
     * @param token null: asks without
     * @throws RefusedException search answers with a problem
     * @throws IOException search does not answer
     */
    public static Download begin(
            URI search, Map<String, List<String>> filters, ExportFormat format, @Nullable String token)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address(search, filters, format)).timeout(BEGINS_WITHIN);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpClient http = HttpClient.newHttpClient();
        try {
            HttpResponse<InputStream> response = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                try (InputStream body = response.body()) {
                    throw new RefusedException(
                            response.statusCode(), reason(new String(body.readAllBytes(), StandardCharsets.UTF_8)));
                }
            }
            return new Download(http, response, format);
        } catch (IOException | InterruptedException e) {
            http.close();
            throw e;
        }
    }

    static URI address(URI search, Map<String, List<String>> filters, ExportFormat format) {
        Stream<String> asked = filters.entrySet().stream()
                .flatMap(filter -> filter.getValue().stream().map(value -> encoded(filter.getKey(), value)));
        String name = format.name().toLowerCase(Locale.ROOT);
        return URI.create(search.toString().replaceFirst("/+$", "") + "/v1/export?"
                + Stream.concat(asked, Stream.of(encoded("format", name))).collect(Collectors.joining("&")));
    }

    private static String encoded(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The problem (RFC 9457) as a sentence, or whatever else it is. */
    private static String reason(String body) {
        try {
            JsonNode problem = JsonMapper.shared().readTree(body);
            String detail = problem.path("detail").asString("");
            return detail.isEmpty() ? problem.path("title").asString(body.strip()) : detail;
        } catch (JacksonException e) {
            return body.strip();
        }
    }

    /** How many stories it has; -1 where search did not say. */
    public long total() {
        return response.headers().firstValueAsLong("X-Total-Count").orElse(-1);
    }

    /**
     * Writes all of it.
     *
     * @throws IOException it broke off, and what was written is not complete
     */
    public void to(OutputStream out, Progress progress) throws IOException {
        EndCounter stories = new EndCounter(format.afterEach());
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        try (InputStream in = response.body()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                stories.add(buffer, read);
                bytes += read;
                progress.at(stories.count(), bytes);
            }
        }
        out.flush();
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}
