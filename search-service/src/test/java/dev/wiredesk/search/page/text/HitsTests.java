package dev.wiredesk.search.page.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.wiredesk.search.page.text.MarkedText.Segment;
import java.util.List;
import org.junit.jupiter.api.Test;

class HitsTests {

    @Test
    void marksTheWordsThatWereFound() {
        assertThat(segments("a <em>storm</em> came"))
                .extracting(Segment::text, Segment::marked)
                .containsExactly(tuple("a ", false), tuple("storm", true), tuple(" came", false));
    }

    @Test
    void readsWhatWasEscapedAsTheTextThatItWas() {
        assertThat(segments("&lt;em&gt; &amp;amp; &quot;it&#x27;s&quot; 1&#x2F;2 <em>&lt;b&gt;</em>"))
                .extracting(Segment::text)
                .containsExactly("<em> &amp; \"it's\" 1/2 ", "<b>");
    }

    @Test
    void leavesAloneWhatOnlyLooksLikeAnEscape() {
        assertThat(segments("R&D; &nbsp; & &;&amp")).extracting(Segment::text).containsExactly("R&D; &nbsp; & &;&amp");
    }

    @Test
    void marksNothingWhereAMarkHasNoCounterpart() {
        assertThat(segments("a</em>b<em>c"))
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
