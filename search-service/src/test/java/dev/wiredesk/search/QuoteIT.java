package dev.wiredesk.search;

import static dev.wiredesk.search.Stories.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.contracts.Enrichment.PersonKind;
import dev.wiredesk.contracts.Enrichment.RegionRole;
import dev.wiredesk.contracts.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class QuoteIT extends RunningService {

    private static final String MINISTER = "person:iveta-krumina";
    private static final String NAMESAKE = "person:tom-hartle";

    @BeforeEach
    void stories() {
        publish(
                story("quotes", "budget")
                        .created(Instant.parse("2026-10-01T10:00:00Z"))
                        .headline("Budget passes")
                        .region("iso:LV", "Latvia", RegionRole.FOCUS, "m49:150", "m49:154")
                        .person(
                                MINISTER,
                                "Iveta Krumina",
                                PersonKind.OFFICIAL,
                                "LV",
                                "Latvian finance minister",
                                "finance minister")
                        .person(NAMESAKE, "Tom Hartle", PersonKind.OFFICIAL, "IE", "Irish ambassador", "ambassador")
                        .quote("We are raising the pensions, not the taxes.", MINISTER)
                        .quote("Dublin welcomes the budget.", NAMESAKE)
                        .quote("Nobody asked the <b>pensioners</b>.", null)
                        .build(),
                story("quotes", "match")
                        .created(Instant.parse("2026-10-02T10:00:00Z"))
                        .headline("Rovers win")
                        .person(NAMESAKE, "Tom Hartle", PersonKind.OTHER, "AU", "Australian striker", "striker")
                        .quote("I was only raising my foot.", NAMESAKE)
                        .build(),
                story("quotes", "killed")
                        .status(Status.CANCELED)
                        .person(MINISTER, "Iveta Krumina", PersonKind.OFFICIAL, "LV")
                        .quote("This raising of pensions was never said.", MINISTER)
                        .build());
        await().atMost(SOON)
                .until(() -> get("/v1/articles?provider=quotes").total() == 2
                        && getWith(EDITOR_TOKEN, "/v1/articles?provider=quotes&view=editor")
                                        .total()
                                == 3);
    }

    @Test
    void findsWhatWasSaidNewestFirstInAnyFormOfAWord() {
        JsonNode found = quotes("q=raise");
        assertThat(texts(found))
                .containsExactly("I was only raising my foot.", "We are raising the pensions, not the taxes.");
        assertThat(found.at("/total").asInt()).isEqualTo(2);
        JsonNode quote = found.at("/items/1");
        assertThat(quote.at("/person/id").asString()).isEqualTo(MINISTER);
        assertThat(quote.at("/person/role").asString()).isEqualTo("Latvian finance minister");
        assertThat(quote.at("/article/headline").asString()).isEqualTo("Budget passes");
        assertThat(quote.at("/article/links/self").asString())
                .isEqualTo("/v1/articles/" + quote.at("/article/id").asString());
        assertThat(quote.at("/highlights/text/0").asString())
                .isEqualTo("We are <em>raising</em> the pensions, not the taxes.");
        assertThat(texts(quotes("q=raise&about=budget")))
                .containsExactly("We are raising the pensions, not the taxes.");
        assertThat(texts(quotes("q=raise&region=m49:154"))).hasSize(1);
        assertThat(texts(quotes("q=\"raising the taxes\""))).isEmpty();
    }

    @Test
    void anAnonymousSourceHasNoPersonAndItsMarkupIsText() {
        JsonNode quote = quotes("q=ask").at("/items/0");
        assertThat(quote.has("person")).isFalse();
        assertThat(quote.at("/highlights/text/0").asString())
                .isEqualTo("Nobody <em>asked</em> the &lt;b&gt;pensioners&lt;&#x2F;b&gt;.");
    }

    @Test
    void findsSpeakersByNameRoleKindAndNationality() {
        assertThat(texts(quotes("speaker=krumina"))).containsExactly("We are raising the pensions, not the taxes.");
        assertThat(texts(quotes("speaker=Крумина"))).hasSize(1);
        assertThat(texts(quotes("speaker=Krumyna"))).as("a typo").hasSize(1);
        assertThat(texts(quotes("speaker=finance+minister"))).hasSize(1);
        assertThat(texts(quotes("speaker=latvia"))).hasSize(1);
        assertThat(texts(quotes("personKind=official"))).hasSize(2);
        assertThat(texts(quotes("nationality=ie"))).containsExactly("Dublin welcomes the budget.");
        assertThat(texts(quotes("person=" + MINISTER))).hasSize(1);
        assertThat(texts(quotes("person=person:nobody-at-all"))).isEmpty();
        assertThat(texts(quotes("kind=indirect"))).isEmpty();
    }

    @Test
    void nobodyIsGivenTheWordsOfANamesake() {
        assertThat(texts(quotes("person=" + NAMESAKE + "~ie"))).containsExactly("Dublin welcomes the budget.");
        assertThat(texts(quotes("person=" + NAMESAKE + "~au"))).containsExactly("I was only raising my foot.");
        assertThat(quotes("q=dublin").at("/items/0/person/id").asString()).isEqualTo(NAMESAKE + "~ie");
        assertThat(quotes("q=foot").at("/items/0/person/id").asString()).isEqualTo(NAMESAKE + "~au");
    }

    @Test
    void pagesGoOnInsideOfAStory() {
        List<String> all = new ArrayList<>();
        JsonNode page = quotes("size=1");
        all.addAll(texts(page));
        while (page.path("next").isString()) {
            page = quotes("size=1&cursor=" + page.path("next").asString());
            all.addAll(texts(page));
        }
        assertThat(all)
                .containsExactly(
                        "I was only raising my foot.",
                        "We are raising the pensions, not the taxes.",
                        "Dublin welcomes the budget.",
                        "Nobody asked the <b>pensioners</b>.");
        assertThat(get("/v1/quotes?size=1&q=other&cursor="
                                + quotes("size=1").path("next").asString())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void badInputIsToldWhatToDo() {
        for (String bad : List.of(
                "size=0", "size=51", "kind=loud", "person=x", "nationality=Latvia", "q=a*", "colour=red", "cursor=x")) {
            assertThat(get("/v1/quotes?" + bad).status()).as(bad).isEqualTo(400);
        }
    }

    private JsonNode quotes(String parameters) {
        Answer answer = get("/v1/quotes?provider=quotes&"
                + parameters.replace("\"", "%22").replace(" ", "+").replace("Крумина", encoded("Крумина")));
        assertThat(answer.status()).as(parameters).isEqualTo(200);
        return answer.body();
    }

    private static List<String> texts(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(item -> item.path("text").asString())
                .toList();
    }
}
