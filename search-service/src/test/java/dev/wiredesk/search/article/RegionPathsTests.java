package dev.wiredesk.search.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.contracts.Enrichment.Region;
import dev.wiredesk.contracts.Enrichment.RegionKind;
import dev.wiredesk.contracts.Enrichment.RegionRole;
import dev.wiredesk.search.Stories;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegionPathsTests {

    private static List<Region> regions(Stories story) {
        return story.build().enrichment().regions();
    }

    @Test
    void aRegionLiesInItsParentsAndNotInItself() {
        List<Region> baku = regions(Stories.story("paths")
                .region(
                        "geonames:587084",
                        "Baku",
                        RegionKind.CITY,
                        RegionRole.FOCUS,
                        40.4,
                        49.9,
                        "m49:142",
                        "m49:145",
                        "iso:AZ",
                        "geonames:587084"));

        assertThat(RegionPaths.byRole(baku).get("focus"))
                .as("R39")
                .containsExactly(
                        "city|m49:142/m49:145/iso:AZ/geonames:587084",
                        "macro|m49:142",
                        "macro|m49:142/m49:145",
                        "country|m49:142/m49:145/iso:AZ");
    }

    @Test
    void whatLiesInSeveralCountriesSaysNothingOfHowTheyLie() {
        List<Region> sahel = regions(Stories.story("paths")
                .region(
                        "area:sahel",
                        "Sahel",
                        RegionKind.AREA,
                        RegionRole.FOCUS,
                        15.0,
                        0.0,
                        "m49:002",
                        "iso:ML",
                        "iso:NE",
                        "area:sahel"));

        assertThat(RegionPaths.byRole(sahel).get("focus"))
                .contains("country|iso:ML", "country|iso:NE", "area|m49:002/iso:ML/iso:NE/area:sahel");
    }
}
