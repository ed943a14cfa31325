package dev.wiredesk.enrich.person;

import dev.wiredesk.contracts.Enrichment.Field;
import dev.wiredesk.enrich.person.lexicon.PersonLexicon;
import dev.wiredesk.enrich.person.lexicon.PersonLexicon.NotName;
import dev.wiredesk.enrich.text.StoryText;
import dev.wiredesk.enrich.text.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the roles that are printed around a name: before it, behind it, and in the clauses that hang on it. */
final class RoleFinder {
    private static final int LONGEST_LEAD = 10;
    private static final int LONGEST_INTRODUCTION = 14;

    private final PersonLexicon lexicon;

    private final RoleParts parts;
    private final RolePhrases phrases;

    RoleFinder(PersonLexicon lexicon, PlaceNames places) {
        this.lexicon = lexicon;
        this.parts = new RoleParts(lexicon, places);
        this.phrases = new RolePhrases(lexicon, parts);
    }

    List<FoundRole> around(StoryText text, Field field, Name name) {
        List<FoundRole> roles = new ArrayList<>();
        int sentence = text.sentenceOf(name.first());
        int from = text.firstToken(sentence);
        int to = text.endToken(sentence);
        add(roles, before(text, field, name, from));
        add(roles, beforeComma(text, field, name, from, to));
        add(roles, introduced(text, field, name, from));
        after(text, field, name, to, roles);
        return roles;
    }

    /** The role that a common noun for somebody tells: {@code the retired bus driver said}. */
    List<FoundRole> of(StoryText text, PersonMention mention) {
        List<FoundRole> roles = new ArrayList<>(1);
        if (RoleWords.DETERMINERS.contains(text.lower(mention.first()))) {
            add(roles, phrases.nounPhrase(text, mention.field(), mention.first(), mention.end()));
        }
        return roles;
    }

    /** Whose mother somebody is is no role; a mother of five has one. */
    private static boolean isKinship(FoundRole role) {
        String head = role.head();
        boolean ofWork = "host".equals(head) || "author".equals(head);
        boolean ofACountry = "colleague".equals(head) && role.role().nationality() != null;
        if (ofWork) {
            return role.role().text().equals(head);
        }
        return head != null
                && RoleWords.KIN.contains(head)
                && role.role().text().endsWith(head)
                && !ofACountry;
    }

    private static void add(List<FoundRole> roles, @Nullable FoundRole role) {
        if (role != null && !isKinship(role)) {
            roles.add(role);
        }
    }

    /** {@code Ukrainian political analyst NAME}, {@code Minister of Foreign Affairs NAME}. */
    private @Nullable FoundRole before(StoryText text, Field field, Name name, int from) {
        int end = name.first();
        while (end > from && isAddressOnly(text, end - 1)) {
            end--;
        }
        int of = titleOf(text, from, end);
        if (of >= 0) {
            return parts.role(text, field, lead(text, from, of), of, end);
        }
        if (end == from || lexicon.kindOfTitleBefore(text, from, end) == null) {
            return null;
        }
        return parts.role(text, field, lead(text, from, end), end, end);
    }

    private boolean isAddressOnly(StoryText text, int token) {
        String lower = text.lower(token);
        return lexicon.isHonorific(lower) && !lexicon.isTitle(lower);
    }

    /** The token behind the title of {@code TITLE of SOMETHING}, which ends at a token; or -1. */
    private int titleOf(StoryText text, int from, int end) {
        int at = end - 1;
        while (at > from && end - at < 8 && (text.isCapitalised(at) || isJoint(text, at))) {
            at--;
        }
        boolean of = at > from && at < end - 1 && RoleWords.OF.contains(text.lower(at));
        // A lawyer for President NAME is somebody else.
        boolean another = of && lexicon.kindOfTitleBefore(text, at + 1, end) != null;
        return of && !another && lexicon.kindOfTitleBefore(text, from, at) != null ? at : -1;
    }

