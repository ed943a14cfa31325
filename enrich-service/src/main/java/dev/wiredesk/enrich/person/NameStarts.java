package dev.wiredesk.enrich.person;

import dev.wiredesk.contracts.Enrichment.PersonKind;
import dev.wiredesk.enrich.name.NameTags;
import dev.wiredesk.enrich.name.NameType;
import dev.wiredesk.enrich.person.lexicon.PersonLexicon;
import dev.wiredesk.enrich.person.lexicon.PersonLexicon.NotName;
import dev.wiredesk.enrich.text.StoryText;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds where a name begins in a run of capitalised words: behind titles, nationalities and the names of bodies. */
final class NameStarts {
    private static final int TITLE_REACHES = 8;

    /** Behind these a body's name goes on: {@code at Hospital Oswaldo Cruz}. */
    private static final Set<String> AT = Set.of("at", "in", "near");

    /** Between a title and the place where it is held: {@code ambassador to Israel}. */
    private static final Set<String> PLACING = Set.of("to", "in", "for", "of");

    /** What a player is, where a sentence begins: {@code Center Mark Williams}. */
    private static final Set<String> POSITIONS =
            Set.of("center", "guard", "tackle", "safety", "cornerback", "freshman", "sophomore");

    /** Offices and bodies of two letters, which are nobody's initials. */
    private static final Set<String> IN_SHORT =
            Set.of("VP", "PM", "AG", "DA", "CM", "FM", "EU", "UN", "UK", "US", "TV", "PR", "IT", "AI");

    /** Titles that are also second names: {@code Hassan Sheikh Mohamud}. */
    private static final Set<String> NAMES_TOO = Set.of("sheikh", "shaikh", "shah", "emir", "sultan");

    private final PersonLexicon lexicon;
    private final PlaceNames places;

    NameStarts(PersonLexicon lexicon, PlaceNames places) {
        this.lexicon = lexicon;
        this.places = places;
    }

    /**
     * Where a name begins.
     *
     * @param lead first token of the titles and nationalities right before it; {@code first} where there are none
     */
    record Start(int lead, int first) {}

    /** The beginning of the name in a run; null where the run holds nothing but titles. */
    @Nullable Start of(StoryText text, int start, int end, NameTags tags) {
        int placed = behindPlace(text, start, end);
        if (placed > start) {
            return new Start(placed, placed);
        }
        int lead = start;
        int first = afterLead(text, start, end, tags);
        boolean ministry = first == start || text.lower(start).equals("justice");
        if (ministry && isBehindTitleOf(text, start)) {
            first = firstGivenName(text, start, end);
            lead = first;
        }
        if (first >= end) {
            return null;
        }
        lead = isBodyBeforeHonorific(text, start, first) ? first - 1 : lead;
        int person = tags.personBehindName(first, end);
        int behind = person < 0 ? afterBody(text, first, end, tags) : person;
        if (behind <= first) {
            return new Start(lead, first);
        }
        return new Start(person < 0 || isBehindTitleOf(text, lead) ? behind : lead, behind);
    }

    /** {@code ambassador to Israel NAME}, {@code bureau chief in Kyiv NAME}: where a name begins behind the place of a title. */
    private int behindPlace(StoryText text, int start, int end) {
        boolean titled = start >= 2
                && PLACING.contains(text.lower(start - 1))
                && lexicon.isTitle(text.lower(start - 2))
                && text.sentenceOf(start - 2) == text.sentenceOf(start);
        for (int first = Math.min(start + 2, end - 2); titled && first > start; first--) {
            // An agent in Charge, too.
            boolean placed = places.isKnown(text.between(start, first - 1))
                    || text.lower(first - 1).equals("charge");
            if (placed && lexicon.mayBeGivenName(text.lower(first))) {
                return first;
            }
        }
        return start;
    }

    /** The token after the adjectives, titles and honorifics that a run begins with. */
    private int afterLead(StoryText text, int start, int end, NameTags tags) {
        int lead = start;
        for (int i = start; i < end - 1; i++) {
            String lower = text.lower(i);
            boolean afterGiven = i > start
                    && lexicon.isGivenName(text.lower(i - 1))
                    && !isOffice(text, i)
                    && !isOfTown(text, start, i, end);
            // Marine Le Pen is no marine.
            boolean named = lexicon.isWeakName(lower)
                    && (tags.begins(i, NameType.PERSON) || (i == start && isBehindLowerTitle(text, i, i)));
            boolean isTitle = !named
                    && !isInitials(text, start, i, end)
                    && (lexicon.isTitle(lower) || lexicon.isHonorific(lower));
            boolean position = i == start && text.startsSentence(i) && POSITIONS.contains(lower);
            if ((position || (i == lead && isTitles(lower))) && lexicon.mayBeGivenName(text.lower(i + 1))) {
                lead = i + 1;
            } else if (isTitle && !(afterGiven && !lexicon.isHonorific(lower))) {
                lead = i + 1;
            } else if (i == lead
                    && !lexicon.isGivenName(lower)
                    && places.nationality().apply(text.word(i)) != null) {
                lead = i + 1;
            }
            if (lead == i + 1 && lead < end && text.word(lead).equals("-")) {
                lead++;
            }
        }
        return lead;
    }

    /** {@code Officers Ron Hale and Chad Walker}. */
    private boolean isTitles(String lower) {
        return lower.endsWith("s") && lexicon.isTitle(lower.substring(0, lower.length() - 1));
    }

