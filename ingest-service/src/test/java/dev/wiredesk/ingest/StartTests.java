package dev.wiredesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The service itself is started, and does not start. */
@ExtendWith(OutputCaptureExtension.class)
class StartTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            feeds.demo.rate=-1                      | wiredesk.ingest.feeds.demo.rate must be
            feeds.demo.colour=red                   | wiredesk.ingest.feeds.demo.colour
            feeds.demo.max-body=90MB                | wiredesk.ingest.feeds.demo.max-body must not be larger
            feeds.demo.websub[0].topic=http://h/a   | wiredesk.ingest.feeds.demo.websub[0].secret is needed
            feeds-from=/nowhere                     | wiredesk.ingest.feeds-from must be a file
            feeds-reload-every=0s                   | wiredesk.ingest.feeds-reload-every must be a duration
            """)
    void aWrongValueIsSaidInASentence(String setting, String said, CapturedOutput output) {
        String[] settings = Stream.of(
                        "server.port=0",
                        "management.server.port=0",
                        "wiredesk.ingest.feeds.demo.provider=demo",
                        "wiredesk.ingest.feeds.demo.key-hashes[0]=" + "0".repeat(64),
                        "wiredesk.ingest." + setting)
                .map(each -> "--" + each)
                .toArray(String[]::new);

        assertThatThrownBy(() -> new SpringApplicationBuilder(IngestApplication.class).run(settings))
                .hasRootCauseInstanceOf(Exception.class);

        assertThat(output.getAll()).contains("APPLICATION FAILED TO START", said, "docs/operations.md");
        assertThat(output.getAll().lines().filter(line -> line.startsWith("\tat ")))
                .isEmpty();
    }
}
