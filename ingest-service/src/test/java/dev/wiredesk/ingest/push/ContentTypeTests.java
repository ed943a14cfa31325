package dev.wiredesk.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.ingest.document.Envelope;
import dev.wiredesk.ingest.feed.Feed;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ContentTypeTests {

    private static final Charset OF_FEED = Charset.forName("KOI8-R");

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "text/vnd.iptc.iptc7901", "text/x-anpa1312", "application/octet-stream"})
    void plainTextIsInTheFeedsCharsetWhereTheContentTypeTellsNone(String mediaType) {
        assertThat(envelope(mediaType).charset()).isNull();
        assertThat(envelope(mediaType).usualCharset()).isEqualTo(OF_FEED);
        assertThat(envelope(mediaType + "; charset=UTF-8").charset()).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void aCharsetThatNobodyKnowsIsRefused() {
        assertThat(ContentType.of(request("text/plain; charset=runes"), feed(OF_FEED)))
                .isInstanceOf(ContentType.Refused.class);
    }

    private static Envelope envelope(String header) {
        return ((ContentType.Taken) ContentType.of(request(header), feed(OF_FEED))).envelope();
    }

    private static MockHttpServletRequest request(String contentType) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/v1/articles");
        request.addHeader("Content-Type", contentType);
        return request;
    }

    private static Feed feed(@Nullable Charset charset) {
        return new Feed(
                "demo", "demo", List.of(), true, List.of(), null, null, charset, null, false, true, 1000, null, null,
                null, null, List.of());
    }
}
