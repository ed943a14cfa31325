package dev.wiredesk.enrich.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wiredesk.contracts.Enrichment.Region;
import dev.wiredesk.enrich.name.NameTags;
import dev.wiredesk.enrich.region.gazetteer.Gazetteer;
import dev.wiredesk.enrich.text.Budget;
import dev.wiredesk.enrich.text.StoryText;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegionOverrideTests {
    private static final Gazetteer GAZETTEER = Gazetteer.load();
    private static final String TEXT = "The mill in Paris burned down on Monday. Nobody in Lower Quarry heard it.";

    private static List<String> found(String provider, RegionOverride... overrides) {
        return new Regions(GAZETTEER, List.of(overrides))
                        .find(new Regions.Story(
                                provider,
                                "story-1",
                                StoryText.of(null),
                                StoryText.of(TEXT),
                                "en",
                                NameTags.NONE,
                                NameTags.NONE,
                                List.of(),
                                List.of(),
                                List.of(),
                                null,
                                List.of(),
                                Budget.unlimited()))
                        .stream()
                        .map(Region::id)
                        .toList();
    }

    @Test
    void anEditorSaysWhichPlaceAProvidersNameMeans() {
        RegionOverride texas = new RegionOverride("lamar-news", null, "paris", "geonames:4717560");
        assertThat(found("lamar-news", texas)).containsExactly("geonames:4717560");
        assertThat(found("others", texas)).containsExactly("geonames:2988507");
    }

    @Test
    void anEditorSaysThatANameIsNoPlaceInOneStory() {
        assertThat(found("any", new RegionOverride(null, "story-1", "Paris", null)))
                .isEmpty();
        assertThat(found("any", new RegionOverride(null, "story-2", "Paris", null)))
                .isNotEmpty();
    }

    @Test
    void anEditorNamesAPlaceThatNoListHas() {
        assertThat(found("any", new RegionOverride(null, "story-1", "Lower Quarry", "iso:FR")))
                .contains("iso:FR");
    }

    @Test
    void whatIsSaidOfOneStoryGoesBeforeWhatIsSaidOfAProvider() {
        assertThat(found(
                        "lamar-news",
                        new RegionOverride(null, "story-1", "Paris", "geonames:2988507"),
                        new RegionOverride("lamar-news", null, "Paris", null)))
                .containsExactly("geonames:2988507");
    }

    @Test
    void anOverrideForARegionThatNobodyKnowsIsRefusedByName() {
        assertThatThrownBy(() -> new Regions(GAZETTEER, List.of(new RegionOverride(null, null, "Paris", "iso:ZZ"))))
                .hasMessageContaining("Paris")
                .hasMessageContaining("iso:ZZ");
    }
}
