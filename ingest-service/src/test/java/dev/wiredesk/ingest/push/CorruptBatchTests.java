package dev.wiredesk.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.ingest.feed.ConfiguredFeed;
import dev.wiredesk.ingest.feed.Feed;
import dev.wiredesk.ingest.feed.Feeds;
import dev.wiredesk.ingest.feed.RateLimits;
import dev.wiredesk.ingest.feed.Tally;
import dev.wiredesk.ingest.intake.InFlight;
import dev.wiredesk.ingest.intake.Intake;
import dev.wiredesk.ingest.publish.ArticlePublisher;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** None of the lines gets as far as the broker, so there is none. */
class CorruptBatchTests {
    private Feed feed = ConfiguredFeed.of("demo", Map.of("max-body", "1MB"));

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(KafkaAutoConfiguration.class))
            .withBean(SimpleMeterRegistry.class)
            .withBean(Feeds.class)
            .withBean(RateLimits.class)
            .withBean(InstantSource.class, InstantSource::system)
            .withBean(Tally.class)
            .withBean(InFlight.class)
            .withBean(Tracer.class, () -> Tracer.NOOP)
            .withBean(Propagator.class, () -> Propagator.NOOP)
            .withPropertyValues("spring.kafka.bootstrap-servers=127.0.0.1:1")
            .withUserConfiguration(Publishing.class)
            .withBean(Intake.class)
            .withBean(Batches.class)
            .withBean(BatchController.class);

    @Configuration
    @ComponentScan(basePackageClasses = ArticlePublisher.class)
    static class Publishing {}

    @Test
    void keepsTheResultsOfTheLinesBeforeACorruptTail() throws IOException {
        byte[] whole = packed("[]\n{\"no\":\"identity\"}\n" + noise());
        MockHttpServletResponse response = push(Arrays.copyOf(whole, whole.length - 100));
        assertThat(response.getStatus()).isEqualTo(207);
        assertThat(response.getContentAsString())
                .startsWith("{\"accepted\":0,\"refused\":3,")
                .contains(
                        "\"item\":1,\"line\":1,",
                        "\"item\":2,\"line\":2,",
                        "\"item\":3,\"status\":400",
                        "problems/unreadable");
    }

    @Test
    void refusesTheWholeOfWhatIsCorruptFromTheStart() throws IOException {
        assertThat(push(new byte[0]).getStatus()).isEqualTo(400);
        assertThat(push("plain".getBytes(StandardCharsets.UTF_8)).getStatus()).isEqualTo(400);
        assertThat(push(Arrays.copyOf(packed(noise()), 500)).getStatus()).isEqualTo(400);
    }

    @Test
    void takesNoMoreOfABatchThanTheFeedMaySend() throws IOException {
        feed = ConfiguredFeed.of("demo", Map.of("max-body", "1KB", "max-batch", "1KB"));
        String lines = "[]\n".repeat(341);
        assertThat(push(packed(lines)).getContentAsString())
                .startsWith("{\"accepted\":0,\"refused\":341,")
                .doesNotContain("too-large");
        assertThat(push(packed(lines + "[]\n")).getContentAsString())
                .contains("too-large", "A batch must not be larger than 1024 bytes", "\"limit\":1024");
        MockHttpServletResponse toldBefore = push(new byte[1025]);
        assertThat(toldBefore.getStatus()).isEqualTo(413);
        assertThat(toldBefore.getContentAsString()).contains("\"limit\":1024");
    }

    private MockHttpServletResponse push(byte[] content) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/v1/articles/batch");
        request.addHeader("Content-Type", "application/x-ndjson");
        request.addHeader("Content-Encoding", "gzip");
        request.setContent(content);
        MockHttpServletResponse response = new MockHttpServletResponse();
        application.run(context -> context.getBean(BatchController.class).push(feed, request, response));
        return response;
    }

    /** A line that does not pack well. */
    private static String noise() {
        return new Random(7)
                .ints(5000, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }
}
