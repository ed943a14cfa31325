package dev.wiredesk.ingest.format.newsmlg2;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class CatalogTests {
    private static final Element MESSAGE = xml("""
            <newsMessage><header><catalog>
              <scheme alias="shore" uri="http://codes.shore.example/message/"/>
              <scheme alias="buoy" uri="http://codes.shore.example/buoy/"/>
            </catalog></header></newsMessage>""");

    private final Catalog catalog = new Catalog(new G2Element(xml("""
                    <newsItem><catalog><scheme alias="shore" uri="http://codes.shore.example/item/"/></catalog>
                    <catalogRef href="http://codes.shore.example/catalog.xml"/></newsItem>""")), new G2Element(MESSAGE));

    @Test
    void believesTheItemBeforeTheMessageAroundIt() {
        assertThat(catalog.scheme("shore:17")).isEqualTo("http://codes.shore.example/item/");
        assertThat(catalog.scheme("buoy:3")).isEqualTo("http://codes.shore.example/buoy/");
    }

    @Test
    void knowsTheStandardsOwnAliases() {
        assertThat(catalog.scheme("medtop:20000523")).isEqualTo("http://cv.iptc.org/newscodes/mediatopic/");
        assertThat(catalog.uri("stat:usable")).isEqualTo("http://cv.iptc.org/newscodes/pubstatusg2/usable");
    }

    @Test
    void believesAnItemThatUsesAStandardAliasForSomethingElse() {
        Catalog own = new Catalog(
                new G2Element(
                        xml("<newsItem><catalog><scheme alias='genre' uri='http://g.example/'/></catalog></newsItem>")),
                new G2Element(MESSAGE));
        assertThat(own.scheme("genre:7")).isEqualTo("http://g.example/");
    }

    @Test
    void knowsNothingOfOtherAliasesAndOfWhatIsNoQcode() {
        assertThat(catalog.scheme("gull:1")).isNull();
        assertThat(catalog.scheme("gull")).isNull();
        assertThat(catalog.scheme(":1")).isNull();
        assertThat(catalog.uri("gull:1")).isNull();
    }

    @Test
    void findsTheSchemeThatAUriIsFrom() {
        assertThat(catalog.schemeOfUri("http://codes.shore.example/buoy/3"))
                .isEqualTo("http://codes.shore.example/buoy/");
        assertThat(catalog.schemeOfUri("http://cv.iptc.org/newscodes/genre/Feature"))
                .isEqualTo("http://cv.iptc.org/newscodes/genre/");
        assertThat(catalog.schemeOfUri("http://elsewhere.example/3")).isNull();
    }

    private static Element xml(String xml) {
        Element root = Jsoup.parse(xml, "", Parser.xmlParser().settings(org.jsoup.parser.ParseSettings.preserveCase))
                .firstElementChild();
        assertThat(root).isNotNull();
        return root;
    }
}
