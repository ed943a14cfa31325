package dev.wiredesk.enrich.person;

import dev.wiredesk.contracts.Enrichment.Field;
import dev.wiredesk.enrich.person.lexicon.PersonLexicon;
import dev.wiredesk.enrich.person.lexicon.PersonLexicon.NotName;
import dev.wiredesk.enrich.text.StoryText;
import org.jspecify.annotations.Nullable;

/** Tells the body whose somebody is by the possessive before the name: {@code NASA's Lori Glade}, {@code Rabobank's Michael Every}. */
final class Employers {

    private static final int LONGEST = 8;

    private final PersonLexicon lexicon;
    private final PlaceNames places;
    private final RoleParts parts;

    Employers(PersonLexicon lexicon, PlaceNames places, RoleParts parts) {
        this.lexicon = lexicon;
        this.places = places;
        this.parts = parts;
    }

    @Nullable FoundRole before(StoryText text, Field field, Name name, int from) {
        int end = name.lead() - 1;
        for (int i = name.lead(); i < name.first(); i++) {
            if (!lexicon.isHonorific(text.lower(i))) {
                return null;
            }
        }
        if (name.words() < 2 || end <= from || !text.lower(end).equals("'s")) {
            return null;
        }
        int first = end;
        while (first > from && end - first < LONGEST && isPartOfName(text, from, first - 1)) {
            first--;
        }
        return first < end && isBody(text, first, end) ? parts.affiliation(text, field, first, end) : null;
    }

    private static boolean isPartOfName(StoryText text, int from, int token) {
        String lower = text.lower(token);
        // Of two bodies with "and" between them it is the second that somebody is of.
        boolean joint = RoleParts.isInsideOrganisation(lower)
                && !lower.equals("and")
                && !lower.equals("'s")
                && token > from
                && text.isCapitalised(token - 1);
        return text.isCapitalised(token) || joint;
    }

    /** What is no place, no person and no day has somebody as its own only if it is a body. */
    private boolean isBody(StoryText text, int first, int end) {
        if (parts.isOrganisation(text, first, end)) {
            return true;
        }
        String owner = text.between(first, end - 1);
        return owner.length() > 2
                && !lexicon.mayBeGivenName(text.lower(first))
                && !lexicon.isKnownSurname(text.lower(end - 1))
                && !lexicon.isTitle(text.lower(end - 1))
                && !lexicon.isNotName(text.lower(end - 1), NotName.CALENDAR)
                && !lexicon.isNotName(text.lower(first), NotName.FUNCTION)
                && !places.isPlace().test(owner)
                && !places.isKnown(owner)
                && places.country().apply(owner) == null
                && places.nationality().apply(owner) == null;
    }
}
