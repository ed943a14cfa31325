package dev.wiredesk.ingest.format.nitf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.contracts.OtherText;
import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Field;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NitfTextTests {

    @Test
    void fillsInOnlyWhatTheFormatAroundItHasNotTold() {
        ArticleDraft draft = new ArticleDraft("newsml-g2/2.35", Map.of()).set(Field.HEADLINE, "Of the item");
        NitfText.into(draft, NitfText.parse(story()));
        assertThat(draft.get(Field.HEADLINE)).isEqualTo("Of the item");
        assertThat(draft.get(Field.SUBHEADLINE)).isEqualTo("A deck");
        assertThat(draft.get(Field.BYLINE)).isEqualTo("By Ilse Tamm, Harbour correspondent");
        assertThat(draft.get(Field.DATELINE_TEXT)).isEqualTo("TALLINN, Nov 3 (Polar)");
        assertThat(draft.get(Field.DATELINE_PLACE)).isEqualTo("TALLINN");
        assertThat(draft.get(Field.DATELINE_DATE)).isEqualTo("20261103");
        assertThat(draft.get(Field.BODY)).isEqualTo("One.\n\nTwo.\n\nMore reporting by Jaan Kask");
    }

    @Test
    void keepsOtherHeadlinesAndTheAbstractBeside() {
        ArticleDraft draft = new ArticleDraft("nitf", Map.of());
        NitfText.into(draft, NitfText.parse(story()));
        assertThat(draft.get(Field.HEADLINE)).isEqualTo("Ferry is late");
        assertThat(draft.otherTexts())
                .containsExactly(
                        new OtherText("headline", "short", "Late ferry"),
                        new OtherText("body", "abstract", "A ferry was late."));
    }

    @Test
    void tellsEditorsWhatIsNotedForThem() {
        ArticleDraft draft = new ArticleDraft("nitf", Map.of()).set(Field.EDITOR_NOTE, "First");
        NitfText.into(
                draft,
                NitfText.parse("<nitf><body><body.content><p>a</p><note noteclass='editorsnote'><p>Check it</p></note>"
                        + "<note noteclass='trivia'><p>b</p></note></body.content></body></nitf>"));
        assertThat(draft.get(Field.EDITOR_NOTE)).isEqualTo("First\nCheck it");
        assertThat(draft.get(Field.BODY)).isEqualTo("a\n\nb");
    }

    @Test
    void readsTextThatStandsWhereItShouldNot() {
        assertThat(NitfText.of(
                        "<nitf><body><body.head><hedline><hl1>h</hl1></hedline></body.head><p>a</p><p>b</p></body>"
                                + "</nitf>"))
                .isEqualTo("a\n\nb");
        assertThat(NitfText.of("<nitf><body><body.content><![CDATA[<p>a</p><p>b</p>]]></body.content></body></nitf>"))
                .isEqualTo("a\n\nb");
        assertThat(NitfText.of("<nitf:nitf xmlns:nitf='urn:x'><nitf:body><nitf:body.content><nitf:p>a</nitf:p>"
                        + "</nitf:body.content></nitf:body></nitf:nitf>"))
                .isEqualTo("a");
        assertThat(NitfText.of("<NITF><BODY><BODY.CONTENT><P>a</P><P>b</P></BODY.CONTENT></BODY></NITF>"))
                .isEqualTo("a\n\nb");
        assertThat(NitfText.of("<p>a</p><p>b</p>")).isEqualTo("a\n\nb");
    }

    @Test
    void takesTheCaptionWhereThereIsNoOtherText() {
        ArticleDraft draft = new ArticleDraft("nitf", Map.of());
        NitfText.into(
                draft,
                NitfText.parse(
                        "<nitf><body><body.content><media media-type='image'><media-caption>A quay at dawn."
                                + "</media-caption><media-producer>P. Holm</media-producer></media></body.content></body></nitf>"));
        assertThat(draft.get(Field.BODY)).isEqualTo("A quay at dawn.");
    }

    @Test
    void survivesMarkupThatIsNestedWithoutEnd() {
        assertThat(NitfText.of("<block>".repeat(100_000) + "deep")).isEqualTo("deep");
        assertThat(NitfText.of("<body.content>".repeat(10_000) + "deep")).isEqualTo("deep");
    }

    @Test
    void resolvesNoExternalEntity() {
        assertThat(NitfText.of("<!DOCTYPE nitf [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><nitf><body><body.content>"
                        + "<p>a &x; b</p></body.content></body></nitf>"))
                .isEqualTo("a &x; b");
    }

    private static String story() {
        return """
                <nitf><body><body.head>
                  <hedline><hl1>Ferry is late</hl1><hl1 id="short">Late ferry</hl1><hl2>A deck</hl2></hedline>
                  <byline>By <person>Ilse Tamm</person>,<byttl>Harbour correspondent</byttl></byline>
                  <dateline><location>TALLINN</location>, <story.date norm="20261103">Nov 3</story.date> (Polar)</dateline>
                  <abstract><p>A ferry was late.</p></abstract>
                </body.head>
                <body.content><p>One.</p><hl2>Two.</hl2></body.content>
                <body.end><tagline>More reporting by Jaan Kask</tagline></body.end></body></nitf>
                """;
    }
}
