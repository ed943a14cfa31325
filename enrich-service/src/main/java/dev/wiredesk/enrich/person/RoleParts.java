package dev.wiredesk.enrich.person;

import dev.wiredesk.contracts.Enrichment.Field;
import dev.wiredesk.contracts.Enrichment.PersonKind;
import dev.wiredesk.contracts.Enrichment.Role;
import dev.wiredesk.enrich.person.lexicon.PersonLexicon;
import dev.wiredesk.enrich.person.lexicon.PersonLexicon.NotName;
import dev.wiredesk.enrich.text.StoryText;
import dev.wiredesk.enrich.text.TokenKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Splits a role as printed into title, nationality and organisation. */
final class RoleParts {

    private static final Set<String> INSIDE_ORGANISATIONS =
            Set.of("of", "and", "for", "the", "on", "&", "-", "de", "'s");

    private static final int LONGEST_LIST = 14;

    /** What a place has before a name that another one has as well: {@code East Palestine}, {@code New Jersey}. */
    private static final Set<String> ANEW = Set.of(
            "new", "east", "west", "north", "south", "upper", "lower", "little", "port", "fort", "lake", "mount",
            "saint", "san");

    /** Offices of American states that the country of Georgia does not have. */
    private static final Set<String> AMERICAN = Set.of(
            "senator",
            "representative",
            "sen.",
            "rep.",
            "gov.",
            "congressman",
            "congresswoman",
            "republican",
            "democrat");

    private static final int REACH_OF_STATES = 5;

    /** Who have a country for their subject. */
    private static final Set<String> STUDENTS = Set.of(
            "analyst",
            "specialist",
            "expert",
            "researcher",
            "scholar",
            "watcher",
            "hand",
            "economist",
            "strategist",
            "correspondent",
            "adviser",
            "desk",
            "director",
            "editor",
            "programme",
            "program",
            "project");

    /** Who is sent to a country, and not of it. */
    private static final Set<String> SENT =
            Set.of("envoy", "representative", "rapporteur", "negotiator", "coordinator");

    private static final int LONGEST_COUNTRY = 4;

    private static final int LONGEST_TOLD = 10;

    private final PersonLexicon lexicon;
    private final PlaceNames places;

    RoleParts(PersonLexicon lexicon, PlaceNames places) {
        this.lexicon = lexicon;
        this.places = places;
    }

    /**
     * A role with a title.
     *
     * @param head the token behind the title
     * @param end the token behind the whole role
     */
    FoundRole role(StoryText text, Field field, int first, int head, int end) {
        int start = first;
        int title = afterOwner(text, first, head);
        int body = afterBody(text, title, head);
        String owner = body > title ? text.between(title, body - 2) : null;
        title = body;
        String nationality = null;
        for (int i = title; i < head; i++) {
            int words = wordsOfCountry(text, i, head);
            String found = words > 1 ? nationality(text.between(i, i + words - 1)) : nationality(text, i);
            if (words > 1) {
                nationality = nationality == null ? found : nationality;
                title = i == title ? i + words : title;
                i += words - 1;
            } else if (found != null) {
                nationality = nationality == null ? found : nationality;
                title = i == title ? i + 1 : title;
                boolean possessive =
                        title == i + 1 && title < head && text.lower(title).equals("'s");
                title = possessive ? title + 1 : title;
            } else if (i == title
                    && text.lower(i).equals("former")
                    && i + 1 < head
                    && (nationality(text, i + 1) != null || wordsOfCountry(text, i + 1, head) > 1)) {
                title = i + 1;
            }
        }
        // The Tatar-Russian composer.
        while (title > first && title < head && (text.word(title).equals("-") || nationality(text, title) != null)) {
            title++;
        }
        if (title >= head) {
            title = start;
        }
        PersonKind kind = text.word(head - 1).equals("Father") && end == head
                // Of a parish, not of children.
                ? PersonKind.OTHER
                : lexicon.kindOfTitleBefore(text, start, head);
        String organisation = end > head ? organisationBehind(text, head, end) : organisationWithin(text, title, head);
        organisation = organisation == null ? owner : organisation;

        if (nationality == null && (kind == PersonKind.OFFICIAL || kind == PersonKind.SPOKESPERSON)) {
            nationality = countryAtEnd(text, head, end);
        }
        String titleText = title < head ? text.between(title, head - 1) : null;
        Role role = new Role(
                text.between(start, end - 1),
                titleText,
                nationality,
                organisation,
                field,
                text.start(start),
                text.end(end - 1));
        return new FoundRole(role, Kinds.of(kind, text.lower(head - 1), role.text()), text.lower(head - 1));
    }

