package dev.wiredesk.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatelinesTests {

    @ParameterizedTest(name = "{0} ends before {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "BAKU, Nov. 23 (Caspian Press) - Engineers met | Engineers",
                "NEW DELHI: Engineers met | Engineers",
                "Ahmedabad: Engineers met | Engineers",
                "Sri Nagar: Engineers met | Engineers",
                "Srinagar, Nov 27: Engineers met | Engineers",
                "Srinagar, 27 November, 2026: Engineers met | Engineers",
                "New Delhi [India], November 28 (ANI): Engineers met | Engineers"
            })
    void endsBeforeTheFirstWordOfTheText(String body, String first) {
        StoryText text = StoryText.of(body);

        assertThat(text.word(Datelines.end(text))).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Engineers met in Baku: They had not done so for years.",
                "Rao: \"We met.\"",
                "Rao, who met them: They are engineers.",
                "Ahmedabad: what engineers saw"
            })
    void thereIsNoneInASentence(String body) {
        assertThat(Datelines.end(StoryText.of(body))).isZero();
    }
}
