package dev.wiredesk.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.ingest.format.Reading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonDocumentTests {

    @Test
    void cutsAListIntoItsItemsAsTheyStandThere() {
        assertThat(cut(" [ {\"a\" : 1.0} ,\n{\"b\":[{}]}, 3 ] "))
                .containsExactly("1 {\"a\" : 1.0}", "2 {\"b\":[{}]}", "2 NotAnItem");
        assertThat(cut("[]")).isEmpty();
    }

    @Test
    void takesOneItemWithAllThatIsInIt() {
        assertThat(cut("{\"a\":{\"items\":[1]}, \"items\": [{}]}\n"))
                .containsExactly("1 {\"a\":{\"items\":[1]}, \"items\": [{}]}");
    }

    @Test
    void cutsAFeedIntoItsItems() {
        String feed = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"T\",\n"
                + "\"items\":[{\"id\":\"1\"},\n{\"id\":\"2\"}], \"next\": null}";
        assertThat(cut(feed)).containsExactly("2 {\"id\":\"1\"}", "3 {\"id\":\"2\"}");
    }

    @Test
    void keepsWhatStandsBeforeABreak() {
        assertThat(cut("[{\"a\":1},{\"b\"")).containsExactly("1 {\"a\":1}", "1 Unreadable");
        assertThat(cut("[{\"a\":1} {\"b\":1}]")).containsExactly("1 {\"a\":1}", "1 Unreadable");
        assertThat(cut("[{\"a\":1}] trailing")).containsExactly("1 {\"a\":1}", "1 Unreadable");
        assertThat(cut("{\"a\":1} trailing")).containsExactly("1 Unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1}\n{\"b\":2}", "{\"a\":1}{\"b\":2}", "{\"a\":1} 7"})
    void takesNothingOfLinesThatCallThemselvesOneItem(String document) {
        assertThat(cut(document)).hasSize(1).first().asString().endsWith(" Unreadable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"a\":1}]\n{\"b\":2}",
                "[{\"a\":1}][{\"b\":2}]",
                "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"a\":1}],\"items\":[{\"b\":2}]}",
                "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"a\":1}]}{\"b\":2}",
            })
    void tellsOfWhatStandsBehindAList(String document) {
        assertThat(cut(document)).hasSize(2).last().asString().endsWith(" Unreadable");
    }

    @Test
    void passesOverAnItemOverTheLimitAndGoesOn() {
        String large = "\"" + "x".repeat(300_000) + "\"";
        assertThat(cut("[{\"a\":1},{\"b\":" + large + "},{\"c\":3}]"))
                .containsExactly("1 {\"a\":1}", "1 TooLarge", "1 {\"c\":3}");
        assertThat(cut("{\"b\":" + large + "}")).containsExactly("1 TooLarge");
    }

    @Test
    void findsEveryItemAcrossItsBuffers() {
        StringBuilder list = new StringBuilder("[");
        for (int i = 0; i < 5000; i++) {
            list.append(i == 0 ? "" : ",\n").append("{\"n\":").append(i).append(",\"t\":\"ä€😀\"}");
        }
        List<String> found = cut(list.append("]").toString());
        assertThat(found).hasSize(5000);
        assertThat(found.get(4321)).isEqualTo("4322 {\"n\":4321,\"t\":\"ä€😀\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "{", "[", "{\"a\"", "nul", "\u0000"})
    void refusesWhatIsNotJson(String document) {
        assertThat(cut(document)).containsExactly("1 Unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"})
    void takesOneItemInTheOtherCharsetsOfJson(String charset) {
        byte[] content = "{\"a\":\"ä\"}".getBytes(Charset.forName(charset));
        assertThat(cut(content)).hasSize(1).allMatch(part -> !part.contains("Unreadable"));
    }

    @Test
    void takesAByteOrderMark() {
        assertThat(cut("\uFEFF{\"a\":1}").getFirst()).endsWith("{\"a\":1}");
        assertThat(cut("\uFEFF[{\"a\":1}]")).containsExactly("1 {\"a\":1}");
    }

    private static List<String> cut(String document) {
        return cut(document.getBytes(StandardCharsets.UTF_8));
    }

    /** The line of each part with its text, or with the name of what is the matter with it. */
    private static List<String> cut(byte[] document) {
        JsonDocument parts = new JsonDocument(
                new ByteArrayInputStream(document),
                new Envelope("application/json", null, null, 100_000),
                (_, _) -> new Reading.Malformed(List.of()));
        List<String> found = new ArrayList<>();
        try {
            for (Part part = parts.next(); part != null; part = parts.next()) {
                Reading reading = part.reading().get();
                found.add(part.line() + " "
                        + (reading instanceof Reading.Malformed
                                ? part.original().get().content().toString()
                                : reading.getClass().getSimpleName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
