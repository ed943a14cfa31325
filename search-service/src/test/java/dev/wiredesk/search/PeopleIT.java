package dev.wiredesk.search;

import static dev.wiredesk.search.Stories.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.Embargo;
import dev.wiredesk.contracts.Enrichment.PersonKind;
import dev.wiredesk.contracts.Enrichment.RegionRole;
import dev.wiredesk.contracts.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PeopleIT extends RunningService {

    private static final String ZHIROKHOV = "person:mikhail-zhirokhov";
    private static final String ZHYROKHOV = "person:mykhailo-zhyrokhov";
    private static final String NAMESAKE = "person:owen-prescott";

    /** Long enough to be told from a coincidence. */
    private static final String AGENCY_COPY =
            "The bridge over the northern strait will open to lorries before the end of the month, engineers said on "
                    + "Tuesday, after divers had inspected each of the eleven pillars and found no crack wider than a hair.";

    @BeforeEach
    void stories() {
        publish(
                story("people", "october")
                        .created(Instant.parse("2026-10-01T10:00:00Z"))
                        .headline("Drones over the strait")
                        .body(AGENCY_COPY)
                        .region("iso:UA", "Ukraine", RegionRole.FOCUS, "m49:150", "m49:151")
                        .person(
                                ZHIROKHOV,
                                "Mikhail Zhirokhov",
                                PersonKind.EXPERT,
                                "UA",
                                "Ukrainian military expert",
                                "military expert")
                        .person(
                                "person:salla-niemi",
                                "Salla Niemi",
                                PersonKind.EXPERT,
                                "FI",
                                "Finnish economist",
                                "economist")
                        .quote("The bridge will hold.", ZHIROKHOV)
                        .quote("The bridge will cost.", "person:salla-niemi")
                        .build(),
                story("people", "reprint")
                        .created(Instant.parse("2026-10-01T14:00:00Z"))
                        .headline("Drones over the strait")
                        .body(AGENCY_COPY)
                        .person(
                                ZHIROKHOV,
                                "Mikhail Zhirokhov",
                                PersonKind.EXPERT,
                                "UA",
                                "Ukrainian military expert",
                                "military expert")
                        .quote("The bridge will hold.", ZHIROKHOV)
                        .build(),
                story("people", "november")
                        .created(Instant.parse("2026-11-01T10:00:00Z"))
                        .headline("A winter without drones")
                        .person(
                                ZHYROKHOV,
                                "Mykhailo Zhyrokhov",
                                PersonKind.EXPERT,
                                "UA",
                                "military analyst and historian",
                                "military analyst")
                        .quote("Winter favours whoever waits.", ZHYROKHOV)
                        .build(),
                story("people", "parliament")
                        .created(Instant.parse("2026-10-02T10:00:00Z"))
                        .person(NAMESAKE, "Owen Prescott", PersonKind.OFFICIAL, "GB", "British minister", "minister")
                        .build(),
                story("people", "match")
                        .created(Instant.parse("2026-10-03T10:00:00Z"))
                        .person(NAMESAKE, "Owen Prescott", PersonKind.OTHER, "US", "American striker", "striker")
                        .quote("We played well.", NAMESAKE)
                        .build());
        await().atMost(SOON).until(() -> get("/v1/articles?provider=people").total() >= 5);
    }

    @Test
    void oneProfileForTwoSpellingsOfANameWhereNationalityAndWorkAgree() {
        JsonNode profile = profile(ZHIROKHOV);
        assertThat(profile(ZHYROKHOV)).as("either id leads to it").isEqualTo(profile);
        assertThat(profile.at("/id").asString()).isEqualTo(ZHIROKHOV);
        assertThat(profile.at("/name").asString()).isEqualTo("Mikhail Zhirokhov");
        assertThat(strings(profile.at("/otherNames"))).containsExactly("Mykhailo Zhyrokhov");
        assertThat(profile.at("/stories").asInt()).isEqualTo(3);
        assertThat(profile.at("/identity/why/0/rule").asString()).isEqualTo("variant-name-same-nationality-and-work");
        assertThat(strings(profile.at("/identity/why/0/nationalities"))).containsExactly("UA");
        assertThat(strings(profile.at("/identity/why/0/names"))).containsExactly(ZHIROKHOV, ZHYROKHOV);
        assertThat(values(profile.at("/identity/names"), "name"))
                .containsExactly("Mikhail Zhirokhov", "Mykhailo Zhyrokhov");
    }

    @Test
    void aProfileTellsRolesAsPrintedWithTheirDates() {
        JsonNode roles = profile(ZHIROKHOV).path("roles");
        assertThat(values(roles, "text"))
                .containsExactly("military analyst and historian", "Ukrainian military expert");
        assertThat(roles.at("/1/first").asString()).isEqualTo("2026-10-01T10:00:00Z");
        assertThat(roles.at("/1/last").asString()).isEqualTo("2026-10-01T14:00:00Z");
        assertThat(roles.at("/1/stories").asInt()).isEqualTo(2);
        assertThat(profile(ZHIROKHOV).path("role").asString()).isEqualTo("military analyst and historian");
    }

    @Test
    void copiesOfOneStoryCountOnceAmongReports() {
        JsonNode quotedIn = profile(ZHIROKHOV).path("quotedIn");
        assertThat(quotedIn.path("stories").asInt()).isEqualTo(3);
        assertThat(quotedIn.path("reports").asInt()).as("R36").isEqualTo(2);
    }

    @Test
    void aProfileTellsQuotesRegionsAndFellows() {
        JsonNode profile = profile(ZHIROKHOV);
        assertThat(values(profile.path("latestQuotes"), "text"))
                .containsExactly("Winter favours whoever waits.", "The bridge will hold.", "The bridge will hold.");
        assertThat(values(profile.path("regions"), "value")).containsExactly("iso:UA");
        assertThat(values(profile.path("fellows"), "id")).containsExactly("person:salla-niemi");
        assertThat(profile.at("/fellows/0/stories").asInt()).isEqualTo(1);
        assertThat(profile.at("/first").asString()).isEqualTo("2026-10-01T10:00:00Z");
        assertThat(profile.at("/last").asString()).isEqualTo("2026-11-01T10:00:00Z");
    }

    @Test
    void twoWhoMerelyShareANameAreTwoPeopleAndEachProfileTellsOfTheOther() {
        JsonNode found = experts("q=Owen+Prescott");
        assertThat(values(found.path("items"), "id")).containsExactlyInAnyOrder(NAMESAKE + "~gb", NAMESAKE + "~us");
        JsonNode minister = profile(NAMESAKE + "~gb");
        assertThat(minister.path("stories").asInt()).isEqualTo(1);
        assertThat(minister.path("latestQuotes").isEmpty()).isTrue();
        assertThat(values(minister.at("/identity/others"), "id")).containsExactly(NAMESAKE + "~us");
        assertThat(values(profile(NAMESAKE + "~us").path("latestQuotes"), "text"))
                .containsExactly("We played well.");
        for (String call : List.of("/v1/articles?", "/v1/regions?", "/v1/quotes?")) {
            assertThat(get(call + "provider=people&person=" + NAMESAKE + "~us").total())
                    .as(call)
                    .isEqualTo(1);
        }
        assertThat(get("/v1/articles?person=" + NAMESAKE).total())
                .as("all of the name")
                .isEqualTo(2);
    }

    @Test
    void findsPeopleByNameInAnySpellingByRoleCountryRegionAndTopic() {
        for (String words : List.of(
                "Zhirokhov",
                "zhyrokhov",
                "Mikhail Zhirokhov",
                "Жирохов",
                "Zhirokov",
                "military expert",
                "ukraine zhir",
                "ukrainian")) {
            assertThat(values(experts("q=" + encoded(words)).path("items"), "id"))
                    .as(words)
                    .contains(ZHIROKHOV)
                    .doesNotContain(NAMESAKE + "~gb", "person:salla-niemi");
        }
        assertThat(values(experts("region=m49:151").path("items"), "id"))
                .containsExactlyInAnyOrder(ZHIROKHOV, "person:salla-niemi");
        assertThat(values(experts("about=winter").path("items"), "id")).containsExactly(ZHIROKHOV);
        assertThat(values(experts("nationality=fi").path("items"), "id")).containsExactly("person:salla-niemi");
        assertThat(values(experts("personKind=official").path("items"), "id")).containsExactly(NAMESAKE + "~gb");
        assertThat(experts("about=winter").at("/items/0/stories").asInt())
                .as("counts are of the stories asked for")
                .isEqualTo(1);
        assertThat(experts("q=nobodyofthatname").path("total").asInt()).isZero();
    }

    @Test
    void pagesGoOnWithoutGapsInEachOrder() {
        for (String sort : List.of("relevance", "stories", "name")) {
            List<String> all = new ArrayList<>();
            JsonNode page = experts("size=1&sort=" + sort);
            all.addAll(values(page.path("items"), "id"));
            while (page.path("next").isString()) {
                page = experts(
                        "size=1&sort=" + sort + "&cursor=" + page.path("next").asString());
                all.addAll(values(page.path("items"), "id"));
            }
            assertThat(all)
                    .as(sort)
                    .containsExactlyInAnyOrder(ZHIROKHOV, "person:salla-niemi", NAMESAKE + "~gb", NAMESAKE + "~us");
            assertThat(page.path("total").asInt()).isEqualTo(4);
        }
    }

    @Test
    void whoIsOnlyInAStoryThatIsKilledOrEmbargoedIsNobody() {
        List<ArticleEnriched> hidden = List.of(
                secret("embargoed").embargo(new Embargo(null)).build(),
                secret("withheld").status(Status.WITHHELD).build(),
                secret("killed").build());
        publish(hidden);
        awaitArticle(hidden.getLast().id());
        assertThat(profile("person:ilka-varga").path("stories").asInt()).isEqualTo(1);

        publish(secret("killed").version(2L).status(Status.CANCELED).build());
        await().atMost(SOON)
                .until(() -> get("/v1/articles/" + hidden.getLast().id()).status() == 404);
        assertThat(get("/v1/experts/person:ilka-varga").status()).isEqualTo(404);
        assertThat(experts("q=Varga").path("total").asInt()).isZero();
        assertThat(get("/v1/quotes?speaker=Varga").total()).isZero();
        assertThat(getWith(EDITOR_TOKEN, "/v1/experts/person:ilka-varga?view=editor")
                        .body()
                        .path("stories")
                        .asInt())
                .as("editors see who is in what is not published yet, but nothing of a kill (R15)")
                .isEqualTo(2);
    }

    private static Stories secret(String identity) {
        return story("secret-people", identity)
                .person("person:ilka-varga", "Ilka Varga", PersonKind.EXPERT, "HU")
                .quote("It is not out yet.", "person:ilka-varga");
    }

    @Test
    void badInputIsToldWhatToDo() {
        for (String bad : List.of(
                "size=0", "sort=best", "nationality=Latvia", "person=person:x", "q=" + "a".repeat(201), "cursor=x")) {
            assertThat(get("/v1/experts?" + bad).status()).as(bad).isEqualTo(400);
        }
        assertThat(get("/v1/experts/person:nobody-at-all").status()).isEqualTo(404);
        assertThat(get("/v1/experts/~").status()).isEqualTo(404);
        assertThat(get("/v1/experts/" + encoded(")(*&^$~~~-")).status()).isEqualTo(404);
        assertThat(experts("q=" + encoded("*** ]](( ~2 \\ \" AND"))
                        .path("total")
                        .asInt())
                .isZero();
    }

    private JsonNode profile(String id) {
        Answer answer = get("/v1/experts/" + id);
        assertThat(answer.status()).as(id).isEqualTo(200);
        return answer.body();
    }

    private JsonNode experts(String parameters) {
        Answer answer = get("/v1/experts?provider=people&" + parameters);
        assertThat(answer.status()).as(parameters).isEqualTo(200);
        return answer.body();
    }

    private static List<String> values(JsonNode items, String field) {
        return items.valueStream().map(item -> item.path(field).asString()).toList();
    }

    private static List<String> strings(JsonNode values) {
        return values.valueStream().map(value -> value.asString()).toList();
    }
}
