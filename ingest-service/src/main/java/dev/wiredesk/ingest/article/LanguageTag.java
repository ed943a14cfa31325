package dev.wiredesk.ingest.article;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings language tags into the canonical form of BCP 47 (R44). */
public final class LanguageTag {
    /** ISO 639-2 codes, which some feeds send, to the two-letter ones that BCP 47 wants where there is one. */
    private static final Map<String, String> SHORT = new HashMap<>();

    static {
        for (String code : Locale.getISOLanguages()) {
            SHORT.put(Locale.of(code).getISO3Language(), code);
        }
    }

    private LanguageTag() {}

    /** The canonical form, {@code nb-NO} of {@code NB_no}; null where it is no tag. */
    public static @Nullable String canonical(String text) {
        Locale locale = Locale.forLanguageTag(text.strip().replace('_', '-'));
        String language = locale.getLanguage();
        if (language.length() < 2 || language.length() > 3) {
            return null;
        }
        String shorter = SHORT.get(language);
        if (shorter != null) {
            locale = new Locale.Builder().setLocale(locale).setLanguage(shorter).build();
        }
        String tag = locale.toLanguageTag();
        return tag.equals("und") ? null : tag;
    }
}
