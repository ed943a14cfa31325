package dev.wiredesk.ingest.format;

import dev.wiredesk.contracts.Concept;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The categories of ANPA 1312, a letter each, which agencies go on using in other formats. */
public final class AnpaCategory {
    private static final String SCHEME = "anpa1312:category";

    private static final String ADVISORIES = "v";

    /** Some write the letter with the slash of the wire. */
    private static final Pattern FORM = Pattern.compile("/?(?<letter>\\p{Alpha})");

    private static final Map<String, String> NAMES = Map.of(
            "a",
            "Domestic",
            "e",
            "Entertainment",
            "f",
            "Financial",
            "i",
            "International",
            "l",
            "Lifestyle",
            "p",
            "Politics",
            "s",
            "Sports",
            ADVISORIES,
            "Advisories",
            "w",
            "Washington");

    private AnpaCategory() {}

    /**
     * Puts a category where it belongs; advisories are for desks only (R31).
     *
     * @param told the letter; what is none is left out
     */
    public static void into(ArticleDraft draft, String told) {
        Matcher form = FORM.matcher(told.strip());
        if (!form.matches()) {
            return;
        }
        String letter = form.group("letter").toLowerCase(Locale.ROOT);
        draft.subjects().add(new Concept(letter, NAMES.getOrDefault(letter, letter), SCHEME));
        if (letter.equals(ADVISORIES)) {
            draft.set(Field.NOT_FOR_PUBLICATION, letter);
        }
    }
}
