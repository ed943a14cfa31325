package dev.wiredesk.ingest.websub.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscoveryTests {
    private static final URI URL = URI.create("https://wire.example/news/feed");
    private static final URI HUB = URI.create("https://hub.example/");
    private static final URI SELF = URI.create("https://wire.example/self");
    private static final String ATOM = "application/atom+xml";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<https://hub.example/>; rel=\"hub\", <https://wire.example/self>; rel=\"self\"",
                "<https://hub.example/>;rel=hub,</self>;rel=self",
                "<a>; rel=next, <https://hub.example/>; title=\"a, <b>; rel=\\\"self\\\"\"; rel=\"Hub other\", <../self>; rel=self",
            })
    void readsHeadersBeforeAnythingElse(String header) throws IOException {
        String atom =
                "<feed xmlns='http://www.w3.org/2005/Atom'><link rel='hub' href='https://other.example/'/></feed>";
        assertThat(read(List.of(header), ATOM, atom)).isEqualTo(new Topic(SELF, List.of(HUB)));
    }

    @Test
    void readsSeveralHeadersAndHubs() throws IOException {
        List<String> headers =
                List.of("<https://wire.example/self>; rel=self", "<https://hub.example/>; rel=hub", "</hub>; rel=hub");
        assertThat(read(headers, ATOM, ""))
                .isEqualTo(new Topic(SELF, List.of(HUB, URI.create("https://wire.example/hub"))));
    }

    @Test
    void readsTheLinksOfAnAtomFeedButNotThoseOfItsEntries() throws IOException {
        String atom = """
                <?xml version="1.0"?>
                <!DOCTYPE feed [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <feed xmlns="http://www.w3.org/2005/Atom">
                  <entry><link rel="hub" href="https://evil.example/"/></entry>
                  <link href="/"/><link rel="self" href="/self"/>
                  <link rel="hub" href=" https://hub.example/ "/>
                </feed>""";
        assertThat(read(List.of(), ATOM, atom)).isEqualTo(new Topic(SELF, List.of(HUB)));
    }

    @Test
    void readsTheAtomLinksOfAnRssFeed() throws IOException {
        String rss = """
                <rss version="2.0" xmlns:a="http://www.w3.org/2005/Atom"><channel>
                  <link>https://wire.example/</link>
                  <a:link rel="hub" href="https://hub.example/"/><a:link rel="self" href="https://wire.example/self"/>
                  <item><a:link rel="hub" href="https://evil.example/"/></item>
                </channel></rss>""";
        assertThat(read(List.of(), "text/xml; charset=utf-8", rss)).isEqualTo(new Topic(SELF, List.of(HUB)));
    }

    @Test
    void readsTheHeadOfAPageButNotItsBody() throws IOException {
        String page = """
                <!doctype html><title>x</title><link rel="self" href="/self"><link rel="hub" href="https://hub.example/">
                <body><link rel="hub" href="https://evil.example/">""";
        assertThat(read(List.of(), "text/html", page)).isEqualTo(new Topic(SELF, List.of(HUB)));
    }

    @Test
    void readsAJsonFeed() throws IOException {
        String feed = """
                {"version": "https://jsonfeed.org/version/1.1", "feed_url": "https://wire.example/self",
                 "hubs": [{"type": "WebSub", "url": "https://hub.example/"}], "items": []}""";
        assertThat(read(List.of(), "application/feed+json", feed)).isEqualTo(new Topic(SELF, List.of(HUB)));
    }

    @Test
    void takesTheUrlItWasFoundAtForOneThatDoesNotTellItsOwn() throws IOException {
        assertThat(read(List.of("<https://hub.example/>; rel=hub"), ATOM, "")).isEqualTo(new Topic(URL, List.of(HUB)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<",
                "{",
                "<feed/>",
                "<feed><link rel='hub' href=''/></feed>x",
                "<feed><link rel='hub' href='javascript:alert(1)'/></feed>",
                "<feed><link rel='hub' href='file:///etc/passwd'/></feed>",
                "<feed><link rel='hub' href='https://[bad'/></feed>",
            })
    void findsNoHubWhereThereIsNone(String content) throws IOException {
        Topic topic = read(List.of("<x", "x; rel=hub", "<y>; rel"), ATOM, content);
        assertThat(topic == null ? List.of() : topic.hubs()).doesNotContain(HUB).allMatch(hub -> hub.equals(URL));
        assertThat(read(List.of(), "application/json", content)).isNull();
    }

    @Test
    void asksAdvertisedHubsByHttps() {
        assertThat(HubClient.secure(URI.create("http://hub.example/a?b"))).hasToString("https://hub.example/a?b");
        assertThat(HubClient.secure(URI.create("http://hub.example:8080/"))).hasToString("https://hub.example:8080/");
        assertThat(HubClient.secure(HUB)).isEqualTo(HUB);
    }

    private static @Nullable Topic read(List<String> headers, String contentType, String content) throws IOException {
        return Discovery.read(URL, headers, contentType, content.getBytes(StandardCharsets.UTF_8));
    }
}
