package dev.wiredesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What is configured wrongly keeps the rules from being made, and is said in a sentence. */
@ExtendWith(OutputCaptureExtension.class)
class EnricherConfigurationTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            budget=0s                                | budget is PT0S
            overrides[0].region=iso:GE               | name is missing
            overrides[0].name=Tbilisi,region=iso:XQ  | wiredesk.enrich.overrides
            overrides[0].name=Tbilisi,region=iso:XQ  | is for iso:XQ, which is no region of the gazetteer
            """)
    void aWrongValueIsSaidInASentence(String settings, String said, CapturedOutput output) {
        String[] arguments = Stream.of(settings.split(",", -1))
                .map(setting -> setting.startsWith("region") ? "overrides[0]." + setting : setting)
                .map(setting -> "--wiredesk.enrich." + setting)
                .toArray(String[]::new);

        assertThatException()
                .isThrownBy(() -> new SpringApplicationBuilder(EnricherConfiguration.class)
                        .web(WebApplicationType.NONE)
                        .run(arguments));

        assertThat(output.getAll()).contains("APPLICATION FAILED TO START", said);
        assertThat(output.getAll().lines().filter(line -> line.startsWith("\tat ")))
                .isEmpty();
    }
}
