package dev.wiredesk.search;

import static dev.wiredesk.search.Stories.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.contracts.Enrichment.PersonKind;
import dev.wiredesk.contracts.Enrichment.RegionKind;
import dev.wiredesk.contracts.Enrichment.RegionRole;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RegionIT extends RunningService {

    private static final String BAKU = "geonames:587084";
    private static final String[] IN_AZERBAIJAN = {"m49:142", "m49:145", "iso:AZ"};

    @BeforeEach
    void stories() {
        publish(
                story("regions", "capital")
                        .created(Instant.parse("2026-10-01T10:00:00Z"))
                        .region(BAKU, "Baku", RegionKind.CITY, RegionRole.FOCUS, 40.4, 49.9, IN_AZERBAIJAN)
                        .region(
                                "iso:AM",
                                "Armenia",
                                RegionKind.COUNTRY,
                                RegionRole.MENTIONED,
                                40.0,
                                45.0,
                                "m49:142",
                                "m49:145")
                        .person("person:leyla-aliyeva", "Leyla Aliyeva", PersonKind.EXPERT, "AZ")
                        .quote("It will rain in Baku.", "person:leyla-aliyeva")
                        .quote("It will rain for long.", "person:leyla-aliyeva")
                        .subject("medtop:17000000", "weather")
                        .build(),
                story("regions", "country")
                        .created(Instant.parse("2026-10-03T10:00:00Z"))
                        .region(
                                "iso:AZ",
                                "Azerbaijan",
                                RegionKind.COUNTRY,
                                RegionRole.FOCUS,
                                40.5,
                                47.5,
                                "m49:142",
                                "m49:145")
                        .region(BAKU, "Baku", RegionKind.CITY, RegionRole.DATELINE, 40.4, 49.9, IN_AZERBAIJAN)
                        .build(),
                story("regions", "sahel")
                        .created(Instant.parse("2026-10-03T11:00:00Z"))
                        .region(
                                "area:sahel",
                                "Sahel",
                                RegionKind.AREA,
                                RegionRole.FOCUS,
                                15.0,
                                0.0,
                                "m49:002",
                                "m49:011",
                                "iso:ML",
                                "iso:NE")
                        .build());
        await().atMost(SOON).until(() -> get("/v1/articles?provider=regions").total() == 3);
    }

    @Test
    void countsWhatFilteringByARegionLeaves() {
        Answer answer = get("/v1/regions?provider=regions");

        assertThat(answer.total()).isEqualTo(3);
        assertThat(answer.ids()).startsWith("geonames:587084", "iso:AZ").doesNotContain("m49:142");
        for (JsonNode region : answer.body().path("items")) {
            String id = region.path("id").asString();
            assertThat(region.path("stories").asLong())
                    .as(id)
                    .isEqualTo(get("/v1/articles?provider=regions&region=" + id).total());
            assertThat(region.path("focus").asLong())
                    .as(id)
                    .isEqualTo(get("/v1/articles?provider=regions&role=focus&region=" + id)
                            .total());
        }
    }

    @Test
    void tellsNameKindAndPlace() {
        JsonNode baku = item(get("/v1/regions?provider=regions&kind=city"), BAKU);

        assertThat(baku.toString())
                .isEqualTo("{\"id\":\"geonames:587084\",\"name\":\"Baku\",\"kind\":\"city\",\"iso\":\"AZ\","
                        + "\"lat\":40.4,\"lon\":49.9,\"path\":[\"m49:142\",\"m49:145\",\"iso:AZ\"],"
                        + "\"stories\":2,\"focus\":1}");
        assertThat(item(get("/v1/regions?provider=regions&kind=macro"), "m49:145")
                        .path("name")
                        .asString())
                .as("named in no story")
                .isEqualTo("Western Asia");
        JsonNode mali = item(get("/v1/regions?provider=regions&kind=country"), "iso:ML");
        assertThat(mali.path("name").asString()).isEqualTo("Mali");
        assertThat(mali.path("stories").asLong()).isEqualTo(1);
    }

    @Test
    void countsInARoleWithinARegionAndOfAKind() {
        assertThat(get("/v1/regions?provider=regions&within=iso:AZ").ids()).containsExactly(BAKU);
        assertThat(get("/v1/regions?provider=regions&within=m49:145&kind=country")
                        .ids())
                .containsExactly("iso:AZ", "iso:AM");
        assertThat(get("/v1/regions?provider=regions&role=mentioned").ids()).containsExactly("iso:AM");
        assertThat(item(get("/v1/regions?provider=regions&role=dateline"), BAKU)
                        .path("stories")
                        .asLong())
                .isEqualTo(1);
        assertThat(get("/v1/regions?provider=regions&size=1").ids()).hasSize(1);
    }

    @Test
    void refusesWhatIsNoRegion() {
        for (String query : List.of(
                "within=Baku", "kind=planet", "size=0", "size=100000", "role=focus&role=mentioned", "colour=red")) {
            assertThat(get("/v1/regions?" + query).status()).as(query).isEqualTo(400);
        }
        assertThat(get("/v1/regions?within=" + encoded("area:.*|(")).status()).isEqualTo(200);
        assertThat(get("/v1/regions/iso:XX").status()).isEqualTo(404);
        assertThat(get("/v1/regions/" + encoded("no region at all")).status()).isEqualTo(404);
        assertThat(get("/v1/regions/iso:AZ?region=iso:AM").status()).isEqualTo(400);
    }

    @Test
    void profileTellsWhatTheStoriesTell() {
        JsonNode profile = get("/v1/regions/iso:AZ?provider=regions").body();

        assertThat(profile.at("/region/name").asString()).isEqualTo("Azerbaijan");
        assertThat(profile.at("/region/stories").asLong()).isEqualTo(2);
        assertThat(profile.at("/region/lat").asDouble()).isEqualTo(40.5);
        assertThat(profile.path("path").toString())
                .isEqualTo("[{\"id\":\"m49:142\",\"name\":\"Asia\"},{\"id\":\"m49:145\",\"name\":\"Western Asia\"}]");
        assertThat(profile.at("/roles/focus").asLong()).isEqualTo(2);
        assertThat(profile.at("/roles/dateline").asLong()).isEqualTo(1);
        assertThat(profile.at("/timeline/0").toString())
                .isEqualTo("{\"value\":\"2026-10-01T00:00:00Z/2026-10-02T00:00:00Z\",\"count\":1}");
        assertThat(profile.path("timeline")
                        .valueStream()
                        .mapToLong(step -> step.path("count").asLong()))
                .hasSize(3);
        assertThat(profile.at("/people/0").toString())
                .isEqualTo("{\"id\":\"person:leyla-aliyeva\",\"name\":\"Leyla Aliyeva\",\"kind\":\"expert\","
                        + "\"role\":\"harbour analyst\",\"quotes\":2,\"stories\":1}");
        assertThat(profile.at("/regions/0/id").asString()).isEqualTo(BAKU);
        assertThat(profile.path("neighbours")
                        .valueStream()
                        .map(each -> each.path("id").asString()))
                .containsExactly("iso:AM");
        assertThat(profile.at("/subjects/0/value").asString()).isEqualTo("weather");
        assertThat(profile.at("/providers/0/value").asString()).isEqualTo("regions");
        assertThat(profile.path("latest").size()).isEqualTo(2);
        assertThat(profile.at("/latest/0/links/self").asString()).startsWith("/v1/articles/");
    }

    @Test
    void tellsSpeakersApartAndTogetherAsTheDirectoryDoes() {
        publish(
                faroes("bridge")
                        .person("person:sergei-tolubko", "Sergei Tolubko", PersonKind.EXPERT, "UA")
                        .quote("It will hold.", "person:sergei-tolubko")
                        .build(),
                faroes("ferry")
                        .person("person:serhiy-tolubko", "Serhiy Tolubko", PersonKind.EXPERT, "UA")
                        .quote("It will float.", "person:serhiy-tolubko")
                        .quote("It will float for long.", "person:serhiy-tolubko")
                        .build(),
                faroes("cabinet")
                        .person(
                                "person:ewan-kirkbride",
                                "Ewan Kirkbride",
                                PersonKind.OFFICIAL,
                                "GB",
                                "British minister",
                                "minister")
                        .quote("We will vote.", "person:ewan-kirkbride")
                        .build(),
                faroes("match")
                        .person(
                                "person:ewan-kirkbride",
                                "Ewan Kirkbride",
                                PersonKind.OTHER,
                                "US",
                                "American striker",
                                "striker")
                        .quote("We will win.", "person:ewan-kirkbride")
                        .build());
        await().atMost(SOON).until(() -> get("/v1/articles?provider=faroes").total() == 4);

        JsonNode people = get("/v1/regions/iso:FO?provider=faroes").body().path("people");

        assertThat(people.valueStream()
                        .map(person -> person.path("id").asString() + " "
                                + person.path("role").asString() + " " + person.path("quotes") + " "
                                + person.path("stories")))
                .containsExactly(
                        "person:sergei-tolubko harbour analyst 3 2",
                        "person:ewan-kirkbride~gb British minister 1 1",
                        "person:ewan-kirkbride~us American striker 1 1");
    }

    private static Stories faroes(String name) {
        return story("faroes", name)
                .region(
                        "iso:FO",
                        "Faroe Islands",
                        RegionKind.COUNTRY,
                        RegionRole.FOCUS,
                        62.0,
                        -7.0,
                        "m49:150",
                        "m49:154");
    }

    @Test
    void whatIsAskedForByAnAbsurdIdIsNotThere() {
        String absurd = "x".repeat(5_000);
        for (String path : List.of(
                "/v1/regions/" + absurd,
                "/v1/regions/geonames:" + absurd,
                "/regions/iso:" + absurd,
                "/v1/experts/person:" + absurd,
                "/v1/articles/" + absurd,
                "/v1/articles/" + absurd + "/similar",
                "/v1/articles/" + absurd + "/versions")) {
            assertThat(get(path).status()).as(path.substring(0, 30)).isEqualTo(404);
        }
    }

    @Test
    void profileOfWhatIsOnlyAParentIsThereToo() {
        JsonNode profile =
                get("/v1/regions/m49:145?provider=regions&role=mentioned").body();

        assertThat(profile.at("/region/name").asString()).isEqualTo("Western Asia");
        assertThat(profile.at("/region/stories").asLong()).isEqualTo(1);
        assertThat(profile.path("regions")
                        .valueStream()
                        .map(each -> each.path("id").asString()))
                .containsExactlyInAnyOrder("iso:AM", "iso:AZ");
    }

    private static JsonNode item(Answer answer, String id) {
        return answer.body()
                .path("items")
                .valueStream()
                .filter(item -> item.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
