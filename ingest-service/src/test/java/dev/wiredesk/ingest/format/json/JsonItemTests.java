package dev.wiredesk.ingest.format.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.ingest.format.Field;
import dev.wiredesk.ingest.format.Reading;
import dev.wiredesk.ingest.format.wiredesk.WiredeskReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonItemTests {

    @Test
    void tellsTheLineAndColumnWhereReadingStopped() {
        assertThat(read("{\n  \"headline\": oops\n}")).isInstanceOfSatisfying(Reading.Unreadable.class, unreadable -> {
            assertThat(unreadable.line()).isEqualTo(2);
            assertThat(unreadable.column()).isBetween(15, 20);
            assertThat(unreadable.message()).contains("oops").doesNotContain("Source");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "{",
                "{\"a\":1",
                "{\"a\":1} trailing",
                "nonsense",
                "{'a':1}",
                "\"",
                "{\"a\":\"\u0001\"}",
                "{\"a\":{\"b\":1,\"b\":2},,}"
            })
    void refusesWhatIsNotWellFormed(String json) {
        assertThat(read(json)).isInstanceOf(Reading.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{\"identity\":\"a\"}]", "3", "\"text\"", "true", "null"})
    void refusesWhatIsNotAnObject(String json) {
        assertThat(read(json)).isInstanceOf(Reading.NotAnItem.class);
    }

    @Test
    void refusesBytesThatAreNotText() {
        byte[] latin1 = "{\"identity\":\"caf\u00e9 \"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(JsonItem.read(latin1, WiredeskReader::read)).isInstanceOf(Reading.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE"})
    void readsEveryUnicodeEncodingOfJson(String charset) {
        byte[] json = "{\"identity\":\"caf\u00e9\"}".getBytes(Charset.forName(charset));
        assertThat(JsonItem.read(json, WiredeskReader::read))
                .isInstanceOfSatisfying(
                        Reading.Item.class,
                        item -> assertThat(item.draft().get(Field.IDENTITY)).isEqualTo("caf\u00e9"));
    }

    @Test
    void refusesNestingWithoutEnd() {
        assertThat(read("{\"a\":" + "[".repeat(100_000))).isInstanceOf(Reading.Unreadable.class);
        assertThat(read("{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}"))
                .isInstanceOf(Reading.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"identity\":\"a\",\n\"status\":\"canceled\",\n \"status\":\"usable\"}",
                "{\"identity\":\"a\",\"status\":\"usable\",\n\n \"status\":\"canceled\"}",
                "{\"identity\":\"a\",\"embargo\":{\"until\":\"2027-01-01T00:00:00Z\"\n,\n\"until\":null}}",
            })
    void refusesAnItemThatSaysOfItselfTwoThingsUnderOneName(String json) {
        assertThat(read(json)).isInstanceOfSatisfying(Reading.Unreadable.class, unreadable -> {
            assertThat(unreadable.message()).contains("twice");
            assertThat(unreadable.line()).isEqualTo(3);
        });
    }

    @Test
    void takesANameThatIsTwiceFurtherInside() {
        assertThat(read("{\"identity\":\"a\",\"x\":{\"y\":1,\"y\":2,\"embargo\":{}},\"z\":[{\"y\":1,\"y\":2}]}"))
                .isInstanceOf(Reading.Item.class);
    }

    private static Reading read(String json) {
        return JsonItem.read(json.getBytes(StandardCharsets.UTF_8), WiredeskReader::read);
    }
}