    private static boolean isJoint(StoryText text, int token) {
        String lower = text.lower(token);
        return lower.equals("and") || lower.equals("-") || lower.equals("the");
    }

    /** The first token of the noun phrase that ends at a token. */
    private int lead(StoryText text, int from, int end) {
        int at = end - 1;
        while (at > from && end - at < LONGEST_LEAD) {
            boolean acronym = at - 3 > from
                    && text.word(at - 1).equals(")")
                    && text.isAllCaps(at - 2)
                    && text.word(at - 3).equals("(");
            if (!acronym && !isModifier(text, from, at - 1, end)) {
                break;
            }
            at -= acronym ? 3 : 1;
        }
        while (at < end - 1 && !text.isWord(at)) {
            at++;
        }
        return bodyOf(text, from, at);
    }

    /** {@code Bank of England Governor}: where the name of a body begins that the noun phrase at a token ends. */
    private int bodyOf(StoryText text, int from, int at) {
        boolean body = at > from + 1
                && text.isCapitalised(at)
                && text.lower(at - 1).equals("of")
                && text.isCapitalised(at - 2)
                && lexicon.isNotName(text.lower(at - 2), NotName.ORGANISATION);
        if (!body) {
            return at;
        }
        int first = at - 2;
        while (first > from
                && text.isCapitalised(first - 1)
                && !lexicon.isNotName(text.lower(first - 1), NotName.FUNCTION)) {
            first--;
        }
        return first;
    }

    private boolean isModifier(StoryText text, int from, int token, int end) {
        String lower = text.lower(token);
        if (text.kind(token) != TokenKind.WORD) {
            return RoleWords.isPluralOwner(text, from, token)
                    || (lower.equals("-") && !text.isSpaced(token) && token > from && text.isWord(token - 1));
        }
        boolean compound = (token + 1 < end && text.word(token + 1).equals("-") && !text.isSpaced(token + 1))
                || (token > from && text.word(token - 1).equals("-") && !text.isSpaced(token));
        if (compound) {
            return true;
        }
        if (lower.equals("'s")) {
            return token > from && text.isWord(token - 1);
        }
        if (lower.equals("and")) {
            return token > from
                    && token + 1 < end
                    && (lexicon.isTitle(text.lower(token - 1)) || joinsSubjects(text, from, token));
        }
        if (lower.equals("of")) {
            return false;
        }
        if (lexicon.isNotName(lower, NotName.FUNCTION)
                && !RoleWords.RANKING.contains(lower)
                && !RoleWords.isAcronym(text, token)) {
            return false;
        }
        if (lexicon.isNotName(lower, NotName.CALENDAR)) {
            return false;
        }
        if (text.isCapitalised(token)) {
            return !lexicon.isGivenName(lower) || isInBody(text, from, token, end);
        }
        if (token + 1 < end && text.isCapitalised(token + 1) && lexicon.isTitle(text.lower(token + 1))) {
            // The outgoing President NAME, but not: to hold President NAME to account.
            return RoleWords.RANKING.contains(lower)
                    || (RoleWords.DESCRIPTIVE.contains(lower) && !RoleWords.DONE_TO.contains(lower));
        }
        boolean verb = RoleWords.VERBS.contains(lower)
                || lexicon.isSpeech(lower)
                || lower.endsWith("ed")
                || lower.endsWith("ing")
                || lower.endsWith("ly");
        // Who accused Prime Minister NAME is somebody else; the accused minister is not.
        boolean object = token + 1 < end && text.isCapitalised(token + 1) && RoleWords.DONE_TO.contains(lower);
        return !verb || (RoleWords.DESCRIPTIVE.contains(lower) && !object);
    }

    /** {@code Environment and Climate Change Minister}: what an office is for begins the phrase. */
    private boolean joinsSubjects(StoryText text, int from, int and) {
        int first = and - 1;
        boolean begins = first == from
                || RoleWords.DETERMINERS.contains(text.lower(first - 1))
                || text.lower(first - 1).equals("'s");
        String next = text.lower(and + 1);
        return begins
                && text.isCapitalised(first)
                && text.isCapitalised(and + 1)
                && !lexicon.isTitle(next)
                && !lexicon.isHonorific(next);
    }

