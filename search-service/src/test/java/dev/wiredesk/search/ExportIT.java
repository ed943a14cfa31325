package dev.wiredesk.search;

import static dev.wiredesk.search.Stories.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.Embargo;
import dev.wiredesk.contracts.Status;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class ExportIT extends RunningService {

    private static final String TERMS = "For subscribers only";

    /** More than connections buffer on their way, so that the service waits for the reader. */
    private static final int LARGE = 60_000;

    private static final int MANY = 500;

    @Autowired
    private MeterRegistry meters;

    @ParameterizedTest
    @CsvSource({
        "ndjson, application/x-ndjson, wiredesk-export.ndjson",
        "csv, text/csv, wiredesk-export.csv",
        "ninjs, application/x-ndjson, wiredesk-export.ninjs.ndjson",
        "rss, application/rss+xml, wiredesk-export.rss"
    })
    void holdsWhatReadersMaySeeWithItsRights(String format, String type, String file) {
        ArticleEnriched usable = story("exports", "usable")
                .headline("Lighthouse sold")
                .rights(TERMS, "Northwire")
                .editorNote("call the desk")
                .build();
        ArticleEnriched held = story("exports", "held")
                .headline("Secret")
                .embargo(new Embargo(null))
                .build();
        ArticleEnriched killed = story("exports", "killed")
                .headline("Killed")
                .status(Status.CANCELED)
                .build();
        publish(usable, held, killed);
        awaitArticle(usable.id());
        awaitStatus(200, EDITOR_TOKEN, "/v1/articles/" + held.id() + "?view=editor");
        awaitStatus(200, EDITOR_TOKEN, "/v1/articles/" + killed.id() + "?view=editor");

        HttpResponse<String> export =
                get("/v1/export?provider=exports&format=" + format).response();
        assertThat(export.statusCode()).isEqualTo(200);
        assertThat(export.headers().firstValue("content-type").orElseThrow()).startsWith(type);
        assertThat(export.headers().firstValue("content-disposition").orElseThrow())
                .contains(file);
        assertThat(export.headers().firstValue("x-total-count")).contains("1");
        assertThat(export.headers().firstValue("content-length")).isEmpty();
        assertThat(export.body())
                .contains(usable.id(), "Lighthouse sold")
                .as("R46")
                .contains(TERMS, "Northwire")
                .as("R15, R26, R29")
                .doesNotContain("Secret", "Killed", held.id(), killed.id(), "call the desk", "indexed");
    }

    @Test
    void refusesWhatCannotBeExported() {
        assertThat(get("/v1/export?format=pdf").status()).isEqualTo(400);
        assertThat(get("/v1/export?size=10").status()).isEqualTo(400);
        assertThat(getWith(EDITOR_TOKEN, "/v1/export?view=editor").status()).isEqualTo(400);
        assertThat(get("/v1/export?provider=nobody").response().body()).isEmpty();
    }

    @Test
    void aStoryThatIsKilledBeforeItsTurnIsOnlyNamed() throws Exception {
        List<ArticleEnriched> stories = many("kills");
        ArticleEnriched last = stories.getFirst();

        HttpResponse<InputStream> export = open("/v1/export?provider=kills");
        try (InputStream body = export.body()) {
            assertThat(body.read()).isEqualTo('{');
            publish(story("kills", "0").version(2L).status(Status.CANCELED).build());
            await().atMost(SOON).until(() -> get("/v1/articles/" + last.id()).status() == 404);
            List<String> lines = new String(body.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();

            assertThat(lines).hasSize(MANY);
            assertThat(export.headers().firstValue("x-total-count")).contains(Integer.toString(MANY));
            assertThat(lines.getLast())
                    .isEqualTo("{\"id\":\"" + last.id() + "\",\"identity\":\"" + last.identity()
                            + "\",\"status\":\"canceled\"}");
        }
    }

    @Test
    void oneThatBreaksOffDoesNotLookComplete() throws Exception {
        many("breaks");
        double broken = outcome("broken");

        HttpResponse<InputStream> export = open("/v1/export?provider=breaks");
        try (InputStream body = export.body()) {
            assertThat(body.read()).isEqualTo('{');
            Engines.elasticsearch().stop();
            try {
                assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
            } finally {
                Engines.elasticsearch().restart();
            }
        }
        await().atMost(SOON).until(() -> outcome("broken") == broken + 1);
        awaitReadiness();
        try (InputStream again = open("/v1/export?provider=breaks").body()) {
            assertThat(new String(again.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .as("as if nothing had been")
                    .hasSize(MANY);
        }
    }

    @Test
    void slowReadersLeaveRoomForOthersAndTooManyAreToldToComeAgain() throws Exception {
        many("crowd");
        List<HttpResponse<InputStream>> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                slow.add(open("/v1/export?provider=crowd"));
            }
            Answer refused = get("/v1/export?provider=crowd");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.response().headers().firstValue("retry-after")).isPresent();
            assertThat(get("/v1/articles?provider=crowd").status()).isEqualTo(200);
        } finally {
            for (HttpResponse<InputStream> each : slow) {
                each.body().close();
            }
        }
        await().atMost(SOON).until(() -> get("/v1/export?provider=nobody").status() == 200);
    }

    /** The one with the least number is the oldest, and the last of an export. */
    private List<ArticleEnriched> many(String provider) {
        List<ArticleEnriched> stories = new ArrayList<>();
        Instant first = Instant.parse("2026-08-01T00:00:00Z");
        for (int i = 0; i < MANY; i++) {
            stories.add(story(provider, Integer.toString(i))
                    .created(first.plusSeconds(i))
                    .body("Wave after wave. ".repeat(LARGE / 17))
                    .build());
        }
        publish(stories);
        await().atMost(SOON)
                .until(() -> get("/v1/articles?size=1&provider=" + provider).total() == MANY);
        return stories;
    }

    private double outcome(String outcome) {
        return meters.counter("wiredesk.search.exports", "outcome", outcome).count();
    }
}