    /** A role told by a clause, such as {@code heads the department}. */
    FoundRole untitled(StoryText text, Field field, int first, int end) {
        int body = first + 1;
        while (body < end && !text.isCapitalised(body)) {
            body++;
        }
        String organisation = body < end && isOrganisation(text, body, organisationEnd(text, body, end))
                ? text.between(body, organisationEnd(text, body, end) - 1)
                : null;
        Role role = new Role(
                text.between(first, end - 1), null, null, organisation, field, text.start(first), text.end(end - 1));
        return new FoundRole(role, Kinds.ofClause(text.lower(first), role.text()), null);
    }

    FoundRole affiliation(StoryText text, Field field, int first, int end) {
        String body = text.between(first, end - 1);
        int named = behindBody(text, first, end);
        Role role =
                new Role(body, null, null, text.between(named, end - 1), field, text.start(first), text.end(end - 1));
        return new FoundRole(role, Kinds.ofBody(body + " " + told(text, end)), null);
    }

    /** {@code of Hale Partners, a risk consultancy,}: what the story says that the body is; empty where it does not. */
    private static String told(StoryText text, int comma) {
        boolean apposed = comma + 2 < text.tokens()
                && text.word(comma).equals(",")
                && (text.lower(comma + 1).equals("a") || text.lower(comma + 1).equals("an"));
        int end = comma + 2;
        while (apposed
                && end < text.tokens()
                && end - comma < LONGEST_TOLD
                && (text.isWord(end) || text.word(end).equals("-"))) {
            end++;
        }
        boolean closed = end < text.tokens() && text.kind(end) == TokenKind.PUNCTUATION;
        return apposed && closed && end > comma + 2 ? text.between(comma + 2, end - 1) : "";
    }

    /** The token behind a name of an organisation that begins at a token; that token where none does. */
    int organisationEnd(StoryText text, int first, int to) {
        int end = first;
        int at = first;
        while (at < to && at - first < 14) {
            if (text.isCapitalised(at)) {
                end = at + 1;
            } else if (end == first
                    || !(INSIDE_ORGANISATIONS.contains(text.lower(at)) || RoleWords.isPluralOwner(text, first, at))) {
                break;
            }
            at++;
        }
        return end > first ? listEnd(text, first, end, to) : end;
    }

    /** {@code Department for Environment, Food and Rural Affairs}: where the name of a body ends that is a list; else its end. */
    int listEnd(StoryText text, int first, int end, int to) {
        int at = end;
        int commas = 0;
        while (at + 1 < to && at - end < LONGEST_LIST && text.word(at).equals(",") && isItem(text, at + 1)) {
            at++;
            commas++;
            while (at < to && text.isCapitalised(at)) {
                at++;
            }
        }
        boolean closes = commas > 0 && at + 1 < to && text.lower(at).equals("and") && isItem(text, at + 1);
        int last = at + 1;
        while (closes && last < to && text.isCapitalised(last)) {
            last++;
        }
        boolean several = isOrganisation(text, end - 1, end);
        boolean body = closes && ((!several && isOrganisation(text, last - 1, last)) || isDepartment(text, first, end));
        return body ? last : end;
    }

    /** Neither somebody nor what somebody is. */
    private boolean isItem(StoryText text, int token) {
        String lower = text.lower(token);
        return text.isCapitalised(token) && !lexicon.mayBeGivenName(lower) && !lexicon.isTitle(lower);
    }

    /** {@code Ministry of Health}, {@code Committee on Energy}. */
    private boolean isDepartment(StoryText text, int first, int end) {
        for (int i = first + 1; i < end - 1; i++) {
            boolean joins = text.lower(i).equals("of")
                    || text.lower(i).equals("for")
                    || text.lower(i).equals("on");
            if (joins && lexicon.isNotName(text.lower(i - 1), NotName.ORGANISATION)) {
                return true;
            }
        }
        return false;
    }

