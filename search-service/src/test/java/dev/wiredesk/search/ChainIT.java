package dev.wiredesk.search;

import static dev.wiredesk.search.Stories.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.ItemKey;
import dev.wiredesk.contracts.Status;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChainIT extends RunningService {

    @Test
    void aChainHasOneOriginalAndRepairsItselfWhenItsMiddleArrivesLastR32() {
        String original = new ItemKey("chains", "first").id();
        String middle = new ItemKey("chains", "second").id();
        String last = new ItemKey("chains", "third").id();
        publish(link("first", null, 1), link("third", "second", 3), link("other", null, 2));
        awaitChain(last, middle, last);
        awaitChain(original, original, original);

        publish(link("second", "first", 2));
        for (String id : List.of(original, middle, last)) {
            awaitChain(id, original, original, middle, last);
        }
    }

    @Test
    void aWithdrawnStoryEndsItAndLeavesNoTrace() {
        String original = new ItemKey("chains", "a").id();
        String killed = new ItemKey("chains", "b").id();
        String last = new ItemKey("chains", "c").id();
        publish(
                link("a", null, 1),
                of("b", "a", 2).version(2L).status(Status.CANCELED).build(),
                link("c", "b", 3));
        awaitChain(last, killed, last);
        awaitChain(original, original, original);
        assertThat(get("/v1/articles/" + killed + "/chain").status()).isEqualTo(404);
    }

    @Test
    void storiesThatRewriteEachOtherAreToldOnce() {
        String one = new ItemKey("chains", "hen").id();
        String other = new ItemKey("chains", "egg").id();
        publish(link("hen", "egg", 1), link("egg", "hen", 2));
        await().atMost(SOON).untilAsserted(() -> assertThat(ids(one)).containsExactlyInAnyOrder(one, other));
        await().atMost(SOON).untilAsserted(() -> assertThat(ids(other)).containsExactlyInAnyOrder(one, other));
    }

    @Test
    void whatIsAskedWronglyIsRefused() {
        ArticleEnriched story = link("asked", null, 1);
        publish(story);
        awaitArticle(story.id());
        assertThat(chain(story.id() + "x").status()).isEqualTo(404);
        assertThat(get("/v1/articles/" + story.id() + "/chain?size=1").status()).isEqualTo(400);
    }

    private void awaitChain(String id, String original, String... chain) {
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(ids(id)).containsExactly(chain);
            assertThat(chain(id).body().path("originalId").asString()).isEqualTo(original);
        });
    }

    private List<String> ids(String id) {
        return chain(id)
                .body()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private Answer chain(String id) {
        return get("/v1/articles/" + id + "/chain");
    }

    private static ArticleEnriched link(String identity, @Nullable String from, int minute) {
        return of(identity, from, minute).build();
    }

    private static Stories of(String identity, @Nullable String from, int minute) {
        Stories story = story("chains", identity)
                .headline("The " + identity + " report")
                .created(Instant.parse("2026-11-02T12:00:00Z").plusSeconds(60L * minute));
        return from == null ? story : story.evolvedFrom(from);
    }
}
