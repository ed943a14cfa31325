package dev.wiredesk.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R44. */
class LanguageTagTests {

    @ParameterizedTest
    @CsvSource({
        "en, en",
        "EN, en",
        "NB_no, nb-NO",
        "zh-hant-tw, zh-Hant-TW",
        "eng, en",
        "ger-x, ger",
        "iw, he",
        "ckb, ckb"
    })
    void bringsATagIntoItsCanonicalForm(String text, String canonical) {
        assertThat(LanguageTag.canonical(text)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "English", "und", "e n", "??"})
    void tellsNoTagFromAnythingElse(String text) {
        assertThat(LanguageTag.canonical(text)).isNull();
    }
}
