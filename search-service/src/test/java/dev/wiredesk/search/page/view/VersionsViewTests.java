package dev.wiredesk.search.page.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.contracts.Enrichment.QuoteKind;
import dev.wiredesk.search.history.QuoteChange;
import dev.wiredesk.search.history.Segment;
import dev.wiredesk.search.history.VersionDiff;
import java.util.List;
import org.junit.jupiter.api.Test;

class VersionsViewTests {

    @Test
    void leavesOutLongStretchesWithoutAChange() {
        String same = "word ".repeat(200);
        DiffView diff = diff(List.of(
                new Segment(Segment.Kind.EQUAL, same),
                new Segment(Segment.Kind.DELETE, "May"),
                new Segment(Segment.Kind.INSERT, "June"),
                new Segment(Segment.Kind.EQUAL, same)));

        assertThat(diff.body()).extracting(DiffView.Piece::kind).containsExactly("same", "del", "ins", "same");
        assertThat(diff.body().getFirst().text())
                .startsWith("… ")
                .endsWith("word ")
                .hasSizeLessThan(140);
        assertThat(diff.body().getLast().text()).startsWith("word ").hasSizeLessThan(140);
    }

    @Test
    void showsNoTextWhereNothingChangedInIt() {
        DiffView diff = diff(List.of(new Segment(Segment.Kind.EQUAL, "The same.")));

        assertThat(diff.unchanged()).isTrue();
        assertThat(diff.body()).isEmpty();
    }

    @Test
    void tellsOnlyOfQuotesThatAreNotTheSame() {
        var said = new QuoteChange.Said(QuoteKind.DIRECT, "No more", "Ayla Demir", null);
        DiffView diff = DiffView.of(new VersionDiff(
                "a",
                "b",
                List.of(),
                List.of(),
                List.of(
                        new QuoteChange(QuoteChange.Kind.SAME, said, said),
                        new QuoteChange(QuoteChange.Kind.VANISHED, said, null))));

        assertThat(diff.quotes()).containsExactly(new DiffView.QuoteLine("Gone", "Ayla Demir", "No more", null));
    }

    private static DiffView diff(List<Segment> body) {
        return DiffView.of(new VersionDiff("a", "b", List.of(), body, List.of()));
    }
}
