package dev.wiredesk.local.bench.search;

import dev.wiredesk.local.bench.NodeClient;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ten queries as a desk asks them, about the regions and people that the index knows best. */
final class DeskQueries {
    private static final String ARTICLES = "/v1/articles";

    private DeskQueries() {}

    /**
     * A query.
     *
     * @param path with its parameters
     */
    record DeskQuery(String name, String path) {}

    /** @param latest when the newest story was written */
    static List<DeskQuery> about(NodeClient node, Instant latest) throws IOException {
        List<String> regions = top(node, "indexed.regionLabels");
        List<String> people = top(node, "indexed.people");
        String region = regions.get(0);
        String another = regions.get(1);
        String week = latest.minus(Duration.ofDays(7)).toString();
        String month = latest.minus(Duration.ofDays(30)).toString();
        List<DeskQuery> queries = new ArrayList<>();
        queries.add(query("the newest", ARTICLES, Map.of()));
        queries.add(query("words", ARTICLES, Map.of("q", "port strike")));
        queries.add(query("a phrase", ARTICLES, Map.of("q", "\"prime minister\"")));
        queries.add(query("words in a region", ARTICLES, Map.of("q", "election", "region", region)));
        queries.add(query(
                "a region in focus, newest", ARTICLES, Map.of("region", another, "role", "focus", "sort", "newest")));
        queries.add(query("a person", ARTICLES, Map.of("person", people.get(0), "sort", "newest")));
        queries.add(query("what was said", "/v1/quotes", Map.of("q", "budget", "from", month)));
        queries.add(query("who speaks about a region", "/v1/experts", Map.of("region", region)));
        queries.add(
                query("the week's news by region", ARTICLES, Map.of("from", week, "facets", "region,person,timeline")));
        queries.add(query(
                "words with all there is to narrow them by",
                ARTICLES,
                Map.of("q", "minister said", "facets", "provider,region,person,language,personKind,timeline")));
        return queries;
    }

    private static DeskQuery query(String name, String path, Map<String, String> parameters) {
        return new DeskQuery(
                name,
                path
                        + parameters.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(each -> each.getKey() + "="
                                        + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&", "?", "")));
    }

    /** Ids of those that most stories have. */
    private static List<String> top(NodeClient node, String field) throws IOException {
        String search = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "size", 0, "aggs", Map.of("top", Map.of("terms", Map.of("field", field, "size", 5)))));
        List<String> ids = new ArrayList<>();
        for (JsonNode bucket : node.json("POST", "/articles/_search", search).at("/aggregations/top/buckets")) {
            String label = bucket.path("key").asString();
            ids.add(label.substring(0, label.indexOf('|')));
        }
        if (ids.size() < 2) {
            throw new IOException("The index has hardly any " + field);
        }
        return ids;
    }
}
