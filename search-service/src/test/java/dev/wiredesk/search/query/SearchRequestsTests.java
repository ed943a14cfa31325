package dev.wiredesk.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.json.JsonpUtils;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import dev.wiredesk.contracts.EventJson;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * The requests that queries become, as files under {@code src/test/resources/requests}; {@code -Dwiredesk.golden=write}
 * writes them anew, for the difference to be read.
 */
class SearchRequestsTests {

    private static final Instant NOW = Instant.parse("2026-11-03T12:00:00Z");
    private static final Path GOLDEN = Path.of("src/test/resources/requests");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            everything          |
            words               | q=port strike
            expression          | q="wildcat strike" OR (azer* NOT ferry)&language=en&language=ru-RU
            region-relevance    | q=strike&region=area:karabakh&region=iso:AZ
            region-in-role      | region=iso:AZ&role=focus&role=dateline
            role-alone          | role=focus
            near-in-role        | near=40.4,49.9,50&role=focus
            one-person          | person=person:jane-doe&personKind=expert&nationality=gb
            plain-filters       | provider=northwire&subject=medtop:11000000&from=2026-11-01&to=2026-11-02T10:00:00Z
            words-newest        | q=strike&sort=newest
            words-recent        | q=strike&region=iso:AZ&recency=3d
            facets-and-fields   | facets=provider,region,person,language,personKind,nationality&fields=body,mentions&size=100
            """)
    void becomesTheRequestOnFile(String name, @Nullable String parameters) throws IOException {
        SearchRequest request = SearchRequests.page(ArticleQuery.parse(parameters(parameters)), NOW);

        assertGolden(name, request);
    }

    @Test
    void asksForOneArticleByItsId() throws IOException {
        assertGolden("one-article", SearchRequests.one("abc"));
    }

    @Test
    void goesOnAfterTheLastItemOfThePageBefore() {
        ArticleQuery first = ArticleQuery.parse(parameters("q=strike"));
        String next = first.next(
                new Cursor(List.of(FieldValue.of(1.25), FieldValue.of(1_793_606_400_000L), FieldValue.of("abc"))));

        JsonNode request = json(SearchRequests.page(ArticleQuery.parse(parameters("q=strike&cursor=" + next)), NOW));

        assertThat(request.path("search_after").toString()).isEqualTo("[1.25,1793606400000,\"abc\"]");
    }

    private static void assertGolden(String name, SearchRequest request) throws IOException {
        Path file = GOLDEN.resolve(name + ".json");
        String made = EventJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json(request)) + "\n";
        if ("write".equals(System.getProperty("wiredesk.golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, made);
        }
        assertThat(made).isEqualTo(Files.readString(file));
    }

    private static JsonNode json(SearchRequest request) {
        return EventJson.MAPPER.readTree(JsonpUtils.toJsonString(request, new Jackson3JsonpMapper(EventJson.MAPPER)));
    }

    private static Map<String, List<String>> parameters(@Nullable String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String parameter : query == null ? new String[0] : query.split("&")) {
            int equals = parameter.indexOf('=');
            parameters
                    .computeIfAbsent(parameter.substring(0, equals), _ -> new ArrayList<>())
                    .add(URLDecoder.decode(parameter.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return parameters;
    }
}
