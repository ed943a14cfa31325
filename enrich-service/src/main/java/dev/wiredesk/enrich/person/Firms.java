package dev.wiredesk.enrich.person;

import dev.wiredesk.enrich.person.lexicon.PersonLexicon;
import dev.wiredesk.enrich.text.StoryText;
import java.util.Set;

/** Tells behind somebody's name the name of a firm that no list has. */
final class Firms {

    private static final int LONGEST_APPOSITION = 6;

    /** What the names of firms end in. */
    private static final Set<String> FIRM_NAMES =
            Set.of("securities", "capital", "partners", "research", "advisors", "advisers", "associates", "holdings");

    /** What names of firms are told to be. */
    private static final Set<String> FIRMS =
            Set.of("boutique", "consultancy", "fund", "nonprofit", "startup", "tank", "watchdog");

    private final PersonLexicon lexicon;
    private final PlaceNames places;

    Firms(PersonLexicon lexicon, PlaceNames places) {
        this.lexicon = lexicon;
        this.places = places;
    }

    /** {@code NAME at Yue Securities}, {@code NAME of Pacific Macro, a research boutique}: a name that no list has. */
    boolean isNamedAt(StoryText text, int of, int first, int end, int to) {
        String name = text.between(first, end - 1);
        if (places.isKnown(name) || lexicon.mayBeGivenName(text.lower(first)) || text.startsSentence(first)) {
            return false;
        }
        if (text.lower(of).equals("at") && end - first > 1) {
            int before = of - 1;
            while (before > 0
                    && (text.isCapitalised(before) || text.word(before).equals("-"))) {
                before--;
            }
            return lexicon.isSpeech(text.lower(before)) || FIRM_NAMES.contains(text.lower(end - 1));
        }
        boolean apposed = end + 2 < to
                && text.word(end).equals(",")
                && (text.lower(end + 1).equals("a") || text.lower(end + 1).equals("an"));
        for (int i = end + 2; apposed && i < Math.min(to, end + LONGEST_APPOSITION) && isInside(text, i); i++) {
            if (RoleWords.BODIES.contains(text.lower(i)) || FIRMS.contains(text.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInside(StoryText text, int token) {
        return text.isWord(token) || text.word(token).equals("-");
    }
}
