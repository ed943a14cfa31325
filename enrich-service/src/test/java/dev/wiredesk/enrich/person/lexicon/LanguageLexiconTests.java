package dev.wiredesk.enrich.person.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.contracts.Enrichment.PersonKind;
import dev.wiredesk.enrich.person.lexicon.LanguageLexicon.FoundTitle;
import dev.wiredesk.enrich.text.StoryText;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class LanguageLexiconTests {

    static final Iterable<String> LANGUAGES = LanguageLexicon.LANGUAGES;

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyLanguageHasOne(String language) {
        assertThat(LanguageLexicon.load(language)).isNotNull();
    }

    @Test
    void aLanguageWithoutFilesHasNone() {
        assertThat(LanguageLexicon.load("xx")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "ru, путин, путина",
        "ru, путин, путиным",
        "ru, сергей, сергея",
        "ru, сергей, сергеем",
        "ru, максим, максима",
        "ru, петровский, петровскому",
        "ru, белкина, белкиной",
        "uk, довженко, довженком",
        "uk, ярова, ярової",
        "az, quliyev, quliyevin",
        "az, brandt, brandtın",
        "de, merkel, merkels",
        "ar, رئيس, الرئيس"
    })
    void allCasesOfANameHaveOneStem(String language, String one, String other) {
        LanguageLexicon lexicon = lexicon(language);

        assertThat(lexicon.stem(one)).isEqualTo(lexicon.stem(other));
    }

    @ParameterizedTest
    @CsvSource({
        "ru, MALE, Лапшина, Лапшин", "ru, MALE, Петровского, Петровский", "ru, FEMALE, Белкиной, Белкина",
        "uk, FEMALE, Ярової, Ярова", "az, UNKNOWN, Hüseynlinin, Hüseynli", "de, MALE, Vogler, Vogler"
    })
    void aSurnameIsPutIntoTheFirstCase(String language, Sex sex, String printed, String first) {
        assertThat(lexicon(language).firstCase(printed, sex)).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "ru, пресс-секретарь, SPOKESPERSON, true",
        "ru, пресс-секретаря, SPOKESPERSON, false",
        "tr, Dışişleri Bakanı, OFFICIAL, true",
        "fr, première ministre, OFFICIAL, true",
        "ar, الخبير, EXPERT, true"
    })
    void aTitleIsKnownInItsFormsAndTellsItsKind(String language, String title, PersonKind kind, boolean exact) {
        StoryText text = StoryText.of(title);
        FoundTitle found = title(language, text);

        assertThat(found).isEqualTo(new FoundTitle(0, text.tokens(), kind, exact));
    }

    @Test
    void aShortTitleHasNoOtherForms() {
        assertThat(title("ru", StoryText.of("суд"))).isNull();
    }

    private static @Nullable FoundTitle title(String language, StoryText text) {
        return lexicon(language).titleAt(text, 0, text.tokens());
    }

    private static LanguageLexicon lexicon(String language) {
        return Objects.requireNonNull(LanguageLexicon.load(language));
    }
}
