package dev.wiredesk.ingest.format.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlCutterTests {
    private static final String RSS = "<rss version='2.0'><channel><title>A</title><item><title>One</title></item>\n"
            + "<item><title>Two</title></item><language>nb</language><item><title>Three</title></item></channel></rss>";

    @Test
    void cutsItemsWithTheirSourceLineAndWhatStoodBeforeThem() {
        List<XmlPart> parts = cut(RSS);
        assertThat(parts).hasSize(3).allMatch(XmlPart.Item.class::isInstance);
        XmlPart.Item first = (XmlPart.Item) parts.get(0);
        XmlPart.Item third = (XmlPart.Item) parts.get(2);
        assertThat(first.source()).isEqualTo("<item><title>One</title></item>");
        assertThat(first.item().select("title").text()).isEqualTo("One");
        assertThat(first.context().select("language")).isEmpty();
        assertThat(third.context().select("title")).hasSize(1);
        assertThat(third.context().select("language").text()).isEqualTo("nb");
        assertThat(third.line()).isEqualTo(2);
    }

    @Test
    void keepsWhatStandsBeforeABreak() {
        List<XmlPart> parts = cut(RSS.substring(0, RSS.length() - 40));
        assertThat(parts).hasSize(3);
        assertThat(parts.get(1)).isInstanceOf(XmlPart.Item.class);
        assertThat(parts.get(2))
                .isInstanceOfSatisfying(
                        XmlPart.Broken.class,
                        broken -> assertThat(broken.line()).isEqualTo(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", " \r\n", "\t\n\n"})
    void passesOverWhatIsBlankBeforeTheDeclaration(String blank) {
        assertThat(cut(blank + "<?xml version='1.0' encoding='UTF-8'?>" + RSS))
                .hasSize(3)
                .allMatch(XmlPart.Item.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001a", "\0\0\0", "\r\n\u001a\n"})
    void passesOverWhatFillsUpAFileBehindTheRoot(String padding) {
        assertThat(cut(RSS + padding)).hasSize(3).allMatch(XmlPart.Item.class::isInstance);
        assertThat(cut(RSS + "\0".repeat(200_000))).hasSize(3);
        assertThat(cut("<rss/>" + padding)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<nitf><p>half\n", "<nitf><p>half\0\0", "<nitf>\u001a", "<rss><channel>\n"})
    void tellsThatADocumentBrokeOffThoughNothingButBlanksFollow(String half) {
        assertThat(cut(half)).singleElement().isInstanceOf(XmlPart.Broken.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\u001a" + RSS, "<rss/>", "\0\0x"})
    void tellsWhatElseFollowsTheRoot(String more) {
        assertThat(cut(RSS + more)).hasSize(4).last().isInstanceOf(XmlPart.Broken.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252", "us-ascii"})
    void believesBytesThatAreUtf8MoreThanADeclarationOfSingleBytes(String declared) {
        String text = "<?xml version='1.0' encoding='" + declared
                + "'?><rss><item><title>Décès à Malmö – 5 €</title></item></rss>";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (Charset told : new @Nullable Charset[] {null, Charset.forName("windows-1252")}) {
            XmlPart.Item item = (XmlPart.Item) cut(bytes, told, 1000).getFirst();
            assertThat(item.item().text()).isEqualTo("Décès à Malmö – 5 €");
        }
        byte[] latin = text.replace("–", "-").replace("€", "E").getBytes(StandardCharsets.ISO_8859_1);
        XmlPart.Item item = (XmlPart.Item) cut(latin, null, 1000).getFirst();
        assertThat(item.item().text()).isEqualTo("Décès à Malmö - 5 E");
    }

    @Test
    void passesOverAnItemOverTheLimit() {
        String large = RSS.replace("Two", "x".repeat(100_000));
        List<XmlPart> parts = cut(large.getBytes(StandardCharsets.UTF_8), null, 1000);
        assertThat(parts).hasSize(3);
        assertThat(parts.get(1)).isEqualTo(new XmlPart.TooLarge(2));
        assertThat(((XmlPart.Item) parts.get(2)).source()).contains("Three");
    }

    @Test
    void takesTheRootAsAnItem() {
        List<XmlPart> parts = cut(
                "<!DOCTYPE nitf SYSTEM 'http://127.0.0.1:9/nitf.dtd'>\n<nitf a='caf&eacute;'><p>A&nbsp;b&amp;c</p></nitf>");
        XmlPart.Item item = (XmlPart.Item) parts.getFirst();
        assertThat(item.item().attr("a")).isEqualTo("café");
        assertThat(item.item().wholeText()).isEqualTo("A\u00A0b&c");
        assertThat(item.source()).isEqualTo("<nitf a='caf&eacute;'><p>A&nbsp;b&amp;c</p></nitf>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE nitf [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><nitf><p>&b;</p></nitf>",
                "<!DOCTYPE nitf [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><nitf><p>&a;</p></nitf>",
                "<!DOCTYPE nitf [<!ENTITY a 'ha'>]><nitf><p title='&a;'/></nitf>",
                "<nitf><p></nitf>",
                "<nitf/><nitf/>",
                "<nitf>\u0001</nitf>",
                "<nitf>a&#0;</nitf>",
                "<rss>a&#xD800;</rss>",
                "",
                "  ",
                "just text"
            })
    void refusesWhatIsNotPlainWellFormedXml(String document) {
        assertThat(cut(document).getLast()).isInstanceOf(XmlPart.Broken.class);
    }

    @Test
    void refusesDepthBeforeItCostsAnything() {
        assertThat(cut("<nitf>" + "<p>".repeat(100_000)).getLast()).isInstanceOf(XmlPart.Broken.class);
    }

    @Test
    void goesOnBehindAnItemThatIsNothingButTags() {
        String document = RSS.replace("Two", "<b/>".repeat(150_000));
        List<XmlPart> parts = cut(document);
        assertThat(parts.get(1)).isEqualTo(new XmlPart.TooManyTags(2, 200_000));
        assertThat(((XmlPart.Item) parts.get(2)).source()).contains("Three");
    }

    @Test
    void keepsNothingOfWhatIsTooLargeOutsideOfItems() {
        String document = RSS.replace("</item><item>", "</item><!-- " + "x".repeat(5_000_000) + "--><item>")
                .replace("</item>\n", "</item><?pi " + "y".repeat(5_000_000) + "?>\n");
        assertThat(cut(document.getBytes(StandardCharsets.UTF_8), null, 1000)).hasSize(3);
        String attributes = "<rss>" + ("<a b='" + "x".repeat(100_000) + "'/>").repeat(20) + "<item/></rss>";
        assertThat(cut(attributes).getLast()).isInstanceOf(XmlPart.Broken.class);
    }

    @Test
    void namesTheRootNobodyKnows() {
        assertThat(cut("<invoice/>")).containsExactly(new XmlPart.UnknownRoot("invoice"));
    }

    @Test
    void mapsNamespacesToFixedPrefixes() {
        String document = "<n:nitf xmlns:n='http://iptc.org/std/NITF/2006-10-18/'"
                + " xmlns:c='http://purl.org/rss/1.0/modules/content/'><n:p xml:lang='nb'/><c:encoded/></n:nitf>";
        XmlPart.Item item = (XmlPart.Item) cut(document).getFirst();
        assertThat(item.item().select("nitf > p").attr("xml:lang")).isEqualTo("nb");
        assertThat(item.item().selectFirst("content|encoded")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "windows-1251", "ISO-8859-5", "KOI8-R"})
    void readsTheCharsetThatTheDocumentDeclares(String charset) {
        String document = "<?xml version='1.0' encoding='" + charset
                + "'?><nitf><p>Київ</p></nitf>".replace("Київ", charset.startsWith("UTF") ? "Київ" : "Москва");
        XmlPart.Item item = (XmlPart.Item)
                cut(document.getBytes(Charset.forName(charset)), null, 10_000).getFirst();
        assertThat(item.item().text()).isIn("Київ", "Москва");
    }

    @Test
    void believesTheDeclarationWhereTheContentTypeIsWrong() {
        byte[] document = "<?xml version='1.0' encoding='ISO-8859-1'?><nitf><p>Göteborg</p></nitf>"
                .getBytes(StandardCharsets.ISO_8859_1);
        XmlPart.Item item =
                (XmlPart.Item) cut(document, StandardCharsets.UTF_8, 10_000).getFirst();
        assertThat(item.item().text()).isEqualTo("Göteborg");
    }

    @Test
    void tellsWhereBytesAreNotInTheDeclaredCharset() {
        byte[] document = ("<?xml version='1.0' encoding='UTF-8'?>\n<nitf>" + "<p>a</p>".repeat(20_000)
                        + "<p>ö</p></nitf>")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(cut(document, null, 1 << 20).getLast()).isInstanceOfSatisfying(XmlPart.Broken.class, broken -> {
            assertThat(broken.message()).contains("charset");
            assertThat(broken.line()).isEqualTo(2);
        });
    }

    private static List<XmlPart> cut(String document) {
        return cut(document.getBytes(StandardCharsets.UTF_8), null, 1 << 20);
    }

    private static List<XmlPart> cut(byte[] document, @Nullable Charset told, int limit) {
        List<XmlPart> parts = new ArrayList<>();
        XmlCutter cutter = new XmlCutter(new ByteArrayInputStream(document), told, limit, XmlCutterTests::items);
        try {
            for (XmlPart part = cutter.next(); part != null; part = cutter.next()) {
                parts.add(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private static @Nullable Set<String> items(String root) {
        return switch (root) {
            case "rss" -> Set.of("item");
            case "nitf" -> Set.of("nitf");
            default -> null;
        };
    }
}
