package dev.wiredesk.search.page.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SearchStateTests {

    @Test
    void writesItselfAsAnAddressInOneOrderWhateverTheOrderGiven() {
        SearchState state = new SearchState(Map.of(
                "sort", List.of("newest"),
                "provider", List.of("northwire"),
                "region", List.of("iso:AZ", "area:karabakh"),
                "q", List.of("rail & \"road\"")));

        assertThat(state.href())
                .isEqualTo(
                        "/?q=rail+%26+%22road%22&region=iso%3AAZ&region=area%3Akarabakh&provider=northwire&sort=newest");
    }

    @Test
    void leavesOutWhatItDoesNotKnowAndWhatIsBlank() {
        SearchState state = new SearchState(Map.of(
                "fbclid", List.of("x"), "size", List.of("9999"), "from", List.of(" "), "q", List.of(" gas ", "gas")));

        assertThat(state.query()).isEqualTo(Map.of("q", List.of("gas")));
    }

    @Test
    void addsAndRemovesOneValueAndGoesBackToTheFirstPage() {
        SearchState state = new SearchState(Map.of("region", List.of("iso:AZ"), "cursor", List.of("abc")));

        assertThat(state.with("region", "iso:AM").href()).isEqualTo("/?region=iso%3AAZ&region=iso%3AAM");
        assertThat(state.without("region", "iso:AZ").href()).isEqualTo("/");
        assertThat(state.with("region", "iso:AZ").href()).isEqualTo("/?region=iso%3AAZ");
    }

    @Test
    void staysInItsViewWhateverIsChosen() {
        SearchState editors = new SearchState(Map.of("q", List.of("gas"), "view", List.of("editor")));

        assertThat(editors.everything().with("provider", "northwire").href())
                .isEqualTo("/?provider=northwire&view=editor");
        assertThat(editors.viewed(false).href()).isEqualTo("/?q=gas");
        assertThat(editors.viewed(false).viewed(true)).isEqualTo(editors);
        assertThat(new SearchState(Map.of()).everything().href()).isEqualTo("/");
    }

    @Test
    void turnsPagesForthAndBackTheSameWay() {
        SearchState first = new SearchState(Map.of("q", List.of("gas")));
        SearchState second = first.pageAfter("a");
        SearchState third = second.pageAfter("b");

        assertThat(third.query()).containsEntry("cursor", List.of("b"));
        assertThat(third.pageBefore()).isEqualTo(second);
        assertThat(second.pageBefore()).isEqualTo(first);
        assertThat(first.pageBefore()).isNull();
        assertThat(third.firstPage()).isEqualTo(first);
    }

    @Test
    void survivesBeingReadFromItsOwnAddress() {
        SearchState third =
                new SearchState(Map.of("q", List.of("gas"))).pageAfter("a").pageAfter("b");

        assertThat(new SearchState(third.parameters())).isEqualTo(third);
    }

    @Test
    void keepsTheAddressShortHoweverFarOneReads() {
        SearchState state = new SearchState(Map.of());
        for (int page : IntStream.range(0, 1_000).toArray()) {
            state = state.pageAfter("cursor-of-the-usual-length-which-is-about-a-hundred-characters-" + page);
        }

        assertThat(state.href()).hasSizeLessThan(6_000);
        assertThat(state.cursor()).endsWith("-999");
    }

    @Test
    void keepsAsManyCursorsOfRelevanceAsFitAndTheNewestAlways() {
        String first = "a".repeat(700);
        SearchState state = new SearchState(Map.of("q", List.of("harbour"))).pageAfter(first);
        for (int page : IntStream.range(0, 30).toArray()) {
            state = state.pageAfter("%02d".formatted(page) + "b".repeat(1_400));
            assertThat(state.href()).hasSizeLessThan(5_300);
            assertThat(state.cursor()).startsWith("%02d".formatted(page));
        }
        assertThat(state.values("cursor")).hasSize(3);
        assertThat(state.pageAfter("c".repeat(7_000)).values("cursor")).hasSize(1);
    }
}
