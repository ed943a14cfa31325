package dev.wiredesk.search.article;

import static dev.wiredesk.search.Stories.story;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.contracts.Status;
import dev.wiredesk.search.Stories;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ArticleDocumentTests {

    @Test
    void keepsTheEventAsItCameBesideWhatTheIndexNeeds() {
        ArticleEnriched article = full().build();
        ObjectNode document = document(article);

        assertThat(document.remove("indexed")).isNotNull();
        assertThat(document.toString()).isEqualTo(EventJson.MAPPER.writeValueAsString(article));
    }

    @Test
    void findsChildrenByTheirParentsAndRolesByTheirRegion() {
        JsonNode indexed = document(full().build()).path("indexed");

        assertThat(indexed.path("regions").toString())
                .as("R39")
                .isEqualTo("[\"m49:150\",\"iso:PT\",\"geonames:2267057\",\"m49:142\",\"iso:TL\"]");
        assertThat(indexed.path("regionRoles").toString())
                .contains("\"focus|iso:PT\"", "\"affiliation|iso:TL\"")
                .doesNotContain("focus|iso:TL", "affiliation|iso:PT");
        assertThat(indexed.path("points").toString())
                .as("a country has no point (R40: an affiliation is no place of the story)")
                .isEqualTo("{\"any\":[{\"lat\":38.7,\"lon\":-9.1}],\"focus\":[{\"lat\":38.7,\"lon\":-9.1}]}");
        assertThat(indexed.path("people").toString()).isEqualTo("[\"person:ana-reis|Ana Reis\"]");
        assertThat(indexed.path("nationalities").toString()).isEqualTo("[\"PT\"]");
    }

    @Test
    void putsTheTextUnderItsLanguageWhateverItsRegion() {
        assertThat(document(story("x").language("pt-BR").build())
                        .at("/indexed/text")
                        .isEmpty())
                .isTrue();
        assertThat(document(story("x").language("en-GB").build())
                        .at("/indexed/text/en/headline")
                        .asString())
                .isEqualTo("Harbour pilots return to work");
        assertThat(document(story("x").language(null).build())
                        .at("/indexed/text")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void datesAStoryByItsReceiptWhereTheProvidersClockIsMissingOrWrong() {
        Instant received = Instant.parse("2026-11-02T08:00:00Z");

        assertThat(published(story("x").created(null).received(received))).isEqualTo("2026-11-02T08:00:00Z");
        assertThat(published(story("x")
                        .created(Instant.parse("2036-01-01T00:00:00Z"))
                        .received(received)))
                .as("R13")
                .isEqualTo("2026-11-03T08:00:00Z");
        assertThat(published(story("x")
                        .created(Instant.parse("2026-11-01T00:00:00Z"))
                        .received(received)))
                .isEqualTo("2026-11-01T00:00:00Z");
    }

    @Test
    void keepsNothingOfAKillButTheNotice() {
        ArticleEnriched kill = full().status(Status.CANCELED)
                .headline("KILL: harbour story")
                .editorNote("Withdrawn at the source's request.")
                .build();
        ObjectNode document = document(kill);

        assertThat(document.path("headline").asString()).isEqualTo("KILL: harbour story");
        assertThat(document.path("editorNote").asString()).isEqualTo("Withdrawn at the source's request.");
        assertThat(document.path("digest").asString()).isEqualTo(kill.digest());
        assertThat(document.has("body")).as("R15").isFalse();
        assertThat(document.toString())
                .as("nothing derived from it is left (R15)")
                .doesNotContain("Pilots", "Reis", "iso:PT", "labour", "went back");
    }

    private static String published(Stories story) {
        return document(story.build()).at("/indexed/publishedAt").asString();
    }

    private static Stories full() {
        return story("full")
                .subject("medtop:20000509", "labour")
                .region(
                        "geonames:2267057",
                        "Lisbon",
                        Enrichment.RegionKind.CITY,
                        Enrichment.RegionRole.FOCUS,
                        38.7,
                        -9.1,
                        "m49:150",
                        "iso:PT")
                .region(
                        "iso:TL",
                        "Timor-Leste",
                        Enrichment.RegionKind.COUNTRY,
                        Enrichment.RegionRole.AFFILIATION,
                        -8.8,
                        125.7,
                        "m49:142")
                .person("person:ana-reis", "Ana Reis", Enrichment.PersonKind.EXPERT, "PT")
                .quote("We are back.", "person:ana-reis");
    }

    private static ObjectNode document(ArticleEnriched article) {
        return (ObjectNode)
                EventJson.MAPPER.readTree(ArticleDocument.of(article).toJson());
    }
}