    /** A small word that stands inside of names of bodies. */
    static boolean isInsideOrganisation(String lower) {
        return INSIDE_ORGANISATIONS.contains(lower);
    }

    boolean isOrganisation(StoryText text, int first, int end) {
        for (int i = first; i < end; i++) {
            if (lexicon.isNotName(text.lower(i), NotName.ORGANISATION)
                    || (text.lower(i).endsWith("bank") && text.word(i).length() > 4)
                    || (text.isAllCaps(i) && text.word(i).length() > 2)) {
                return true;
            }
        }
        return false;
    }

    /** {@code watchdog group Expert Forum}: where a body's own name begins behind what it is; or the first token. */
    int behindBody(StoryText text, int first, int to) {
        int at = first;
        while (at < to && at - first < 4 && text.isWord(at) && !text.isCapitalised(at)) {
            at++;
        }
        boolean body = at > first && at < to && text.isCapitalised(at) && RoleWords.BODIES.contains(text.lower(at - 1));
        return body ? at : first;
    }

    /** {@code disaster office in Antananarivo}: a common noun for a body, before whatever is said of it. */
    boolean isBody(StoryText text, int first, int end) {
        for (int i = first; i < end && !RoleWords.PREPOSITIONS.contains(text.lower(i)); i++) {
            boolean last = i + 1 == end || RoleWords.PREPOSITIONS.contains(text.lower(i + 1));
            if (last) {
                return RoleWords.BODIES.contains(text.lower(i));
            }
        }
        return false;
    }

    /** {@code company's} is part of the role and not of the title. */
    private static int afterOwner(StoryText text, int first, int head) {
        for (int i = first; i < head - 1; i++) {
            if (text.lower(i).equals("'s") && (i == first || !text.isCapitalised(i - 1))) {
                return i + 1;
            }
        }
        return first;
    }

    /** {@code James Cook University's}: the token behind it; that token where no body has the title. */
    private int afterBody(StoryText text, int first, int head) {
        for (int i = first + 1; i < head - 1; i++) {
            if (text.lower(i).equals("'s")) {
                return isOrganisation(text, first, i) && text.isCapitalised(i - 1) ? i + 1 : first;
            }
        }
        return first;
    }

    private @Nullable String nationality(StoryText text, int token) {
        if (!text.isCapitalised(token)) {
            return null;
        }
        String found = places.nationality().apply(text.word(token));
        return found != null || isPartOfPlace(text, token) || isSubject(text, token)
                ? found
                : places.country().apply(text.word(token));
    }

    /** {@code senior China analyst}: the country that somebody knows, and not of which somebody is. */
    private boolean isSubject(StoryText text, int token) {
        return token + 1 < text.tokens() && !text.isCapitalised(token + 1) && STUDENTS.contains(text.lower(token + 1));
    }

    /** {@code New Jersey}, {@code East Palestine}, {@code Georgia state senator}: no name of a country. */
    private boolean isPartOfPlace(StoryText text, int token) {
        boolean first = token > 0 && text.isCapitalised(token - 1) && isPlaceAnew(text, token);
        boolean last = token + 1 < text.tokens()
                && text.isCapitalised(token + 1)
                && places.isPlace().test(text.between(token, token + 1));
        return first || last || isAmericanState(text, token);
    }

    /** {@code New Jersey}, {@code East Palestine}: with the word before it, the name of another place. */
    private boolean isPlaceAnew(StoryText text, int token) {
        return ANEW.contains(text.lower(token - 1)) || places.isPlace().test(text.between(token - 1, token));
    }

    /** {@code Georgia state senator}, {@code Georgia's junior senator}. */
    private static boolean isAmericanState(StoryText text, int token) {
        boolean american = false;
        int to = text.word(token).equals("Georgia") ? Math.min(text.tokens(), token + REACH_OF_STATES) : token;
        for (int i = token + 1; i < to && text.isWord(i); i++) {
            american |= AMERICAN.contains(text.lower(i));
        }
        return american;
    }