    /** {@code Morgan Stanley analyst}: given names that make the name of a body. */
    private boolean isInBody(StoryText text, int from, int token, int end) {
        return (token + 1 < end
                        && lexicon.isNotPerson(text.between(token, token + 1).toLowerCase(Locale.ROOT)))
                || (token > from
                        && lexicon.isNotPerson(text.between(token - 1, token).toLowerCase(Locale.ROOT)));
    }

    /** {@code the country's foreign minister, NAME,}. */
    private @Nullable FoundRole beforeComma(StoryText text, Field field, Name name, int from, int to) {
        int comma = name.lead() - 1;
        boolean closed = name.end() >= to
                || text.kind(name.end()) == TokenKind.PUNCTUATION
                || RoleWords.AFFILIATING.contains(text.lower(name.end()))
                || lexicon.isSpeech(text.lower(name.end()));
        if (comma <= from || !closed || !text.word(comma).equals(",")) {
            return null;
        }
        if (lexicon.kindOfTitleBefore(text, from, comma) == null) {
            return phraseBefore(text, field, from, comma);
        }
        int lead = lead(text, from, comma);
        boolean determined = lead > from
                && (RoleWords.DETERMINERS.contains(text.lower(lead - 1))
                        || RoleWords.POINTERS.contains(text.lower(lead - 1))
                        || text.lower(lead - 1).equals("'s")
                        || RoleWords.isPluralOwner(text, from, lead - 1));
        boolean possessive = lead > from + 1 && text.lower(lead).equals("'s");
        boolean owned = lead + 1 < comma && text.lower(lead + 1).equals("'s");
        boolean opens = lead == from && comma - lead <= (owned ? LONGEST_LEAD : 4);
        return determined || possessive || opens ? parts.role(text, field, lead, comma, comma) : null;
    }

    /** {@code The director of the public health district, NAME,}: the noun phrase that ends at a comma. */
    private @Nullable FoundRole phraseBefore(StoryText text, Field field, int from, int comma) {
        for (int at = comma - 3; at >= from && comma - at < RolePhrases.LONGEST_ROLE; at--) {
            boolean opens = (at == from && text.isCapitalised(at))
                    || RoleWords.DETERMINERS.contains(text.lower(at))
                    || RoleWords.POINTERS.contains(text.lower(at))
                    || (text.lower(at).equals("'s") && text.isCapitalised(at - 1 < from ? from : at - 1));
            FoundRole role = opens ? phrases.nounPhrase(text, field, at, comma) : null;
            if (role != null && role.role().end() == text.end(comma - 1)) {
                return role;
            }
        }
        return null;
    }

    /** {@code a shopkeeper who gave her name only as NAME}, {@code a commander with the call sign NAME}. */
    private @Nullable FoundRole introduced(StoryText text, Field field, Name name, int from) {
        int by = name.lead() - 1;
        if (by <= from || !RoleWords.NAMING.contains(text.lower(by))) {
            return null;
        }
        for (int at = by - 2; at >= from && by - at < LONGEST_INTRODUCTION; at--) {
            String lower = text.lower(at);
            if (text.kind(at) == TokenKind.PUNCTUATION || text.kind(at) == TokenKind.QUOTE_MARK) {
                return null;
            }
            if (lower.equals("a") || lower.equals("an") || lower.equals("the")) {
                FoundRole role = phrases.nounPhrase(text, field, at, by);
                if (role != null) {
                    return role;
                }
            }
        }
        return null;
    }

