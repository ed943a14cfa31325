package dev.wiredesk.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skyscreamer.jsonassert.JSONAssert;
import org.skyscreamer.jsonassert.JSONCompareMode;
import tools.jackson.databind.DatabindException;

/**
 * The files in {@code golden/} are what is published. They are never edited: a new optional field means a new file, and
 * the old ones must still read.
 */
class EventJsonTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "article-received.v1.json",
                "article-received.v1-minimal.json",
                "article-received.v1-sender-says.json"
            })
    void receivedEventsReadAndWriteAsTheirGoldenFiles(String file) throws Exception {
        roundTrip(file, ArticleReceived.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "article-enriched.v1.json",
                "article-enriched.v1-minimal.json",
                "article-enriched.v1-sender-says.json",
                "article-enriched.v1-partial.json"
            })
    void enrichedEventsReadAndWriteAsTheirGoldenFiles(String file) throws Exception {
        roundTrip(file, ArticleEnriched.class);
    }

    @Test
    void enrichedEventIsTheReceivedOneWithoutItsOriginal() throws Exception {
        ArticleReceived received =
                EventJson.MAPPER.readValue(golden("article-received.v1.json"), ArticleReceived.class);
        ArticleEnriched expected =
                EventJson.MAPPER.readValue(golden("article-enriched.v1.json"), ArticleEnriched.class);
        assertThat(ArticleEnriched.of(received, expected.source(), expected.enrichment()))
                .isEqualTo(expected);
        assertThat(EventJson.MAPPER.writeValueAsString(expected)).doesNotContain("\"original\"");
    }

    @Test
    void propertiesOfANewerPublisherAreIgnored() {
        String newer = golden("article-received.v1-minimal.json").replaceFirst("\\{", "{\"addedLater\": {\"a\": [1]},");
        assertThat(EventJson.MAPPER.readValue(newer, ArticleReceived.class).identity())
                .isEqualTo("urn:example:minimal");
    }

    @Test
    void statusOutsideTheStandardIsNotRead() {
        String odd = golden("article-received.v1-minimal.json").replace("usable", "withdrawn");
        Assertions.assertThatExceptionOfType(DatabindException.class)
                .isThrownBy(() -> EventJson.MAPPER.readValue(odd, ArticleReceived.class));
    }

    @Test
    void languageThatWasDetectedIsTheArticlesLanguage() {
        ArticleReceived received =
                EventJson.MAPPER.readValue(golden("article-received.v1-minimal.json"), ArticleReceived.class);
        Enrichment enrichment = new Enrichment(
                "1", received.receivedAt(), new Enrichment.Language("az", true), List.of(), List.of(), List.of());
        assertThat(ArticleEnriched.of(received, new Position(Topics.RECEIVED, 0, 0), enrichment)
                        .language())
                .isEqualTo("az");
    }

    private static void roundTrip(String file, Class<?> type) throws Exception {
        String json = golden(file);
        Object event = EventJson.MAPPER.readValue(json, type);
        JSONAssert.assertEquals(json, EventJson.MAPPER.writeValueAsString(event), JSONCompareMode.STRICT);
    }

    private static String golden(String file) {
        try (InputStream in = EventJsonTests.class.getResourceAsStream("/golden/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
