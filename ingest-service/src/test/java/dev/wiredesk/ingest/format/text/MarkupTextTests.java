package dev.wiredesk.ingest.format.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.ingest.format.nitf.NitfText;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class MarkupTextTests {

    @Test
    void leavesPicturesOutButNotTablesThatAreCalledFigures() {
        String picture = "<figure><img src='a.jpg'><figcaption>The quay. Photo: Northwire</figcaption></figure>";
        assertThat(MarkupText.ofHtml("<p>The crews</p>" + picture + "<p>stay ashore.</p>"))
                .isEqualTo("The crews\n\nstay ashore.");
        assertThat(MarkupText.ofHtml(picture)).as("all there is").contains("The quay.");
        assertThat(MarkupText.ofHtml("<figure><table><tr><td>Alder</td><td>12</td></tr></table></figure>"))
                .contains("Alder");
    }

    @Test
    void keepsParagraphsApart() {
        assertThat(MarkupText.ofHtml("<p>One\n  <b>two</b>.</p>\n<p>Three&mdash;four</p>five"))
                .isEqualTo("One two.\n\nThree—four\n\nfive");
    }

    @Test
    void putsEachListItemOnALineOfItsOwn() {
        assertThat(MarkupText.ofHtml("<p>List:</p><ol>\n<li>one</li>\n<li><p>two</p><p>more</p></li></ol>end"))
                .isEqualTo("List:\n\n- one\n- two\nmore\n\nend");
    }

    @Test
    void keepsTheRowsAndCellsOfATableApart() {
        assertThat(MarkupText.ofHtml(
                        "<table><tr><th>Team<th>Goals</tr><tr><td><p>Home</p><p>side</p><td>2</tr></table>"))
                .isEqualTo("Team | Goals\nHome side | 2");
    }

    @Test
    void readsWhatWasEscapedTwiceAndLeavesAngleBracketsAlone() {
        assertThat(MarkupText.ofHtml("<p>It&amp;#39;s &amp;quot;on&amp;quot; at R&amp;amp;D; &amp;lt;b&amp;gt;</p>"))
                .isEqualTo("It's \"on\" at R&D; &lt;b&gt;");
    }

    @Test
    void dropsCodeThatWasPastedInAsText() {
        assertThat(MarkupText.ofHtml(
                        "<p>One</p><p>&lt;div id=\"x\"&gt;&lt;/div&gt;&lt;script src=\"y\"&gt;&lt;/script&gt;</p>"
                                + "<p>&lt;div&gt;is a tag&lt;/div&gt;</p>"))
                .isEqualTo("One\n\n<div>is a tag</div>");
    }

    @Test
    void breaksLinesAndParagraphsAtLineBreaks() {
        assertThat(MarkupText.ofHtml("one<br>two<br/><br>three")).isEqualTo("one\ntwo\n\nthree");
    }

    @Test
    void keepsThePreformattedAsItIs() {
        assertThat(MarkupText.ofHtml("<pre>a  b\n c</pre>d")).isEqualTo("a  b\n c\n\nd");
    }

    @Test
    void dropsWhatIsNotText() {
        assertThat(MarkupText.ofHtml(
                        "<head><title>t</title></head><p>x<script>s</script><style>y</style><!-- c --></p>"))
                .isEqualTo("x");
    }

    @Test
    void survivesMarkupThatIsNestedWithoutEnd() {
        assertThat(MarkupText.ofHtml("<div>".repeat(100_000) + "deep")).isEqualTo("deep");
    }

    @Test
    void keepsTheMarksOfAQuotation() {
        assertThat(MarkupText.ofHtml("<p>He said <q> it is <q>so</q> </q>, twice.</p>"))
                .isEqualTo("He said \u201cit is \u201cso\u201d\u201d, twice.");
    }

    @Test
    void hidesNoNameBehindASoftHyphen() {
        assertThat(MarkupText.ofHtml("<p>Zhi&shy;ro&shy;khov</p>")).isEqualTo("Zhirokhov");
    }

    @Test
    void leavesOutWhatIsNotWanted() {
        assertThat(MarkupText.of(
                        Jsoup.parseBodyFragment("<p>a</p><aside><p>b</p></aside><p>c</p>")
                                .body(),
                        element -> element.normalName().equals("aside")))
                .isEqualTo("a\n\nc");
    }

    @Test
    void takesTextThatDoesNotSayWhatItIsForWhatItLooksLike() {
        assertThat(MarkupText.ofUnknown("a < b\nc > d")).isEqualTo("a < b\nc > d");
        assertThat(MarkupText.ofUnknown("<p>a</p><p>b</p>")).isEqualTo("a\n\nb");
        assertThat(MarkupText.ofUnknown("By <b>her</b>\n\nof it")).isEqualTo("By her\n\nof it");
    }

    @Test
    void readsFractionsAsNumbers() {
        assertThat(MarkupText.of(
                        NitfText.parse("<p>5<frac><numer>1</numer><frac-sep>/</frac-sep><denom>2</denom></frac> or "
                                + "<frac><numer>3</numer> <denom>4</denom></frac></p>")))
                .isEqualTo("5 1/2 or 3/4");
    }
}
