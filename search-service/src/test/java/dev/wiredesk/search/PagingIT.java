package dev.wiredesk.search;

import static dev.wiredesk.search.Stories.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.search.article.ArticleDocument;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fifty thousand stories that share ten times are read to the end, while others arrive. */
class PagingIT extends RunningService {

    private static final int STORIES = 50_000;
    private static final int TIMES = 10;
    private static final int BULK = 2_500;

    private static final String PROVIDER = "paging";
    private static final Set<String> LOADED = new HashSet<>();
    private static final Set<String> LOADED_ELEVEN = new HashSet<>();

    @BeforeEach
    void load() throws Exception {
        if (!LOADED.isEmpty()) {
            return;
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (int from = 0; from < STORIES; from += BULK) {
                ByteArrayOutputStream bulk = new ByteArrayOutputStream();
                for (int i = from; i < from + BULK; i++) {
                    ArticleEnriched article = numbered("old", i);
                    LOADED.add(article.id());
                    if (i % 11 == 0) {
                        LOADED_ELEVEN.add(article.id());
                    }
                    bulk.writeBytes(
                            ("{\"index\":{\"_id\":\"" + article.id() + "\"}}\n").getBytes(StandardCharsets.UTF_8));
                    bulk.writeBytes(ArticleDocument.of(article).toJson());
                    bulk.write('\n');
                }
                HttpResponse<String> answer = http.send(
                        HttpRequest.newBuilder(Engines.elasticsearchUri().resolve("/articles/_bulk"))
                                .header("Content-Type", "application/x-ndjson")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(bulk.toByteArray()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                assertThat(answer.body()).contains("\"errors\":false");
            }
        }
        await().atMost(SOON)
                .until(() -> get("/v1/articles?size=1&provider=" + PROVIDER).total() == STORIES);
    }

    private static ArticleEnriched numbered(String kind, int number) {
        return story(PROVIDER, kind + '-' + number)
                .created(Instant.parse("2026-09-0" + (1 + number % TIMES % 9) + "T00:00:0" + number % TIMES + "Z"))
                .headline("Ferry ".repeat(1 + number % 7) + "number " + number)
                .body("The ferry left the harbour of " + (number % 11 == 0 ? "Kalvik at eleven" : "Santa Brisa")
                        + ", as of " + kind + ".")
                .build();
    }

    @ParameterizedTest
    @CsvSource({"sort=newest, 1", "q=ferry+eleven&sort=relevance, 11"})
    void noneIsSkippedAndNoneGivenTwiceWhileOthersArrive(String query, int part) {
        Set<String> wanted = part == 1 ? LOADED : LOADED_ELEVEN;
        List<String> ids = new ArrayList<>(STORIES);
        int pages = 0;
        String cursor = "";
        do {
            Answer page = get("/v1/articles?size=100&provider=" + PROVIDER + '&' + query + cursor);
            assertThat(page.status()).as(page.response().body()).isEqualTo(200);
            ids.addAll(page.ids());
            String next = page.body().path("next").asString("");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
            pages++;
            publish(numbered("new " + query, pages), numbered("more " + query, 11 * pages));
        } while (!cursor.isEmpty());

        Set<String> different = new HashSet<>(ids);
        assertThat(ids).as("none twice").hasSameSizeAs(different);
        assertThat(different.containsAll(wanted)).as("none skipped").isTrue();
    }

    /** Those that arrived in other tests are not in it, so that nothing changes between the two. */
    @Test
    void anExportIsTheWholeIndexAndTheSameAgain() throws Exception {
        List<String> all = exported("provider=" + PROVIDER + "&q=old");
        assertThat(all).hasSize(STORIES);
        assertThat(new HashSet<>(all)).isEqualTo(LOADED);

        String part = "provider=" + PROVIDER + "&q=old+eleven";
        List<String> first = exported(part);
        assertThat(new HashSet<>(first)).isEqualTo(LOADED_ELEVEN);
        assertThat(exported(part)).isEqualTo(first);
    }

    private List<String> exported(String filters) throws IOException {
        HttpResponse<InputStream> export = open("/v1/export?" + filters);
        List<String> ids = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(export.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                ids.add(EventJson.MAPPER.readTree(line).path("id").asString());
            }
        }
        assertThat(export.headers().firstValue("x-total-count")).contains(Integer.toString(ids.size()));
        return ids;
    }
}
