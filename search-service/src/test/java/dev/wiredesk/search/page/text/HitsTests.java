package dev.wiredesk.search.page.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.wiredesk.search.page.text.MarkedText.Segment;
import java.util.List;
import org.junit.jupiter.api.Test;

class HitsTests {

    @Test
    void marksTheWordsThatWereFound() {
        assertThat(segments("a " + Hits.OPEN + "storm" + Hits.CLOSE + " came"))
                .extracting(Segment::text, Segment::marked)
                .containsExactly(tuple("a ", false), tuple("storm", true), tuple(" came", false));
    }

    @Test
    void takesMarkupOfTheStoryAsText() {
        assertThat(segments("<b>a</b> &amp; " + Hits.OPEN + "<em>" + Hits.CLOSE))
                .extracting(Segment::text)
                .containsExactly("<b>a</b> &amp; ", "<em>");
    }

    @Test
    void marksNothingWhereTheCharactersStandAlone() {
        assertThat(segments("a" + Hits.CLOSE + "b" + Hits.OPEN + "c"))
                .extracting(Segment::text, Segment::marked)
                .containsExactly(tuple("abc", false));
    }

    private static List<Segment> segments(String passage) {
        return Hits.marked(passage).paragraphs().stream()
                .flatMap(paragraph -> paragraph.passages().stream())
                .flatMap(each -> each.segments().stream())
                .toList();
    }
}
