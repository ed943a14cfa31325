package dev.wiredesk.ingest.format.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Field;
import dev.wiredesk.ingest.format.Reading;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HtmlReaderTests {
    private static final String PARAGRAPH =
            "<p>The levy was agreed when the two countries rebuilt the piers after the great storm, and is disputed in court.</p>";

    @Test
    void anIdentityToldBesideThePageIsBelievedBeforeThePages() {
        String page = "<link rel=canonical href='https://wire.example/1'>" + PARAGRAPH;
        assertThat(draft(page, "urn:1").get(Field.IDENTITY)).isEqualTo("urn:1");
        assertThat(draft(page, null).get(Field.IDENTITY)).isEqualTo("https://wire.example/1");
        assertThat(draft(PARAGRAPH, null).get(Field.IDENTITY)).isNull();
    }

    @Test
    void anIdentityThatIsOnlyGoodInThePageIsNone() {
        String linked = linked("\"@id\":\"#article\",\"url\":\"https://wire.example/2\"");
        assertThat(draft(linked + PARAGRAPH, null).get(Field.IDENTITY)).isEqualTo("https://wire.example/2");
    }

    @Test
    void linkedDataThatIsNoJsonIsPassedOver() {
        String page = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",</script><h1>Fog</h1>" + PARAGRAPH;
        assertThat(draft(page, "1").get(Field.HEADLINE)).isEqualTo("Fog");
        assertThat(draft(linked("\"about\":" + "[".repeat(100_000)) + PARAGRAPH, "1")
                        .get(Field.BODY))
                .startsWith("The levy");
    }

    @Test
    void theNewsArticleOfAPageIsTakenBeforeOtherArticles() {
        String other = "<script type='application/ld+json'>{\"@type\":\"BlogPosting\",\"headline\":\"Other\"}</script>";
        assertThat(draft(other + linked("\"headline\":\"Fog\"") + PARAGRAPH, "1")
                        .get(Field.HEADLINE))
                .isEqualTo("Fog");
    }

    @Test
    void theLinkedBodyIsTakenWhereThePageShowsSomethingElse() {
        String page = linked("\"articleBody\":\"Fog is expected on the coast.\\nFerries stop.\"") + PARAGRAPH;
        assertThat(draft(page, "1").get(Field.BODY)).isEqualTo("Fog is expected on the coast.\nFerries stop.");
    }

    @Test
    void aStoryInAContainerWithAMisleadingNameIsKept() {
        String page = "<div class='related comments'>" + PARAGRAPH.repeat(4) + "</div>";
        assertThat(draft(page, "1").get(Field.BODY)).contains("The levy");
        assertThat(draft("<form>" + PARAGRAPH.repeat(4) + "</form>", "1").get(Field.BODY))
                .contains("The levy");
        assertThat(draft("<div style='display:none'>" + PARAGRAPH.repeat(4) + "</div>", "1")
                        .get(Field.BODY))
                .contains("The levy");
    }

    @Test
    void longCommentsDoNotPassForTheStory() {
        String page = "<article>" + PARAGRAPH.repeat(3) + "</article><section class='comments'>"
                + "<p>I have paid it for years and nobody ever told me what it was for, so good riddance to it, I say.</p>"
                        .repeat(20)
                + "</section>";
        assertThat(draft(page, "1").get(Field.BODY)).contains("The levy").doesNotContain("riddance");
    }

    @Test
    void survivesPagesThatAreNestedWithoutEnd() {
        assertThat(draft("<div class=share>".repeat(50_000) + PARAGRAPH, "1").get(Field.BODY))
                .contains("The levy");
        assertThat(draft("<article>".repeat(50_000) + PARAGRAPH, "1").get(Field.BODY))
                .contains("The levy");
        assertThat(draft("<p>" + "<a href=x>".repeat(50_000) + PARAGRAPH, "1")).isNotNull();
    }

    @Test
    void readsTheCharsetThatIsTrue() {
        Charset latin2 = Charset.forName("ISO-8859-2");
        String page = "<meta charset=iso-8859-2><h1>Přístav</h1>" + PARAGRAPH;
        assertThat(draft(page.getBytes(latin2), null).get(Field.HEADLINE)).isEqualTo("Přístav");
        // It says so, but it is not.
        assertThat(draft(page.replace("iso-8859-2", "us-ascii").getBytes(StandardCharsets.UTF_8), null)
                        .get(Field.HEADLINE))
                .isEqualTo("Přístav");
        assertThat(draft(page.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                        .get(Field.HEADLINE))
                .isEqualTo("Přístav");
        assertThat(HtmlReader.read(page.getBytes(latin2), StandardCharsets.UTF_8, "1"))
                .isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void refusesWhatIsNoPage() {
        assertThat(HtmlReader.read(new byte[0], null, "1")).isInstanceOf(Reading.NotAnItem.class);
    }

    private static String linked(String fields) {
        return "<script type='application/ld+json'>{\"@type\":\"NewsArticle\"," + fields + "}</script>";
    }

    private static ArticleDraft draft(String page, @Nullable String identity) {
        return ((Reading.Item) HtmlReader.read(page.getBytes(StandardCharsets.UTF_8), null, identity)).draft();
    }

    private static ArticleDraft draft(byte[] page, @Nullable Charset charset) {
        return ((Reading.Item) HtmlReader.read(page, charset, "1")).draft();
    }
}
