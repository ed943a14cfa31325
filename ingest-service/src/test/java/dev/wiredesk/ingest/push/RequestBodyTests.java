package dev.wiredesk.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.ingest.feed.Feeds;
import dev.wiredesk.ingest.intake.InFlight;
import dev.wiredesk.ingest.problem.ProblemKind;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mock.web.MockHttpServletRequest;

class RequestBodyTests {
    private static final byte[] ITEM = "{\"identity\":\"one\",\"headline\":\"A\"}".getBytes(StandardCharsets.UTF_8);

    @Test
    void unpacksGzip() throws IOException {
        assertThat(read(gzip(request(packed(ITEM))), 1000))
                .isInstanceOfSatisfying(
                        RequestBody.Read.Whole.class,
                        whole -> assertThat(whole.content()).isEqualTo(ITEM));
    }

    @Test
    void refusesGzipThatIsCutShortAnywhere() throws IOException {
        byte[] whole = packed(ITEM);
        for (int length = 0; length < whole.length; length++) {
            assertThat(read(gzip(request(Arrays.copyOf(whole, length))), 1000))
                    .as("cut to %d bytes", length)
                    .isInstanceOfSatisfying(RequestBody.Read.Problematic.class, problematic -> {
                        assertThat(problematic.problem().kind()).isEqualTo(ProblemKind.UNREADABLE);
                        assertThat(problematic.problem().detail()).doesNotContain("null");
                    });
        }
    }

    @Test
    void makesNoRoomForBytesThatAreOnlyAnnounced() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/v1/articles") {
            @Override
            public int getContentLength() {
                return Integer.MAX_VALUE - 1;
            }

            @Override
            public long getContentLengthLong() {
                return Integer.MAX_VALUE - 1;
            }
        };
        request.setContent(ITEM);
        assertThat(read(request, Integer.MAX_VALUE - 1)).isInstanceOf(RequestBody.Read.Whole.class);
    }

    private static MockHttpServletRequest request(byte[] content) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/v1/articles");
        request.setContent(content);
        return request;
    }

    private static MockHttpServletRequest gzip(MockHttpServletRequest request) {
        request.addHeader("Content-Encoding", "gzip");
        return request;
    }

    private static byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    private static RequestBody.Read read(MockHttpServletRequest request, int limit) {
        AtomicReference<RequestBody.Read> read = new AtomicReference<>();
        new ApplicationContextRunner()
                .withBean(Feeds.class)
                .withBean(SimpleMeterRegistry.class)
                .withBean(InFlight.class)
                .run(context -> {
                    try (InFlight.Hold hold = context.getBean(InFlight.class).open()) {
                        read.set(RequestBody.read(request, limit, hold));
                    }
                });
        return read.get();
    }
}
