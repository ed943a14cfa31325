package dev.wiredesk.search;

import static dev.wiredesk.search.Stories.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.Embargo;
import dev.wiredesk.contracts.Status;
import dev.wiredesk.search.reprint.Reprints;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SimilarIT extends RunningService {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    @Test
    void findsAllCopiesOfAStoryAndNothingElse() {
        List<ArticleEnriched> stories = new ArrayList<>();
        for (Reprints.Event event : Reprints.events()) {
            stories.add(copy("agency", event.name(), NOON, event.original()));
            event.copies()
                    .forEach((how, copy) -> stories.add(
                            copy("papers", event.name() + ' ' + how, NOON.plusSeconds(stories.size()), copy)));
            stories.add(copy("rival", event.name(), NOON.minusSeconds(60), event.rival()));
        }
        publish(stories);
        stories.forEach(story -> awaitArticle(story.id()));

        for (Reprints.Event event : Reprints.events()) {
            String original =
                    copy("agency", event.name(), NOON, event.original()).id();
            Answer answer = similar(original);
            assertThat(answer.total()).as(event.name()).isEqualTo(event.copies().size());
            assertThat(answer.body().path("isReprintOf").isNull()).isTrue();
            assertThat(answer.body().path("clusterId").asString()).isEqualTo(original);
            List<Integer> similarities = answer.body()
                    .path("items")
                    .valueStream()
                    .map(item -> item.path("similarity").asInt())
                    .toList();
            assertThat(similarities).isSortedAccordingTo((one, other) -> other - one);
            assertThat(similarities).allMatch(similarity -> similarity >= 14 && similarity <= 100);

            JsonNode best = answer.body().path("items").get(0);
            assertThat(best.at("/article/provider").asString()).isEqualTo("papers");
            assertThat(best.path("earlier").asBoolean()).isFalse();
            Answer ofCopy = similar(best.at("/article/id").asString());
            assertThat(ofCopy.body().path("isReprintOf").asString()).as("R34").isEqualTo(original);
            assertThat(ofCopy.body().path("clusterId").asString()).isEqualTo(original);
        }
    }

    @Test
    void aCopyThatMayNotBeSeenIsNoCopy() {
        Reprints.Text text = Reprints.events().getLast().original();
        ArticleEnriched shown = copy("seen", "shown", NOON.plusSeconds(9_000_000), text);
        ArticleEnriched killed = of("seen", "killed", NOON.plusSeconds(8_999_000), text)
                .status(Status.CANCELED)
                .build();
        ArticleEnriched held = of("seen", "held", NOON.plusSeconds(8_999_000), text)
                .embargo(new Embargo(null))
                .build();
        publish(shown, killed, held);
        awaitArticle(shown.id());
        awaitStatus(200, EDITOR_TOKEN, "/v1/articles/" + killed.id() + "?view=editor");
        awaitStatus(200, EDITOR_TOKEN, "/v1/articles/" + held.id() + "?view=editor");

        Answer answer = similar(shown.id());
        assertThat(answer.total()).as("R26").isZero();
        assertThat(answer.body().path("clusterId").asString()).isEqualTo(shown.id());
        assertThat(similar(held.id()).status()).isEqualTo(404);
        assertThat(getWith(EDITOR_TOKEN, "/v1/articles/" + held.id() + "/similar?view=editor")
                        .total())
                .isEqualTo(1);
    }

    @Test
    void whatIsAskedWronglyIsRefused() {
        ArticleEnriched story = story("similar", "asked").build();
        publish(story);
        awaitArticle(story.id());

        assertThat(similar(story.id() + "x").status()).isEqualTo(404);
        assertThat(get("/v1/articles/" + story.id() + "/similar?size=0").status())
                .isEqualTo(400);
        assertThat(get("/v1/articles/" + story.id() + "/similar?page=1").status())
                .isEqualTo(400);
    }

    @Test
    void aStoryOfAFewWordsHasNoCopies() {
        ArticleEnriched story =
                story("similar", "short").headline("Gone").body("Gone.").build();
        publish(story);
        awaitArticle(story.id());

        await().atMost(SOON).until(() -> similar(story.id()).status() == 200);
        assertThat(similar(story.id()).total()).isZero();
    }

    private Answer similar(String id) {
        return get("/v1/articles/" + id + "/similar?size=100");
    }

    private static ArticleEnriched copy(String provider, String identity, Instant at, Reprints.Text text) {
        return of(provider, identity, at, text).build();
    }

    private static Stories of(String provider, String identity, Instant at, Reprints.Text text) {
        return story(provider, identity)
                .created(at)
                .received(at.plusSeconds(5))
                .headline(text.headline())
                .body(text.body());
    }
}
