package dev.wiredesk.search;

import static dev.wiredesk.search.Stories.story;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.Status;
import org.junit.jupiter.api.Test;

class AccessIT extends RunningService {

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
