package dev.wiredesk.ingest.websub.hub;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Asks topics for their hubs and hubs for subscriptions, with bounds on the time and size of the answers. */
@Component
public class HubClient {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration WHOLE = Duration.ofSeconds(30);
    private static final int LARGEST_ANSWER = 5 << 20;
    private static final int MOST_REDIRECTS = 5;
    private static final Set<Integer> TOPIC_MOVED = Set.of(301, 302, 303, 307, 308);

    /** The only ones that let a form be sent again. */
    private static final Set<Integer> HUB_MOVED = Set.of(307, 308);

    private static final String FEEDS = "application/atom+xml, application/rss+xml;q=0.9, application/rdf+xml;q=0.8,"
            + " application/feed+json;q=0.8, application/xml;q=0.7, */*;q=0.1";

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /**
     * What a hub answered.
     *
     * @param text the beginning of what it said, in one line
     */
    public record Reply(int status, String text) {
        /** Whether it will verify what was asked. 202 is the rule, older hubs have other ones. */
        public boolean isAccepted() {
            return status / 100 == 2;
        }
    }

    private record Fetched(URI from, HttpResponse<byte[]> response) {}

    /**
     * Finds out the hubs of a topic by asking it.
     *
     * @param trusted hubs and redirects lead wherever they lead; else to public addresses only, and to hubs by HTTPS
     * @throws IOException where it cannot be found out; the message tells why
     */
    public Topic discover(URI topic, boolean trusted) throws IOException, InterruptedException {
        HttpRequest.Builder get = HttpRequest.newBuilder().header(HttpHeaders.ACCEPT, FEEDS);
        Fetched fetched = send(get, topic, TOPIC_MOVED, trusted);
        HttpResponse<byte[]> response = fetched.response();
        if (response.statusCode() != 200) {
            throw new IOException("The topic answered " + response.statusCode());
        }
        Topic found = Discovery.read(
                fetched.from(),
                response.headers().allValues(HttpHeaders.LINK),
                response.headers().firstValue(HttpHeaders.CONTENT_TYPE).orElse(""),
                response.body());
        if (found == null) {
            throw new IOException("The topic names no hub");
        } else if (trusted) {
            return found;
        }
        List<URI> hubs = new ArrayList<>();
        for (URI hub : found.hubs()) {
            Outside.check(hub);
            hubs.add(secure(hub));
        }
        return new Topic(found.self(), hubs);
    }

    /** A hub is told a secret, and is to be asked by HTTPS even where it is advertised otherwise. */
    static URI secure(URI hub) {
        String url = hub.toString();
        return url.regionMatches(true, 0, "http:", 0, 5) ? URI.create("https:" + url.substring(5)) : hub;
    }

    /**
     * Sends a form to a hub.
     *
     * @throws IOException where there is no answer; the message tells why
     */
    public Reply ask(URI hub, Map<String, String> form, boolean trusted) throws IOException, InterruptedException {
        String encoded = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder post = HttpRequest.newBuilder()
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                .POST(BodyPublishers.ofString(encoded));
        HttpResponse<byte[]> response = send(post, hub, HUB_MOVED, trusted).response();
        byte[] body = response.body();
        String text = new String(body, 0, Math.min(body.length, 200), StandardCharsets.UTF_8);
        return new Reply(
                response.statusCode(), text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip());
    }

    private Fetched send(HttpRequest.Builder request, URI start, Set<Integer> moved, boolean trusted)
            throws IOException, InterruptedException {
        URI url = start;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            HttpResponse<byte[]> response = send(request.uri(url).build());
            String location =
                    response.headers().firstValue(HttpHeaders.LOCATION).orElse(null);
            if (!moved.contains(response.statusCode()) || location == null) {
                return new Fetched(url, response);
            }
            URI next = Discovery.resolve(url, location);
            if (next == null) {
                throw new IOException(url + " redirects to what is no URL of the Web");
            } else if (!trusted) {
                if (url.getScheme().equalsIgnoreCase("https")
                        && !next.getScheme().equalsIgnoreCase("https")) {
                    throw new IOException(url + " redirects from HTTPS to HTTP");
                }
                Outside.check(next);
            }
            url = next;
        }
        throw new IOException(start + " redirects more than " + MOST_REDIRECTS + " times");
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
        try {
            return answer.get(WHOLE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException(request.uri().getAuthority() + ": " + e.getCause(), e);
        } catch (TimeoutException e) {
            throw new IOException(request.uri().getAuthority() + " did not answer in time", e);
        } finally {
            answer.cancel(true);
        }
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }
}
