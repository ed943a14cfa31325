package dev.wiredesk.local.push;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTypeTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "story.json    | {\"headline\": \"x\"}                 | application/json",
                "story         | {\"headline\": \"x\"}                 | application/json",
                "broken.json   | not json at all                       | application/json",
                "broken        | {\"headline\": \"x                    | application/json",
                "many.ndjson   | {\"headline\": \"x\"}                 | application/x-ndjson",
                "many.JSONL    | {\"headline\": \"x\"}                 | application/x-ndjson",
                "item.xml      | <newsItem xmlns='x'/>                 | application/xml",
                "page          | <!DOCTYPE html><html><p>x             | text/html",
                "page          | <HTML lang='en'><p>x</p></HTML>       | text/html",
                "page          | <htmlish/>                            | application/xml",
                "list          | [{\"headline\": \"x\"}]               | application/json",
                "story.txt     | BAKU, Nov 20 - Officials said         | text/plain",
            })
    void isToldFromTheContent(String name, String content, String expected) {
        assertThat(ContentType.guess(name, content)).contains(expected);
    }

    @Test
    void anObjectALineIsABatchWhateverTheFileIsCalled() {
        assertThat(ContentType.guess("standard input", "{\"identity\": 1}\n\n{\"identity\": 2}\n"))
                .contains("application/x-ndjson");
    }

    @Test
    void oneObjectOverManyLinesIsNoBatch() {
        assertThat(ContentType.guess("x", "{\n  \"subjects\": [\n{\"code\": 1},\n{\"code\": 2}]}\n"))
                .contains("application/json");
    }

    @Test
    void aByteOrderMarkDoesNotHideTheContent() {
        assertThat(ContentType.guess("x", "\uFEFF{}")).contains("application/json");
    }

    @Test
    void aWireMessageIsToldByItsHeading() {
        assertThat(ContentType.guess("0042.dat", "\u0016\u0016\u0001v0042rn")).contains("text/plain");
        assertThat(ContentType.guess("0042.dat", "ZCZC DEM0042 4 POL")).contains("text/plain");
    }

    @Test
    void whatLooksLikeNothingIsNotGuessed() {
        assertThat(ContentType.guess("article", "BAKU, Nov 20 - Officials said"))
                .isEmpty();
        assertThat(ContentType.guess("empty", "")).isEmpty();
    }
}
