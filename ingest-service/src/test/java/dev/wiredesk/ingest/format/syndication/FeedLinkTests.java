package dev.wiredesk.ingest.format.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedLinkTests {

    @ParameterizedTest
    @CsvSource({
        "https://a.example/x, http://a.example/x",
        "https://a.example/x, HTTP://A.Example:80/x",
        "https://a.example/x, https://a.example:443/x",
        "https://a.example/, https://a.example",
        "https://a.example/x, https://a.example/x#",
        "https://a.example/x, https://a.example/x?",
        "https://a.example/x, https://a.example/x?utm_source=rss&utm_medium=feed",
        "https://a.example/x?id=1, https://a.example/x?utm_source=rss&id=1",
        "https://a.example/x?id=1&b, https://a.example/x?id=1&amp;b",
        "https://a.example/x, https://a.example/x#xtor=RSS-3208",
        "https://a.example/x, https://a.example/x?at_medium=RSS&at_campaign=feed",
    })
    void takesTwoLinksToOnePageForTheSame(String one, String two) {
        assertThat(FeedLink.of(one)).isEqualTo(FeedLink.of(two)).hasSameHashCodeAs(FeedLink.of(two));
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/x, https://a.example/X",
        "https://a.example/x, https://a.example/x/",
        "https://a.example/x, https://www.a.example/x",
        "https://a.example/x, https://a.example:8080/x",
        "https://a.example/x, https://a.example/x#part-2",
        "https://a.example/x, https://a.example/x?page=2",
        "https://a.example/x?a=1&b=2, https://a.example/x?b=2&a=1",
    })
    void doesNotTakeTwoPagesForOne(String one, String two) {
        assertThat(FeedLink.of(one)).isNotNull().isNotEqualTo(FeedLink.of(two));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "urn:x", "mailto:a@a.example", "javascript:alert(1)", "https://", "/x", "http://a b/"})
    void isOfTheWebOnly(String link) {
        assertThat(FeedLink.of(link)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/n/, x.html, https://a.example/n/x.html",
        "https://a.example/n/, /x, https://a.example/x",
        "https://a.example/n/, //b.example/x, https://b.example/x",
        "https://a.example/n/, http://b.example/ä x, ",
        "https://a.example/n/, http://b.example/ä|x, http://b.example/ä|x",
        "https://a.example/n/, javascript:x, ",
        "'', x.html, ",
    })
    void makesLinksThatCanBeOpened(String base, String link, String absolute) {
        assertThat(FeedLink.absolute(base, link)).isEqualTo(absolute);
    }
}