    /** {@code Chief Minister MK Stalin}: two initials that might be a title, behind one and before a single word. */
    private boolean isInitials(StoryText text, int start, int token, int end) {
        return token > start
                && token + 2 == end
                && text.word(token).length() == 2
                && text.isAllCaps(token)
                && !RoleWords.OFFICES_IN_SHORT.contains(text.word(token))
                && !IN_SHORT.contains(text.word(token))
                && !text.isAllCaps(token + 1)
                && lexicon.isTitle(text.lower(token - 1));
    }

    /**
     * {@code Monroe Police Chief Robert Routson}, {@code St. Louis Mayor Tishaura Jones}: a town that is a given name too, before an
     * office and a whole name. Mayor is a family name as well, but hardly a middle one.
     */
    private boolean isOfTown(StoryText text, int start, int office, int end) {
        boolean given = office == start + 1 && lexicon.isGivenName(text.lower(office + 1));
        return end - office > 2
                && lexicon.isTitle(text.lower(office))
                && (given || text.lower(office).equals("mayor"));
    }

    /** {@code head of the Army Lord NAME}: what is in front of the honorific ends another phrase. */
    private boolean isBodyBeforeHonorific(StoryText text, int start, int first) {
        if (first - 2 < start || !lexicon.isHonorific(text.lower(first - 1))) {
            return false;
        }
        String before = text.lower(first - 2);
        return lexicon.isBodyOrThing(before) && !lexicon.isTitle(before) && !lexicon.isHonorific(before);
    }

    /** A title that is nobody's family name: Commissioner, but not Major and not Baker. */
    private boolean isOffice(StoryText text, int token) {
        PersonKind kind = lexicon.kindOfTitleBefore(text, token, token + 1);
        String lower = text.lower(token);
        return (kind == PersonKind.OFFICIAL || kind == PersonKind.SPOKESPERSON)
                && !lexicon.isNotName(lower, NotName.SURNAME_TOO)
                && !NAMES_TOO.contains(lower)
                && !lexicon.mayBeGivenName(lower);
    }

    /** Behind {@code minister of}: the run begins with what the minister is of. */
    private boolean isBehindTitleOf(StoryText text, int start) {
        return start >= 2
                && text.sentenceOf(start - 2) == text.sentenceOf(start)
                && (text.lower(start - 1).equals("of")
                        || (text.lower(start - 1).equals("for")
                                && text.lower(start - 2).equals("minister")))
                && lexicon.isTitle(text.lower(start - 2));
    }

    /** Where the name begins in a run that begins with what its bearer's title is of: {@code of State Antony Blinken}. */
    private int firstGivenName(StoryText text, int start, int end) {
        for (int i = start + 1; i < end - 1; i++) {
            boolean initial = text.word(i).length() == 1
                    && text.isCapitalised(i)
                    && text.lower(start - 2).equals("minister");
            if (initial || lexicon.mayBeGivenName(text.lower(i))) {
                return i;
            }
        }
        int first = start;
        while (first < end - 1 && lexicon.isBodyOrThing(text.lower(first))) {
            first++;
        }
        return end - first > 1 ? first : start;
    }

    /** Where a name begins behind a body's in one run: {@code for the Cabinet Nader Saad}, {@code of Mongolia U.Khurelsukh}. */
    private int afterBody(StoryText text, int first, int end, NameTags tags) {
        boolean initial = end - first > 2 && NameEvidence.isInitial(text.word(end - 2)) && !text.isSpaced(end - 1);
        if (initial) {
            return end - 2;
        }
        String before = first > text.firstToken(text.sentenceOf(first)) ? text.lower(first - 1) : "";
        if (AT.contains(before)) {
            return first;
        }
        boolean titled = isBehindTitle(text, first);
        for (int i = end - 3; i >= first; i--) {
            if (lexicon.isBodyOrThing(text.lower(i))
                    && lexicon.isGivenName(text.lower(i + 1))
                    && (titled || tags.lead(i + 1, end, NameType.PERSON) >= 0)) {
                return i + 1;
            }
        }
        return titled ? behindKnownPlace(text, first, end) : first;
    }

    /** {@code professor at the University of Havana NAME}: the given name behind a place; the first token where there is none. */
    private int behindKnownPlace(StoryText text, int first, int end) {
        for (int i = Math.min(first + 2, end - 2); i > first; i--) {
            if (text.lower(first - 1).equals("of")
                    && places.isKnown(text.between(first, i - 1))
                    && !lexicon.isGivenName(text.lower(first))
                    && lexicon.isGivenName(text.lower(i))) {
                return i;
            }
        }
        return first;
    }

    /** {@code spokesman for the}: a title before the run with nothing but small words between. */
    boolean isBehindTitle(StoryText text, int first) {
        int from = Math.max(text.firstToken(text.sentenceOf(first)), first - TITLE_REACHES);
        for (int i = first - 1; i >= from && text.isWord(i); i--) {
            if (lexicon.isTitle(text.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** {@code leader Marine Le Pen}: a title that is written small stands right before the run. */
    boolean isBehindLowerTitle(StoryText text, int start, int first) {
        return start == first
                && start > 0
                && text.sentenceOf(start - 1) == text.sentenceOf(start)
                && text.isWord(start - 1)
                && !text.isCapitalised(start - 1)
                && lexicon.isTitle(text.lower(start - 1));
    }
}
