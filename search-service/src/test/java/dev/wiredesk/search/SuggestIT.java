package dev.wiredesk.search;

import static dev.wiredesk.search.Stories.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.contracts.Enrichment.PersonKind;
import dev.wiredesk.contracts.Enrichment.RegionKind;
import dev.wiredesk.contracts.Enrichment.RegionRole;
import dev.wiredesk.contracts.Status;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SuggestIT extends RunningService {

    @BeforeEach
    void stories() {
        publish(
                story("vladikwire", "one")
                        .person(
                                "person:vladimira-kostrova",
                                "Vladimíra Kostrová",
                                PersonKind.EXPERT,
                                "CZ",
                                "Czech botanist",
                                "botanist")
                        .person("person:andrei-xolmogorov", "Andrei Xolmogorov", PersonKind.EXPERT, "RU")
                        .region(
                                "geonames:473249",
                                "Vladikavkaz",
                                RegionKind.CITY,
                                RegionRole.FOCUS,
                                43.0,
                                44.7,
                                "m49:150",
                                "iso:RU")
                        .subject("medtop:20000771", "vladikology")
                        .build(),
                story("vladikwire", "two")
                        .person(
                                "person:vladimira-kostrova",
                                "Vladimira Kostrova",
                                PersonKind.EXPERT,
                                "CZ",
                                "Czech botanist",
                                "botanist")
                        .build(),
                story("vladikwire", "killed")
                        .status(Status.WITHHELD)
                        .person("person:vladikov-secret", "Vladikov Secret", PersonKind.EXPERT, "RU")
                        .build());
        await().atMost(SOON)
                .until(() -> get("/v1/articles?provider=vladikwire").total() == 2
                        && getWith(EDITOR_TOKEN, "/v1/articles?provider=vladikwire&view=editor")
                                        .total()
                                == 3);
    }

    @Test
    void completesToPeopleRegionsProvidersAndSubjects() {
        JsonNode items = suggest("q=vladi");
        assertThat(names(items)).containsExactly("Vladimira Kostrova", "Vladikavkaz", "vladikwire", "vladikology");
        assertThat(items.at("/0/type").asString()).isEqualTo("person");
        assertThat(items.at("/0/id").asString()).isEqualTo("person:vladimira-kostrova");
        assertThat(items.at("/0/role").asString()).isEqualTo("botanist");
        assertThat(items.at("/0/nationality").asString()).isEqualTo("CZ");
        assertThat(items.at("/0/stories").asInt()).isEqualTo(2);
        assertThat(items.at("/0/links/self").asString()).isEqualTo("/v1/experts/person:vladimira-kostrova");
        assertThat(items.at("/1/links/self").asString()).isEqualTo("/v1/regions/geonames:473249");
        assertThat(names(suggest("q=vladi&type=region&type=subject"))).containsExactly("Vladikavkaz", "vladikology");
        assertThat(names(suggest("q=vladi&size=1&type=person"))).hasSize(1);
    }

    @Test
    void anyWordOfANameCanComeFirstInAnyScriptAndCase() {
        for (String typed : List.of("kostr", "KOSTROVA V", "vladimira k", "Kostrová", "Кострова", "владимира")) {
            assertThat(names(suggest("type=person&q=" + encoded(typed))))
                    .as(typed)
                    .containsExactly("Vladimira Kostrova");
        }
    }

    @Test
    void aTypoIsForgivenAndSaid() {
        for (String typed : List.of("kosrova", "kostrrova", "kstrova", "kostorva", "vladimria ko", "xalmogorov")) {
            JsonNode items = suggest("type=person&q=" + encoded(typed));
            assertThat(names(items)).as(typed).hasSize(1);
            assertThat(items.at("/0/exact").asBoolean()).as(typed).isFalse();
        }
        assertThat(suggest("type=person&q=kostr").at("/0/exact").asBoolean()).isTrue();
        assertThat(names(suggest("type=person&q=nostrova")))
                .as("the first letter counts")
                .isEmpty();
    }

    @Test
    void findsACountryWhereStoriesNameOnlyATownOfIt() {
        assertThat(names(suggest("q=russi&type=region"))).contains("Russia");
    }

    @Test
    void anythingCanBeTyped() {
        for (String typed : List.of(
                "",
                "  ",
                ".*",
                "(",
                "[^a]*",
                "\\",
                "\"",
                "\u001d",
                "%",
                "~1",
                "a|b",
                "😀",
                "習近平",
                "<script>",
                "x".repeat(100))) {
            assertThat(get("/v1/suggest?q=" + encoded(typed)).status())
                    .as(typed)
                    .isEqualTo(200);
        }
        assertThat(names(suggest("q=.*"))).isEmpty();
        assertThat(names(suggest("q=v"))).as("one letter begins too much").isEmpty();
        for (String bad : List.of("q=" + "x".repeat(101), "size=0", "size=21", "type=colour", "colour=red")) {
            assertThat(get("/v1/suggest?" + bad).status()).as(bad).isEqualTo(400);
        }
    }

    private JsonNode suggest(String parameters) {
        Answer answer = get("/v1/suggest?" + parameters);
        assertThat(answer.status()).as(parameters).isEqualTo(200);
        return answer.body().path("items");
    }

    private static List<String> names(JsonNode items) {
        return items.valueStream().map(item -> item.path("name").asString()).toList();
    }
}
