package dev.wiredesk.local.command;

import dev.wiredesk.local.stack.Addresses;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands worth trying: by region, by person and by words, of a story that is really there. */
final class Tour {
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration INDEXING_PATIENCE = Duration.ofSeconds(15);
    private static final long LOOK_EVERY_MILLIS = 300;
    private static final int WORD = 5;

    private Tour() {}

    /**
     * One command.
     *
     * @param what it finds
     */
    record Stop(String what, String command) {}

    /** Looks for a story with a region and an expert; speaks of a well-known region when there is none. */
    static List<Stop> of(Addresses addresses) {
        String articles = addresses.searchUrl() + "/v1/articles";
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(ANSWER_TIMEOUT).build()) {
            JsonNode items = settled(client, articles + "?size=50&language=en");
            return commands(articles, bestOf(items));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return commands(articles, JsonMapper.shared().missingNode());
        }
    }

    /** What was pushed just now is indexed a moment later: waits until the number of stories stays the same. */
    private static JsonNode settled(HttpClient client, String url) throws InterruptedException {
        long giveUp = System.nanoTime() + INDEXING_PATIENCE.toNanos();
        long before = -1;
        JsonNode page = get(client, url);
        while (System.nanoTime() < giveUp && page.path("total").asLong(0) != before) {
            before = page.path("total").asLong(0);
            Thread.sleep(LOOK_EVERY_MILLIS);
            page = get(client, url);
        }
        return page.path("items");
    }

    private static JsonNode get(HttpClient client, String url) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url)).timeout(ANSWER_TIMEOUT).build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return JsonMapper.shared().readTree(answer.body());
        } catch (IOException | JacksonException e) {
            return JsonMapper.shared().missingNode();
        }
    }

    private static JsonNode bestOf(JsonNode items) {
        JsonNode best = JsonMapper.shared().missingNode();
        for (JsonNode item : items) {
            JsonNode enrichment = item.path("enrichment");
            boolean complete = !enrichment.path("regions").isEmpty()
                    && !enrichment.path("people").isEmpty();
            if (complete && (best.isMissingNode() || (isExpert(item) && !isExpert(best)))) {
                best = item;
            }
        }
        return best;
    }

    private static boolean isExpert(JsonNode item) {
        return item.path("enrichment")
                .path("people")
                .path(0)
                .path("kind")
                .asString("")
                .equals("expert");
    }

    static List<Stop> commands(String articles, JsonNode item) {
        List<Stop> stops = new ArrayList<>();
        JsonNode region = focus(item.path("enrichment").path("regions"));
        stops.add(new Stop(
                "stories that play in " + region.path("name").asString("Europe"),
                curl(articles, "region", region.path("id").asString("m49:150"))));
        JsonNode person = item.path("enrichment").path("people").path(0);
        if (!person.isMissingNode()) {
            stops.add(new Stop(
                    "stories with " + person.path("name").asString(""),
                    curl(articles, "person", person.path("id").asString(""))));
        }
        stops.add(new Stop(
                "stories by words",
                curl(articles, "q", words(item.path("headline").asString("news conference")))));
        return stops;
    }

    /** Where the story plays before what it mentions. */
    private static JsonNode focus(JsonNode regions) {
        for (JsonNode region : regions) {
            if (region.path("role").asString("").equals("focus")) {
                return region;
            }
        }
        return regions.path(0);
    }

    private static String words(String headline) {
        List<String> longest = Arrays.stream(headline.split("[^\\p{L}]+"))
                .filter(word -> word.length() >= WORD)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(2)
                .toList();
        return String.join(" ", longest).toLowerCase(Locale.ROOT);
    }

    private static String curl(String articles, String parameter, String value) {
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%3A", ":");
        return "curl '" + articles + "?" + parameter + "=" + encoded + "'";
    }
}
