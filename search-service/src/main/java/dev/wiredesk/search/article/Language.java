package dev.wiredesk.search.article;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A language whose word forms the index knows (R44). Text in any other language is found by the words as they stand,
 * without regard to case and diacritics, as is text in these.
 */
public enum Language {
    @JsonProperty("ar")
    ARABIC("ar"),
    @JsonProperty("de")
    GERMAN("de"),
    @JsonProperty("en")
    ENGLISH("en"),
    @JsonProperty("es")
    SPANISH("es"),
    @JsonProperty("fr")
    FRENCH("fr"),
    @JsonProperty("ru")
    RUSSIAN("ru"),
    @JsonProperty("tr")
    TURKISH("tr");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** ISO 639-1, the name of the language's fields in the index. */
    public String code() {
        return code;
    }

    /** The language of a BCP 47 tag, whatever its region or script. */
    public static Optional<Language> ofTag(@Nullable String tag) {
        if (tag == null) {
            return Optional.empty();
        }
        String primary = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
        for (Language language : values()) {
            if (language.code.equals(primary)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
