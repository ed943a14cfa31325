package dev.wiredesk.search.page.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.wiredesk.search.expert.ExpertQuery;
import dev.wiredesk.search.page.SampleStory;
import dev.wiredesk.search.page.view.SearchView.Chip;
import dev.wiredesk.search.page.view.SearchView.Choice;
import dev.wiredesk.search.page.view.SearchView.DateField;
import dev.wiredesk.search.page.view.SearchView.FacetView;
import dev.wiredesk.search.page.view.StoryView.Link;
import dev.wiredesk.search.quote.QuoteQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SearchViewTests {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void countsStoriesInWords() {
        assertThat(view(Map.of(), found(0, Map.of(), null)).count()).isEqualTo("0 stories");
        assertThat(view(Map.of(), found(1, Map.of(), null)).count()).isEqualTo("1 story");
        assertThat(view(Map.of(), found(1_234_567, Map.of(), null)).count()).isEqualTo("1,234,567 stories");
    }

    @Test
    void namesAChosenRegionAsTheStoriesPrintIt() {
        Found found = found(3, Map.of("region", List.of(new Found.Count("area:karabakh", "Karabakh", 3))), null);

        assertThat(view(Map.of("region", List.of("area:karabakh", "geonames:304531")), found)
                        .chips())
                .extracting(Chip::text)
                .containsExactly("Karabakh", "Mersin");
    }

    @Test
    void namesAChosenFilterFromItsIdWhereNoStoryTells() {
        SearchView view = view(
                Map.of(
                        "region", List.of("iso:AZ", "m49:145", "geonames:1"),
                        "person", List.of("person:ayla-demir"),
                        "personKind", List.of("expert"),
                        "language", List.of("pt-BR"),
                        "nationality", List.of("TR")),
                Found.NOTHING);

        assertThat(view.chips())
                .extracting(chip -> chip.label() + ": " + chip.text())
                .containsExactly(
                        "Region: Azerbaijan",
                        "Region: Western Asia",
                        "Region: geonames:1",
                        "Person: Ayla Demir",
                        "Kind of person: Expert",
                        "Nationality: Turkey",
                        "Language: Portuguese (Brazil)");
    }

    @Test
    void leadsFromAChipToTheSearchWithoutIt() {
        SearchView view = view(Map.of("q", List.of("gas"), "provider", List.of("northwire")), Found.NOTHING);

        assertThat(view.chips()).extracting(Chip::without).containsExactly("/?q=gas");
    }

    @Test
    void leadsOnlyToPagesThatCanBeAskedTheSame() {
        assertThat(view(Map.of("q", List.of("gas"), "near", List.of("40.4,49.9,50")), Found.NOTHING)
                        .others())
                .extracting(Link::href)
                .containsExactly("/experts?about=gas&near=40.4%2C49.9%2C50", "/quotes?about=gas&near=40.4%2C49.9%2C50");
        assertThat(view(Map.of("person", List.of("person:jane-doe")), Found.NOTHING)
                        .others())
                .as("the directory is not asked of a person")
                .extracting(Link::href)
                .containsExactly("/quotes?person=person%3Ajane-doe");
    }

    @Test
    void pagesOfPeopleAndQuotesKnowEveryFilterButOne() {
        assertThat(SearchState.FILTERS)
                .filteredOn(filter -> !PeopleView.FILTERS.contains(filter))
                .containsExactly("person");
        assertThat(SearchState.FILTERS)
                .filteredOn(filter -> !QuotesView.FILTERS.contains(filter))
                .isEmpty();
        assertThat(ExpertQuery.PARAMETERS).containsAll(PeopleView.FILTERS);
        assertThat(QuoteQuery.PARAMETERS).containsAll(QuotesView.FILTERS);
    }

    @Test
    void offersTheValuesOfAFacetAndMarksTheChosenOnes() {
        Found found = found(
                5,
                Map.of(
                        "provider",
                        List.of(new Found.Count("meridian", null, 4), new Found.Count("northwire", null, 1))),
                null);

        FacetView providers = facet(view(Map.of("provider", List.of("northwire")), found), "Providers");

        assertThat(providers.choices())
                .containsExactly(
                        new Choice("meridian", "4", false, "/?provider=northwire&provider=meridian"),
                        new Choice("northwire", "1", true, "/"));
    }

    @Test
    void keepsAChosenValueInSightThatNoStoryHas() {
        FacetView providers = facet(view(Map.of("provider", List.of("gone")), Found.NOTHING), "Providers");

        assertThat(providers.choices()).containsExactly(new Choice("gone", "", true, "/"));
    }

    @Test
    void offersNoRegionThatItHasNoNameFor() {
        List<Found.Count> regions =
                List.of(new Found.Count("iso:TR-33", null, 3), new Found.Count("iso:TR", "Turkey", 3));

        Found found = found(3, Map.of("region", regions), null);

        assertThat(facet(view(Map.of(), found), "Regions").choices())
                .extracting(Choice::text)
                .containsExactly("Turkey");
        assertThat(facet(view(Map.of("region", List.of("iso:TR-33")), found), "Regions")
                        .choices())
                .as("a chosen one can be taken away again")
                .extracting(Choice::text)
                .containsExactly("TR-33", "Turkey");
    }

    @Test
    void showsTheFirstValuesOfALongFacetAndKeepsTheRestAtHand() {
        List<Found.Count> many = IntStream.range(0, 30)
                .mapToObj(i -> new Found.Count("provider-" + i, null, 30 - i))
                .toList();

        FacetView providers = facet(view(Map.of(), found(99, Map.of("provider", many), null)), "Providers");

        assertThat(providers.choices()).hasSize(8);
        assertThat(providers.more()).hasSize(22);
    }

    @Test
    void asksForThePartOfARegionOnlyWhereThereIsARegion() {
        assertThat(view(Map.of(), Found.NOTHING).facets()).isEmpty();

        FacetView parts = facet(view(Map.of("region", List.of("iso:AZ")), Found.NOTHING), "Part of the region");

        assertThat(parts.choices()).extracting(Choice::href).contains("/?region=iso%3AAZ&role=focus");
    }

    @Test
    void sortsAsTheQueryDoesWhereItIsNotTold() {
        assertThat(order(Map.of())).isEqualTo("Newest");
        assertThat(order(Map.of("q", List.of("gas")))).isEqualTo("Most relevant");
        assertThat(order(Map.of("q", List.of("gas"), "sort", List.of("newest"))))
                .isEqualTo("Newest");
        assertThat(order(Map.of("q", List.of("gas"), "sort", List.of("relevance"), "recency", List.of("7d"))))
                .isEqualTo("Relevant and recent");
    }

    @Test
    void turnsThePages() {
        SearchView first = view(Map.of("q", List.of("gas")), found(99, Map.of(), "b"));
        SearchView last = view(Map.of("q", List.of("gas"), "cursor", List.of("a", "b")), found(99, Map.of(), null));

        assertThat(first.newest()).isNull();
        assertThat(first.older()).isEqualTo("/?q=gas&cursor=b");
        assertThat(last.newest()).isEqualTo("/?q=gas");
        assertThat(last.newer()).isEqualTo("/?q=gas&cursor=a");
        assertThat(last.older()).isNull();
    }

    @Test
    void sendsTheFiltersAlongWithNewWordsButNotThePage() {
        SearchView view = view(
                Map.of(
                        "q", List.of("gas"),
                        "region", List.of("iso:AZ"),
                        "from", List.of("2026-11-01"),
                        "cursor", List.of("a")),
                Found.NOTHING);

        assertThat(view.kept()).extracting(SearchView.Kept::name).containsExactly("region");
        assertThat(view.from()).isEqualTo(new DateField("2026-11-01", "date"));
    }

    @Test
    void showsATimeOfDayWhereADateFieldWouldLoseIt() {
        SearchView view = view(Map.of("from", List.of("2026-11-01T10:00:00Z")), Found.NOTHING);

        assertThat(view.from()).isEqualTo(new DateField("2026-11-01T10:00:00Z", "text"));
        assertThat(view.to()).isEqualTo(new DateField("", "date"));
    }

    @Test
    void listsAStoryWithWhereItPlaysAndWhomItQuotes() {
        ResultView story = view(Map.of(), found(1, Map.of(), null)).results().getFirst();

        assertThat(story.regions()).extracting(StoryView.Link::text).containsExactly("Mersin");
        assertThat(story.speakers())
                .extracting(speaker -> speaker.name().text(), ResultView.SpeakerView::role)
                .containsExactly(tuple("Ayla Demir", "the harbour master"));
        assertThat(story.passages()).extracting(ResultView.Passage::cut).containsExactly(true, false);
    }

    private static String order(Map<String, List<String>> parameters) {
        return view(parameters, Found.NOTHING).orders().stream()
                .filter(Choice::chosen)
                .map(Choice::text)
                .findFirst()
                .orElseThrow();
    }

    private static FacetView facet(SearchView view, String label) {
        return view.facets().stream()
                .filter(facet -> facet.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static SearchView view(Map<String, List<String>> parameters, Found found) {
        return SearchView.of(new SearchState(parameters), found, NOW);
    }

    private static Found found(long total, Map<String, List<Found.Count>> facets, @Nullable String next) {
        Found.Hit hit = new Found.Hit(
                SampleStory.full(),
                Map.of("body", List.of("The <em>harbour</em> of Mersin reopened", "She said &quot;no more.&quot;")));
        return new Found(total, List.of(hit), facets, next);
    }
}
