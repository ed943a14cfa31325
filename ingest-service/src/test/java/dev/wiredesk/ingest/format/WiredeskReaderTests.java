package dev.wiredesk.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.ingest.format.json.JsonItem;
import dev.wiredesk.ingest.format.wiredesk.WiredeskReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WiredeskReaderTests {

    @Test
    void namesEveryFieldThatIsWrongAtOnce() {
        assertThat(read("{\"identity\":7,\"headline\":[],\"version\":1.5,\"subjects\":[\"a\",{},{\"name\":3}],"
                        + "\"dateline\":{\"place\":1},\"embargo\":{\"until\":5},\"keywords\":[\"k\",{}]}"))
                .isInstanceOfSatisfying(
                        Reading.Malformed.class,
                        malformed -> assertThat(malformed.flaws())
                                .extracting(Flaw::pointer)
                                .containsExactlyInAnyOrder(
                                        "/identity",
                                        "/headline",
                                        "/version",
                                        "/subjects/1",
                                        "/subjects/2/name",
                                        "/subjects/2",
                                        "/dateline/place",
                                        "/embargo/until",
                                        "/keywords/1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "\"3\"", "\" 3 \""})
    void takesAVersionAsNumberOrText(String version) {
        assertThat(read("{\"version\":" + version + "}")).isInstanceOf(Reading.Item.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"three\"", "-1", "1e3", "true", "{}", "\"\"", "99999999999999999999"})
    void refusesAVersionThatIsNoWholeNumber(String version) {
        assertThat(read("{\"version\":" + version + "}")).isInstanceOf(Reading.Malformed.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"embargo\":{\"until\":\"2027-01-01T00:00:00Z\"}} | 2027-01-01T00:00:00Z",
                "{\"embargo\":\"2027-01-01T00:00:00Z\"} | 2027-01-01T00:00:00Z",
                "{\"embargoed\":\"2027-01-01T00:00:00Z\"} | 2027-01-01T00:00:00Z",
                "{\"embargoedUntil\":\"2027-01-01T00:00:00Z\"} | 2027-01-01T00:00:00Z",
                "{\"embargo\":{\"until\":null}} | ''",
                "{\"embargo\":true} | ''",
                "{\"embargo\":false} |",
                "{\"embargo\":null} |",
            })
    void takesAnEmbargoInSeveralShapes(String json, String expected) {
        assertThat(read(json))
                .isInstanceOfSatisfying(
                        Reading.Item.class,
                        item -> assertThat(item.draft().get(Field.EMBARGO)).isEqualTo(expected));
    }

    private static Reading read(String json) {
        return JsonItem.read(json.getBytes(StandardCharsets.UTF_8), WiredeskReader::read);
    }
}
