package dev.wiredesk.ingest.format.newsmlg2;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among texts that say the same in several languages: the item's own language, else English, else the first.
 *
 * @param tag null: the item does not tell
 */
record ItemLanguage(@Nullable String tag) {

    /** Of its content, or else of the item. */
    static ItemLanguage of(G2Element item, G2Element context) {
        for (G2Element language : item.all("contentMeta", "language")) {
            String tag = language.attribute("tag");
            if (tag != null) {
                return new ItemLanguage(tag);
            }
        }
        String tag = item.language();
        for (G2Element content : item.all("contentMeta")) {
            tag = tag == null ? content.language() : tag;
        }
        return new ItemLanguage(tag == null ? context.language() : tag);
    }

    /** How far a text's language is from the item's: 0, its own or not told; 3, any other. */
    int distance(G2Element text) {
        String language = text.language();
        if (language == null || language.equalsIgnoreCase(tag)) {
            return 0;
        } else if (tag != null && primary(language).equals(primary(tag))) {
            return 1;
        }
        return primary(language).equals("en") ? 2 : 3;
    }

    /** The texts that are in the best language there is, in their order. */
    List<G2Element> best(List<G2Element> texts) {
        int least = texts.stream().mapToInt(this::distance).min().orElse(0);
        return texts.stream().filter(text -> distance(text) == least).toList();
    }

    private static String primary(String language) {
        int end = 0;
        while (end < language.length() && Character.isLetter(language.charAt(end))) {
            end++;
        }
        return language.substring(0, end).toLowerCase(Locale.ROOT);
    }
}
