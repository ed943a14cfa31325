package dev.wiredesk.ingest.format.rss;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class RssChannelTests {

    /** Found by breaking documents at random. */
    @Test
    void aChannelWhoseOwnLinkLeadsNowhereIsNamedByItsSite() {
        var root = Jsoup.parse(
                        "<rss><channel><atom:link rel=\"self\"/><link>https://harbour.example/</link></channel></rss>",
                        Parser.xmlParser())
                .child(0);
        assertThat(RssChannel.name(root)).contains("harbour.example");
    }
}
