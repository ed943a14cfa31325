package dev.wiredesk.search.page.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.contracts.Enrichment.PersonKind;
import dev.wiredesk.contracts.Enrichment.RegionKind;
import dev.wiredesk.search.page.view.StoryView.Link;
import dev.wiredesk.search.query.FacetCount;
import dev.wiredesk.search.region.RegionCount;
import dev.wiredesk.search.region.RegionProfile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegionViewTests {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private static RegionCount region(String id, String name, long stories, long focus, String... path) {
        return new RegionCount(id, name, RegionKind.COUNTRY, "AZ", 40.5, 47.5, List.of(path), stories, focus);
    }

    private static RegionView view(RegionCount region) {
        return RegionView.of(
                new RegionProfile(
                        region,
                        List.of(new RegionProfile.Place("m49:142", "Asia"), new RegionProfile.Place("m49:145", null)),
                        Map.of(),
                        List.of(),
                        List.of(new RegionProfile.Speaker(
                                "person:ayla-demir", "Ayla Demir", PersonKind.EXPERT, "a harbour analyst", 1, 1)),
                        List.of(),
                        List.of(region("iso:AM", "Armenia", 3, 1)),
                        List.of(new FacetCount("weather & sea", null, 2)),
                        List.of(),
                        List.of()),
                List.of(),
                List.of(),
                NOW);
    }

    @Test
    void everyNumberLeadsToItsStories() {
        RegionView view = view(region("iso:AZ", "Azerbaijan", 1_200, 700));

        assertThat(view.stories()).isEqualTo(new Link("1,200 stories", "/?region=iso%3AAZ"));
        assertThat(view.inFocus()).isEqualTo(new Link("700", "/?region=iso%3AAZ&role=focus"));
        assertThat(view.subjects())
                .containsExactly(
                        new Counted(new Link("weather & sea", "/?region=iso%3AAZ&subject=weather+%26+sea"), "2"));
    }

    @Test
    void regionsLeadToTheirPagesAndHaveANameInAnyCase() {
        RegionView view = view(region("iso:AZ", "Azerbaijan", 2, 0));

        assertThat(view.inFocus()).isNull();
        assertThat(view.path())
                .containsExactly(new Link("Asia", "/regions/m49:142"), new Link("Western Asia", "/regions/m49:145"));
        assertThat(view.neighbours()).containsExactly(new Counted(new Link("Armenia", "/regions/iso:AM"), "3"));
    }

    @Test
    void speakersStandWithTheirRolesAndQuotes() {
        assertThat(view(region("iso:AZ", "Azerbaijan", 2, 0)).speakers())
                .containsExactly(new RegionView.Speaker(
                        new Link("Ayla Demir", "/experts/person:ayla-demir"),
                        "Expert",
                        "a harbour analyst",
                        "1 quote in 1 story"));
    }
}