    /** {@code North Korean}, {@code South Africa's}, {@code Papua New Guinea}: how many words a country has that begins at a token; 1: one or none. */
    private int wordsOfCountry(StoryText text, int token, int head) {
        for (int words = LONGEST_COUNTRY; words > 1; words--) {
            int last = token + words - 1;
            boolean capitals = last < head && text.isCapitalised(token) && text.isCapitalised(last);
            if (capitals && nationality(text.between(token, last)) != null) {
                return words;
            }
        }
        return 1;
    }

    private @Nullable String nationality(String words) {
        String found = places.nationality().apply(words);
        return found != null ? found : places.country().apply(words);
    }

    private @Nullable String countryAtEnd(StoryText text, int head, int end) {
        for (int i = end - 1; i > head && text.isCapitalised(i); i--) {
            String country = places.country().apply(text.between(i, end - 1));
            // An ambassador to Israel is of another country.
            boolean abroad = text.lower(i - 1).equals("to")
                    || text.lower(i - 1).equals("in")
                    || (text.lower(i - 1).equals("for") && SENT.contains(text.lower(head - 1)));
            boolean whole = i == 0 || !text.isCapitalised(i - 1) || !isPlaceAnew(text, i);
            if (country != null && !abroad && whole && !isAmericanState(text, i)) {
                return country;
            }
        }
        return null;
    }

    private @Nullable String organisationBehind(StoryText text, int head, int end) {
        for (int i = head; i < end; i++) {
            if (text.isCapitalised(i)) {
                int to = organisationEnd(text, i, end);
                boolean at = i > head
                        && (text.lower(i - 1).equals("at")
                                || text.lower(i - 1).equals("with")
                                || (i > head + 1
                                        && text.lower(i - 1).equals("the")
                                        && text.lower(i - 2).equals("at")));
                // At Jamaica's weather service, at an Ankara-based centre.
                boolean owner = to < end
                        && (text.lower(to).equals("'s")
                                || (text.word(to).equals("-")
                                        && to + 1 < end
                                        && text.lower(to + 1).equals("based")));
                if ((at && !owner) || isOrganisation(text, i, to)) {
                    return text.between(i, to - 1);
                }
                i = to;
            }
        }
        return null;
    }

    /** The body named before the title: {@code Foreign Ministry} in {@code Foreign Ministry spokeswoman}. */
    private @Nullable String organisationWithin(StoryText text, int title, int head) {
        boolean university = title + 2 < head
                && text.lower(title).equals("university")
                && text.lower(title + 1).equals("of");
        if (university) {
            int behind = title + 2;
            while (behind < head && text.isCapitalised(behind) && !lexicon.isTitle(text.lower(behind))) {
                behind++;
            }
            return text.between(title, behind - 1);
        }
        int first = title < head && RoleWords.RANKING.contains(text.lower(title)) ? title + 1 : title;
        int end = first;
        while (end < head
                && !lexicon.isTitle(text.lower(end))
                && (text.isCapitalised(end) || text.word(end).equals("-"))) {
            end++;
        }
        boolean kremlin = end == first + 1 && text.lower(first).equals("kremlin");
        boolean body = isOrganisation(text, first, end) && (end > first + 1 || text.isAllCaps(first));
        return end > first && (kremlin || body || isNameBeforeTitle(text, first, end, head))
                ? text.between(first, end - 1)
                : null;
    }

    /** {@code MetService meteorologist}, {@code Mamelodi Sundowns coach}: a name that is no place's, before what is written small. */
    private boolean isNameBeforeTitle(StoryText text, int first, int end, int head) {
        if (end >= head
                || !text.isWord(end - 1)
                || !text.isWord(end)
                || Character.isUpperCase(text.word(end).codePointAt(0))) {
            return false;
        }
        String name = text.between(first, end - 1);
        boolean place = ANEW.contains(text.lower(first))
                || places.isPlace().test(name)
                || places.isPlace().test(text.word(end - 1))
                || places.country().apply(text.word(end - 1)) != null;
        boolean written = end > first + 1 || name.substring(1).chars().anyMatch(Character::isUpperCase);
        return written && !place && !RoleWords.NO_BODIES.contains(text.lower(end - 1));
    }
}
