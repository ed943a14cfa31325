package dev.wiredesk.search;

import static dev.wiredesk.search.Stories.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.Embargo;
import dev.wiredesk.contracts.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AccessIT extends RunningService {

    private static final String NOTE = "Not before the ringers have gone";

    @Test
    void aTokenNobodyHoldsIsRefusedEvenWhereNoneIsNeeded() {
        Answer answer = getWith("guessed", "/v1/articles");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.response().headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer");
        assertThat(answer.body().path("type").asString()).endsWith("/invalid-token");
        assertThat(answer.body().path("detail").asString()).contains("wiredesk.search.tokens");
    }

    @Test
    void whatEditorsSeeIsForEditors() {
        assertThat(get("/v1/articles?view=editor").status()).isEqualTo(403);
        assertThat(getWith(READER_TOKEN, "/v1/articles?view=editor").status()).isEqualTo(403);
        assertThat(getWith(EDITOR_TOKEN, "/v1/articles?view=editor").status()).isEqualTo(200);
    }

    @Test
    void editorsSeeWhatIsWithheldWithItsNoteWhenTheyAskForIt() {
        ArticleEnriched withheld = story("withheld-for-editors")
                .status(Status.WITHHELD)
                .editorNote("Hold for the lawyers")
                .build();
        publish(withheld);
        String path = "/v1/articles/" + withheld.id();
        awaitStatus(200, EDITOR_TOKEN, path + "?view=editor");

        assertThat(getWith(EDITOR_TOKEN, path + "?view=editor")
                        .body()
                        .path("editorNote")
                        .asString())
                .isEqualTo("Hold for the lawyers");
        assertThat(getWith(EDITOR_TOKEN, path).status()).isEqualTo(404);
        assertThat(get(path).status()).isEqualTo(404);
    }

    @Test
    void editorsOfSomeProvidersSeeOfOthersOnlyWhatReadersSee() {
        ArticleEnriched own = gannet("listed", "guarded-agency", "own")
                .status(Status.WITHHELD)
                .build();
        ArticleEnriched killed = gannet("listed", "guarded-agency", "killed")
                .status(Status.CANCELED)
                .build();
        ArticleEnriched pictures = gannet("listed", "guarded-pictures", "own")
                .embargo(new Embargo(null))
                .build();
        ArticleEnriched shown = gannet("listed", "otherwire", "usable").build();
        List<ArticleEnriched> hidden = List.of(
                gannet("listed", "otherwire", "withheld")
                        .status(Status.WITHHELD)
                        .build(),
                gannet("listed", "otherwire", "held").embargo(new Embargo(null)).build(),
                gannet("listed", "otherwire", "killed").status(Status.CANCELED).build());
        publish(own, killed, pictures, shown);
        publish(hidden);
        Stream.of(List.of(own, killed, pictures, shown), hidden)
                .flatMap(List::stream)
                .forEach(story -> awaitStatus(200, EDITOR_TOKEN, "/v1/articles/" + story.id() + "?view=editor"));

        Answer found =
                getWith(GUARDED_TOKEN, "/v1/articles?subject=gannet:listed&fields=body&facets=provider&view=editor");
        assertThat(found.ids()).as("R18").containsExactlyInAnyOrder(own.id(), pictures.id(), shown.id());
        assertThat(found.total()).isEqualTo(3);
        assertThat(found.body().at("/facets/provider").valueStream())
                .extracting(count -> count.path("value").asString() + " "
                        + count.path("count").asInt())
                .containsExactlyInAnyOrder("guarded-agency 1", "guarded-pictures 1", "otherwire 1");
        assertThat(found.body()
                        .path("items")
                        .valueStream()
                        .filter(item -> item.has("editorNote"))
                        .map(item -> item.path("id").asString()))
                .as("R29: the notes")
                .containsExactlyInAnyOrder(own.id(), pictures.id());
        assertThat(getWith(GUARDED_TOKEN, "/v1/articles/" + killed.id() + "?view=editor")
                        .body()
                        .path("status")
                        .asString())
                .as("R18: the notice of a kill")
                .isEqualTo("canceled");
        for (ArticleEnriched story : hidden) {
            for (String call : List.of("", "/versions", "/trace", "/similar", "/chain")) {
                String path = "/v1/articles/" + story.id() + call + "?view=editor";
                assertThat(getWith(GUARDED_TOKEN, path).status()).as(path).isEqualTo(404);
            }
        }
    }

    @Test
    void theHistoryOfAStoryTellsItsEditorsAloneWhatReadersAreNotTold() {
        List<ArticleEnriched> stories = new ArrayList<>();
        for (String provider : List.of("guarded-agency", "otherwire")) {
            publish(
                    gannet("told", provider, "told")
                            .version(1L)
                            .status(Status.WITHHELD)
                            .build(),
                    gannet("told", provider, "told").version(2L).build());
            stories.add(gannet("told", provider, "told").version(2L).build());
        }
        stories.forEach(story ->
                await().atMost(SOON).until(() -> history(EDITOR_TOKEN, story).size() == 2));

        ArticleEnriched own = stories.getFirst();
        assertThat(history(GUARDED_TOKEN, own)).as("R18").isEqualTo(history(EDITOR_TOKEN, own));
        assertThat(history(GUARDED_TOKEN, own).toString()).contains(NOTE);
        assertThat(getWith(GUARDED_TOKEN, "/v1/articles/" + own.id() + "/trace?view=editor")
                        .body()
                        .has("waiting"))
                .isTrue();

        ArticleEnriched others = stories.getLast();
        assertThat(history(GUARDED_TOKEN, others)).as("R18").isEqualTo(history(null, others));
        JsonNode only = history(GUARDED_TOKEN, others).path(0);
        String version = only.at("/links/self").asString();
        assertThat(getWith(EDITOR_TOKEN, version + "?view=editor").response().body())
                .contains(NOTE);
        assertThat(getWith(GUARDED_TOKEN, version + "?view=editor").response().body())
                .doesNotContain(NOTE);
        assertThat(getWith(GUARDED_TOKEN, "/v1/articles/" + others.id() + "/trace?view=editor")
                        .body()
                        .has("waiting"))
                .isFalse();
    }

    @Test
    void thePageIsTheEditorsForTheirProvidersAndTheReadersForOthers() {
        ArticleEnriched own = gannet("on-pages", "guarded-agency", "page")
                .status(Status.WITHHELD)
                .build();
        ArticleEnriched others = gannet("on-pages", "otherwire", "page").build();
        ArticleEnriched hidden = gannet("on-pages", "otherwire", "hidden page")
                .status(Status.WITHHELD)
                .build();
        publish(own, others, hidden);
        List.of(own, others, hidden)
                .forEach(story -> awaitStatus(200, EDITOR_TOKEN, "/v1/articles/" + story.id() + "?view=editor"));

        String list = page(200, "/?subject=gannet:on-pages&view=editor");
        assertThat(list).contains("/articles/" + own.id(), "/articles/" + others.id(), "As an editor");
        assertThat(list).as("R18").doesNotContain(hidden.id());
        assertThat(page(200, "/articles/" + own.id() + "?view=editor")).contains(NOTE, "Withheld");
        assertThat(page(200, "/articles/" + own.id() + "/versions?view=editor"))
                .contains(NOTE, "The way of this story");
        assertThat(page(200, "/articles/" + others.id() + "?view=editor"))
                .doesNotContain(NOTE)
                .contains("As readers see it");
        assertThat(page(200, "/articles/" + others.id() + "/versions?view=editor"))
                .doesNotContain(NOTE, "The way of this story");
        page(404, "/articles/" + hidden.id() + "?view=editor");
        page(404, "/articles/" + hidden.id() + "/versions?view=editor");
        page(404, "/articles/" + own.id());
    }

    private static Stories gannet(String topic, String provider, String identity) {
        return story(provider, topic + " " + identity)
                .headline("Gannets are back on the cliffs")
                .subject("gannet:" + topic, "gannets")
                .editorNote(NOTE);
    }

    private JsonNode history(@Nullable String token, ArticleEnriched story) {
        String view = token == null ? "" : "?view=editor";
        return getWith(token, "/v1/articles/" + story.id() + "/versions" + view)
                .body()
                .path("versions");
    }

    private String page(int status, String path) {
        Answer answer = signedIn("guarded-desk", GUARDED_TOKEN, path);
        assertThat(answer.status()).as(path).isEqualTo(status);
        return answer.response().body();
    }

    @Test
    void editorsSignInToTheirViewOfThePage() {
        ArticleEnriched withheld = story("withheld-on-the-page")
                .headline("Not before the verdict")
                .status(Status.WITHHELD)
                .build();
        publish(withheld);
        awaitStatus(200, EDITOR_TOKEN, "/v1/articles/" + withheld.id() + "?view=editor");
        String page = "/articles/" + withheld.id() + "?view=editor";

        Answer asked = get(page);
        assertThat(asked.status()).isEqualTo(401);
        assertThat(asked.response().headers().firstValue("www-authenticate").orElseThrow())
                .startsWith("Basic realm=\"Wiredesk\"");
        assertThat(signedIn("night-desk", EDITOR_TOKEN, page).status()).isEqualTo(200);
        assertThat(signedIn("website", EDITOR_TOKEN, page).status())
                .as("another's token")
                .isEqualTo(401);
        assertThat(signedIn("night-desk", "guessed", page).status()).isEqualTo(401);
        assertThat(signedIn("website", READER_TOKEN, page).status()).isEqualTo(403);
        assertThat(get("/").status()).as("readers need not").isEqualTo(200);
    }
}
