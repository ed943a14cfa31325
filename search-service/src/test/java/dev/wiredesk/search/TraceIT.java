package dev.wiredesk.search;

import static dev.wiredesk.search.Stories.idOf;
import static dev.wiredesk.search.Stories.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.Embargo;
import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.contracts.Status;
import dev.wiredesk.contracts.Topics;
import dev.wiredesk.search.http.NotFoundException;
import dev.wiredesk.search.reading.Audience;
import dev.wiredesk.search.trace.Trace;
import dev.wiredesk.search.trace.Trace.Fate;
import dev.wiredesk.search.trace.Trace.State;
import dev.wiredesk.search.trace.Traces;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class TraceIT extends RunningService {

    @Autowired
    private Traces traces;

    @Test
    void tellsReadersTheWayOfWhatTheySee() {
        ArticleEnriched second = story("traced").version(2L).offset(77).build();
        publish(story("traced").version(1L).build(), second);
        awaitArticle(second.id());
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(trace(second.id()).path("versions").size()).isEqualTo(2));

        JsonNode trace = trace(second.id());
        assertThat(trace.path("state").asString()).isEqualTo("current");
        assertThat(trace.at("/versions/0/fate").asString()).isEqualTo("current");
        assertThat(trace.at("/versions/0/received/offset").asInt()).isEqualTo(77);
        assertThat(trace.at("/versions/0/enrichmentVersion").asString())
                .isEqualTo(second.enrichment().version());
        assertThat(trace.at("/versions/0/indexedAt").asString()).isNotEmpty();
        assertThat(trace.at("/versions/1/fate").asString()).isEqualTo("superseded");
        assertThat(trace.has("waiting")).isFalse();
        assertThat(get("/v1/articles/" + second.id() + "/trace?x=1").status()).isEqualTo(400);
    }

    @Test
    void looksToReadersAsIfThereWereNothingWhereTheySeeNothing() {
        publish(
                story("traced-killed").version(1L).build(),
                story("traced-killed").version(2L).status(Status.CANCELED).build(),
                story("traced-withheld").status(Status.WITHHELD).build(),
                story("traced-embargoed").embargo(new Embargo(null)).build());

        awaitState("traced-killed", State.KILLED);
        awaitState("traced-withheld", State.WITHHELD);
        awaitState("traced-embargoed", State.EMBARGOED);
        for (String hidden : new String[] {"traced-killed", "traced-withheld", "traced-embargoed", "never-sent"}) {
            Answer answer = get("/v1/articles/" + idOf(hidden) + "/trace");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body().path("detail").asString()).isEqualTo("There is no article " + idOf(hidden));
        }
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(traces.of(Audience.EDITOR, idOf("traced-killed"))
                                .versions())
                        .extracting(Trace.Step::fate)
                        .containsExactly(Fate.CURRENT, Fate.KILLED));
    }

    @Test
    void findsWhatIsOnItsWayAndWhatFellOutOfIt() {
        ArticleEnriched offTheEarth = story("traced-off-the-earth")
                .region("geonames:1", "Nowhere", Enrichment.RegionKind.CITY, Enrichment.RegionRole.FOCUS, 200.0, 10.0)
                .build();
        publish(offTheEarth);
        send(Topics.RECEIVED, idOf("traced-waiting"), new byte[] {'{', '}'}).join();
        send(Topics.RECEIVED_DEAD_LETTER, idOf("traced-refused"), new byte[] {'{', '}'})
                .join();

        awaitState("traced-off-the-earth", State.DEAD_LETTERED);
        awaitState("traced-waiting", State.IN_FLIGHT);
        awaitState("traced-refused", State.DEAD_LETTERED);
        Trace dead = traces.of(Audience.EDITOR, offTheEarth.id());
        assertThat(dead.deadLetters()).hasSize(1);
        assertThat(dead.deadLetters().getFirst().reason()).isEqualTo("unmappable");
        assertThat(dead.deadLetters().getFirst().stage()).isEqualTo("index");
        assertThat(dead.complete()).isTrue();
        assertThat(traces.of(Audience.EDITOR, idOf("never-sent")).state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void whatIsNotIndexedIsToldToItsEditorsWhereARecordNamesTheProvider() {
        byte[] named = "{\"provider\": \"northwire\", \"identity\": \"cut o".getBytes(StandardCharsets.UTF_8);
        send(Topics.RECEIVED_DEAD_LETTER, idOf("traced-named"), named).join();
        send(Topics.RECEIVED_DEAD_LETTER, idOf("traced-nameless"), new byte[] {'{'})
                .join();
        awaitState("traced-named", State.DEAD_LETTERED);
        awaitState("traced-nameless", State.DEAD_LETTERED);

        Audience own = Audience.editorOf(Set.of("northwire"));
        Audience others = Audience.editorOf(Set.of("otherwire"));
        assertThat(traces.of(own, idOf("traced-named")))
                .as("R18")
                .isEqualTo(traces.of(Audience.EDITOR, idOf("traced-named")));
        assertUntold(others, "traced-named");
        for (Audience editors : List.of(own, others)) {
            assertUntold(editors, "traced-nameless");
            assertUntold(editors, "never-sent");
        }
    }

    private void assertUntold(Audience audience, String identity) {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> traces.of(audience, idOf(identity)))
                .withMessage("There is no article " + idOf(identity));
    }

    private JsonNode trace(String id) {
        return get("/v1/articles/" + id + "/trace").body();
    }

    private void awaitState(String identity, State state) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                traces.of(Audience.EDITOR, idOf(identity)).state())
                        .isEqualTo(state));
    }
}