    /** The roles in the words that follow a name. */
    private void after(StoryText text, Field field, Name name, int to, List<FoundRole> roles) {
        int at = name.end();
        if (at >= to) {
            return;
        }
        String next = text.lower(at);
        FoundRole role;
        if (next.equals(",") || next.equals("(") || next.equals("—") || next.equals("–")) {
            role = apposition(text, field, afterAge(text, at + 1, to), to);
        } else if (next.equals("who")) {
            role = clause(text, field, at + 1, to);
        } else if (next.equals("is") || next.equals("was")) {
            role = at + 1 < to && RoleWords.DETERMINERS.contains(text.lower(at + 1))
                    ? phrases.nounPhrase(text, field, at + 1, to)
                    : null;
        } else {
            role = affiliation(text, field, at, to);
        }
        add(roles, role);
        if (role != null) {
            add(roles, further(text, field, role, to));
        }
    }

    /** {@code …, the chairman and majority owner}, {@code a nurse who leads the team}. */
    private @Nullable FoundRole further(StoryText text, Field field, FoundRole role, int to) {
        int at = text.tokenAt(role.role().end() - 1) + 1;
        if (at + 1 >= to) {
            return null;
        }
        return switch (text.lower(at)) {
            case "who" -> clause(text, field, at + 1, to);
            case "and" -> {
                FoundRole clause =
                        role.head() == null || role.role().title() == null ? clause(text, field, at + 1, to) : null;
                yield clause != null ? clause : phrases.nounPhrase(text, field, at + 1, to);
            }
            default -> null;
        };
    }

    /** Skips {@code 45,} and {@code aged 45,}. */
    private static int afterAge(StoryText text, int from, int to) {
        int at = from;
        if (at < to && text.lower(at).equals("aged")) {
            at++;
        }
        boolean age = at + 1 < to
                && text.kind(at) == TokenKind.NUMBER
                && text.word(at + 1).equals(",");
        return age ? at + 2 : from;
    }

    private @Nullable FoundRole apposition(StoryText text, Field field, int from, int to) {
        if (from >= to) {
            return null;
        }
        if (text.lower(from).equals("who")) {
            return clause(text, field, from + 1, to);
        }
        FoundRole role = phrases.nounPhrase(text, field, from, to);
        role = role != null ? role : phrases.anyPhrase(text, field, from, to);
        return role != null ? role : affiliation(text, field, from, to);
    }

    /** {@code who heads …}, {@code who is a …}. */
    private @Nullable FoundRole clause(StoryText text, Field field, int from, int to) {
        if (from + 1 >= to) {
            return null;
        }
        String verb = text.lower(from);
        if (verb.equals("now") || verb.equals("also")) {
            return clause(text, field, from + 1, to);
        }
        if (verb.equals("has") && text.lower(from + 1).equals("become")) {
            return phrases.nounPhrase(text, field, from + 2, to);
        }
        boolean does = WorkVerbs.isHabit(verb) && !lexicon.isSpeech(verb) && text.isWord(from + 1);
        if (does || WorkVerbs.isListed(verb)) {
            int end = phrases.end(text, from + 1, to);
            return end > from + 1 ? parts.untitled(text, field, from, end) : null;
        }
        return verb.equals("is") || verb.equals("was") ? phrases.nounPhrase(text, field, from + 1, to) : null;
    }

    /** {@code NAME of the Institute of …}, {@code now at the ministry's press office}: a body without a title. */
    private @Nullable FoundRole affiliation(StoryText text, Field field, int from, int to) {
        int of = from + 1 < to && RoleWords.NOW.contains(text.lower(from)) ? from + 1 : from;
        if (of + 1 >= to || !RoleWords.AFFILIATING.contains(text.lower(of))) {
            return null;
        }
        boolean determined = RoleWords.DETERMINERS.contains(text.lower(of + 1));
        int first = determined ? of + 2 : of + 1;
        int end = parts.organisationEnd(text, first, to);
        if (end > first && parts.isOrganisation(text, first, end)) {
            return parts.affiliation(text, field, first, end);
        }
        int rest = determined ? phrases.end(text, first, to) : first;
        return rest > first && parts.isBody(text, first, rest) ? parts.affiliation(text, field, first, rest) : null;
    }
}
