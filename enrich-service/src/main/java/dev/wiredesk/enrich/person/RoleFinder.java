package dev.wiredesk.enrich.person;

import dev.wiredesk.contracts.Enrichment.Field;
import dev.wiredesk.enrich.person.lexicon.PersonLexicon;
import dev.wiredesk.enrich.person.lexicon.PersonLexicon.NotName;
import dev.wiredesk.enrich.text.PartyCode;
import dev.wiredesk.enrich.text.ShortName;
import dev.wiredesk.enrich.text.StoryText;
import dev.wiredesk.enrich.text.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the roles that are printed around a name: before it, behind it, and in the clauses that hang on it. */
final class RoleFinder {
    private static final int LONGEST_INTRODUCTION = 14;
    private static final int LONGEST_NAME = 6;

    private static final Set<String> COUNTS =
            Set.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    /** What a phrase begins with that tells whose somebody is: behind "After a call with" it would be somebody else. */
    private static final Set<String> OWNED = Set.of("his", "her", "its", "their", "the");

    private static final Set<String> DOUBLE_MARKS = Set.of("\"", "“", "”", "«", "»", "„");

    private static final Set<String> PLURALS =
            Set.of("sens.", "reps.", "govs.", "senators", "representatives", "justices");

    /** Between "who" and what somebody does, or is. */
    private static final Set<String> ADVERBS = Set.of("now", "also", "today", "currently", "previously", "formerly");

    private static final int LONGEST_BRACKET = 6;

    /** Tokens of what a title is of. */
    private static final int LONGEST_OF = 12;

    private final PersonLexicon lexicon;
    private final PlaceNames places;
    private final RoleParts parts;
    private final RolePhrases phrases;
    private final RoleLeads leads;
    private final Firms firms;
    private final Employers employers;

    RoleFinder(PersonLexicon lexicon, PlaceNames places) {
        this.lexicon = lexicon;
        this.places = places;
        this.parts = new RoleParts(lexicon, places);
        this.phrases = new RolePhrases(lexicon, parts);
        this.leads = new RoleLeads(lexicon);
        this.firms = new Firms(lexicon, places);
        this.employers = new Employers(lexicon, places, parts);
    }

    List<FoundRole> around(StoryText text, Field field, Name name) {
        List<FoundRole> roles = new ArrayList<>();
        int sentence = text.sentenceOf(name.first());
        int from = text.firstToken(sentence);
        int to = text.endToken(sentence);
        FoundRole before = before(text, field, name, from);
        add(roles, inFront(text, field, before, from));
        add(roles, before);
        add(roles, employers.before(text, field, name, from));
        add(roles, shared(text, field, name, from));
        add(roles, beforeComma(text, field, name, name.lead() - 1, from, to));
        int apart = commaBeforeThe(text, name, before, from);
        add(roles, apart < 0 ? null : beforeComma(text, field, name, apart, from, to));
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
        if ("host".equals(head) || "author".equals(head)) {
            return role.role().text().equals(head);
        }
        boolean ofACountry = "colleague".equals(head) && role.role().nationality() != null;
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
        // Chief Fire Officer (CFO) NAME.
        end = ShortName.leftOut(text, end, from);
        if (isParent(text, from, end - 2)) {
            return parts.role(text, field, end - 3, end - 2, end);
        }
        int of = titleOf(text, from, end);
        // A Chief of Staff is one title.
        if (of >= 0 && lexicon.startOfTitleBefore(text, from, end) > of) {
            int lead = leads.of(text, from, of);
            int aide = titleTo(text, from, lead);
            return aide < 0
                    ? parts.role(text, field, lead, of, end)
                    : parts.role(text, field, leads.of(text, from, aide), aide, end);
        }
        if (end > from && PLURALS.contains(text.lower(end - 1))) {
            return parts.role(text, field, end - 1, end, end);
        }
        if (end == from || lexicon.kindOfTitleBefore(text, from, end) == null) {
            return null;
        }
        return parts.role(text, field, leads.of(text, from, end), end, end);
    }

    /** {@code Sens. NAME and NAME}: the title in the plural is that of both. */
    private @Nullable FoundRole shared(StoryText text, Field field, Name name, int from) {
        int at = name.first() - 1;
        if (at <= from || !text.lower(at).equals("and") || name.lead() < name.first()) {
            return null;
        }
        int other = at;
        while (other > from
                && at - other < LONGEST_NAME
                && (text.isCapitalised(other - 1) || text.word(other - 1).equals("-"))) {
            other--;
            if (PLURALS.contains(text.lower(other))) {
                return at - other > 2 ? parts.role(text, field, other, other + 1, other + 1) : null;
            }
        }
        return null;
    }

    /** {@code army spokesman Brigadier General NAME}, {@code Turkish political scientist, retired Colonel NAME}: what is in front of a rank. */
    private @Nullable FoundRole inFront(StoryText text, Field field, @Nullable FoundRole rank, int from) {
        int end = rank == null ? from : text.tokenAt(rank.role().start());
        if (end - 1 > from && text.word(end - 1).equals(",")) {
            int comma = end - 1;
            boolean opens = text.isCapitalised(from)
                    && !text.isCapitalised(comma - 1)
                    && lexicon.kindOfTitleBefore(text, from, comma) != null
                    && leads.of(text, from, comma) == from;
            return opens ? parts.role(text, field, from, comma, comma) : null;
        }
        boolean office = end > from
                && text.isCapitalised(end)
                && !text.isCapitalised(end - 1)
                && lexicon.kindOfTitleBefore(text, from, end) != null;
        return office ? parts.role(text, field, leads.of(text, from, end), end, end) : null;
    }

    /** The token behind the title of {@code Assistant to the President of …}, where the President's begins at a token; or -1. */
    private int titleTo(StoryText text, int from, int lead) {
        int to = lead - 1 >= from && text.lower(lead - 1).equals("the") ? lead - 2 : lead - 1;
        // An assistant by itself is no title: most of them assist a coach.
        boolean aide = to > from
                && text.lower(to).equals("to")
                && (text.lower(to - 1).equals("assistant") || lexicon.kindOfTitleBefore(text, from, to) != null);
        return aide ? to : -1;
    }

    private boolean isAddressOnly(StoryText text, int token) {
        String lower = text.lower(token);
        return lexicon.isHonorific(lower) && !lexicon.isTitle(lower);
    }

    /** The token behind the title of {@code TITLE of SOMETHING}, which ends at a token; or -1. */
    private int titleOf(StoryText text, int from, int end) {
        int at = end - 1;
        while (at > from
                && end - at < LONGEST_OF
                && (text.isCapitalised(at) || isJoint(text, at) || isNoun(text, at))) {
            at--;
        }
        boolean of = at > from && at < end - 1 && (RoleWords.OF.contains(text.lower(at)) || isPlacing(text, at, end));
        // A lawyer for President NAME is somebody else.
        boolean justice = at + 2 == end && text.lower(end - 1).equals("justice");
        boolean another = of && !justice && lexicon.kindOfTitleBefore(text, at + 1, end) != null;
        if (!of || another) {
            return -1;
        }
        // An Assistant Secretary of State for Pacific Affairs.
        return lexicon.kindOfTitleBefore(text, from, at) != null ? at : titleOf(text, from, at);
    }

    /** {@code ambassador to Israel NAME}: a preposition, and a place that the name stands right behind. */
    private boolean isPlacing(StoryText text, int at, int end) {
        String place = text.between(at + 1, end - 1);
        return (text.lower(at).equals("to") || text.lower(at).equals("in")) && places.isKnown(place);
    }

    /** {@code mother of three NAME}. */
    private static boolean isParent(StoryText text, int from, int of) {
        boolean behind = of > from && text.lower(of).equals("of") && COUNTS.contains(text.lower(of + 1));
        return behind
                && (text.lower(of - 1).endsWith("mother") || text.lower(of - 1).endsWith("father"));
    }

    /** {@code minister of foreign affairs NAME}: what may stand between. */
    private boolean isNoun(StoryText text, int token) {
        String lower = text.lower(token);
        return text.isWord(token)
                && !RoleWords.OF.contains(lower)
                && !RoleWords.PREPOSITIONS.contains(lower)
                && !RoleWords.VERBS.contains(lower)
                && !lexicon.isNotName(lower, NotName.FUNCTION)
                && !lexicon.isSpeech(lower)
                && !lower.endsWith("ed")
                && !lower.endsWith("ing");
    }

    private static boolean isJoint(StoryText text, int token) {
        String lower = text.lower(token);
        return lower.equals("and") || lower.equals("-") || lower.equals("the");
    }

    /** {@code His former manager, the Dutchman NAME,}, {@code Her trainer, the Indian grandmaster NAME,}: the comma; or -1. */
    private int commaBeforeThe(StoryText text, Name name, @Nullable FoundRole before, int from) {
        int start = before == null ? name.lead() : text.tokenAt(before.role().start());
        boolean countryman =
                before == null && start - 1 > from && places.nationality().apply(text.word(start - 1)) != null;
        start -= countryman ? 1 : 0;
        boolean told = start - 2 > from
                && (before != null || countryman || name.lead() < name.first())
                && text.lower(start - 1).equals("the")
                && text.word(start - 2).equals(",")
                && OWNED.contains(text.lower(from));
        return told ? start - 2 : -1;
    }

    /** {@code the country's foreign minister, NAME,}. */
    private @Nullable FoundRole beforeComma(StoryText text, Field field, Name name, int comma, int from, int to) {
        int end = name.end() < to && RoleWords.OFFICES_IN_SHORT.contains(text.word(name.end()))
                ? name.end() + 1
                : name.end();
        boolean closed = end >= to
                || text.kind(end) == TokenKind.PUNCTUATION
                || RoleWords.AFFILIATING.contains(text.lower(end))
                || lexicon.isSpeech(text.lower(end));
        if (comma <= from || !closed || !text.word(comma).equals(",")) {
            return null;
        }
        int roleEnd = ShortName.leftOut(text, comma, from);
        if (lexicon.kindOfTitleBefore(text, from, roleEnd) == null) {
            return phraseBefore(text, field, from, roleEnd);
        }
        int lead = leads.of(text, from, roleEnd);
        boolean determined = lead > from
                && (RoleWords.DETERMINERS.contains(text.lower(lead - 1))
                        || RoleWords.POINTERS.contains(text.lower(lead - 1))
                        || text.lower(lead - 1).equals("'s")
                        || RoleWords.isPluralOwner(text, from, lead - 1));
        boolean possessive = lead > from + 1 && text.lower(lead).equals("'s");
        boolean owned = false;
        for (int i = lead + 1; i < roleEnd - 1; i++) {
            owned |= text.lower(i).equals("'s");
        }
        // A dash behind the dateline, the comma of "On Monday," and the like; so did somebody's minister.
        boolean first = lead == from
                || text.word(lead - 1).equals("-")
                || lexicon.isSpeech(text.lower(lead - 1))
                || isAccordingTo(text, lead - 1, from)
                || (owned
                        && (text.kind(lead - 1) == TokenKind.PUNCTUATION
                                || text.lower(lead - 1).equals("and")
                                || RoleWords.VERBS.contains(text.lower(lead - 1))));
        boolean opens = first && roleEnd - lead <= (owned ? RoleLeads.LONGEST : 4);
        return determined || possessive || opens
                ? parts.role(text, field, lead, roleEnd, roleEnd)
                : phraseBefore(text, field, from, roleEnd);
    }

    private static boolean isAccordingTo(StoryText text, int to, int from) {
        return to > from && text.lower(to).equals("to") && text.lower(to - 1).equals("according");
    }

    /** {@code The director of the public health district, NAME,}: the noun phrase that ends at a comma. */
    private @Nullable FoundRole phraseBefore(StoryText text, Field field, int from, int comma) {
        for (int at = comma - 3; at >= from && comma - at < RolePhrases.LONGEST_ROLE; at--) {
            boolean opens = (at == from && text.isCapitalised(at))
                    || isTitleBehindComma(text, from, at)
                    || RoleWords.DETERMINERS.contains(text.lower(at))
                    || RoleWords.POINTERS.contains(text.lower(at))
                    || (text.lower(at).equals("'s") && text.isCapitalised(at - 1 < from ? from : at - 1));
            FoundRole role = opens ? phrases.nounPhrase(text, field, owner(text, from, at), comma) : null;
            if (role != null && role.role().end() == text.end(comma - 1)) {
                return role;
            }
        }
        return null;
    }

    /** {@code Speaking in Kaduna, Commissioner for Education, NAME}: not the role of who stands before the comma. */
    private boolean isTitleBehindComma(StoryText text, int from, int token) {
        return token - 2 > from
                && text.word(token - 1).equals(",")
                && text.isCapitalised(token)
                && lexicon.kindOfTitleBefore(text, token, token + 1) != null
                && (!text.isCapitalised(token - 2) || places.isKnown(text.word(token - 2)));
    }

    /** Where the owner begins whose apostrophe stands at a token; that token where none does. */
    private static int owner(StoryText text, int from, int token) {
        int first = token;
        while (text.lower(token).equals("'s") && first > from && text.isCapitalised(first - 1)) {
            first--;
        }
        return first;
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
        if (at < to && RoleWords.OFFICES_IN_SHORT.contains(text.word(at))) {
            // NAME KC, NAME MP
            add(roles, parts.role(text, field, at, at + 1, at + 1));
            at++;
        }
        if (at >= to) {
            return;
        }
        String next = text.lower(at);
        FoundRole role;
        if (next.equals(",") && isPraised(text, name, at + 1, to)) {
            role = null;
        } else if (next.equals(",") || next.equals("(") || next.equals("—") || next.equals("–")) {
            role = apposition(text, field, afterParty(text, afterAge(text, at + 1, to), to), to);
        } else if (next.equals("who")) {
            role = clause(text, field, at + 1, to);
        } else if (next.equals("as")) {
            boolean appointed = name.lead() > 0 && RoleWords.APPOINTING.contains(text.lower(name.lead() - 1));
            role = appointed ? phrases.nounPhrase(text, field, at + 1, to) : null;
        } else if (next.equals("is") || next.equals("was")) {
            boolean told = at + 1 < to && RoleWords.DETERMINERS.contains(text.lower(at + 1));
            role = told && !isInQuotes(text, name.first()) ? phrases.nounPhrase(text, field, at + 1, to) : null;
        } else {
            role = affiliation(text, field, at, to);
            int comma = role == null ? behindPlace(text, at, to) : -1;
            role = comma < 0 ? role : apposition(text, field, comma + 1, to);
        }
        add(roles, role);
        if (role != null) {
            add(roles, further(text, field, role, to));
        }
    }

    /** {@code NAME of Sydney, a nurse,}: the comma behind where somebody is from; or -1. */
    private static int behindPlace(StoryText text, int of, int to) {
        int end = of + 1;
        while (end < to && end - of < LONGEST_NAME && text.isCapitalised(end)) {
            end++;
        }
        boolean from = text.lower(of).equals("of") || text.lower(of).equals("from");
        return from && end > of + 1 && end + 1 < to && text.word(end).equals(",") ? end : -1;
    }

    /** {@code "We bid farewell to NAME, a truly uncommon leader"}: what a speaker makes of somebody. */
    private static boolean isPraised(StoryText text, Name name, int at, int to) {
        boolean indefinite =
                at < to && (text.lower(at).equals("a") || text.lower(at).equals("an"));
        return indefinite && isInQuotes(text, name.first());
    }

    /** {@code "NAME is a legend," he said}: what somebody thinks of a person. */
    private static boolean isInQuotes(StoryText text, int token) {
        boolean quoted = false;
        int first = text.firstToken(text.firstSentence(text.paragraphOf(text.sentenceOf(token))));
        for (int i = first; i < token; i++) {
            // An apostrophe is a mark of quotation, too.
            quoted ^= DOUBLE_MARKS.contains(text.word(i));
        }
        return quoted;
    }

    /** {@code …, the chairman and majority owner}, {@code a nurse who leads the team}. */
    private @Nullable FoundRole further(StoryText text, Field field, FoundRole role, int to) {
        int at = behindBracket(text, text.tokenAt(role.role().end() - 1) + 1, to);
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

    /** {@code president of the National Union (NU) and}: the token behind what stands in brackets. */
    private static int behindBracket(StoryText text, int open, int to) {
        boolean bracket = open + 3 < to && text.word(open).equals("(");
        int close = bracket ? text.closing(open, Math.min(to, open + LONGEST_BRACKET)) : -1;
        return close < 0 ? open : close + 1;
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

    /** Skips {@code R-Texas,} and {@code D-La.),}: the party and the state of a legislator. */
    private static int afterParty(StoryText text, int from, int to) {
        boolean party = from + 2 < to && PartyCode.beginsAt(text, from);
        int at = party ? from + 3 : from;
        while (party
                && at < to
                && !text.word(at - 1).equals(",")
                && (text.isCapitalised(at) || text.kind(at) == TokenKind.PUNCTUATION)) {
            at++;
        }
        return party && text.word(at - 1).equals(",") ? at : from;
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
        if (ADVERBS.contains(verb)) {
            return clause(text, field, from + 1, to);
        }
        boolean is = verb.equals("is") || verb.equals("was");
        if (is && ADVERBS.contains(text.lower(from + 1))) {
            return phrases.nounPhrase(text, field, from + 2, to);
        }
        if (is
                && from + 3 < to
                && text.kind(from + 1) == TokenKind.NUMBER
                && text.lower(from + 2).equals("and")) {
            // who is 26 and teaches Welsh
            return clause(text, field, from + 3, to);
        }
        boolean inCharge = is
                && from + 4 < to
                && text.lower(from + 1).equals("in")
                && text.lower(from + 2).equals("charge")
                && text.lower(from + 3).equals("of");
        if (inCharge) {
            return parts.untitled(text, field, from + 1, phrases.end(text, from + 4, to));
        }
        boolean became = verb.equals("has") && text.lower(from + 1).equals("become");
        boolean served = verb.equals("served") && text.lower(from + 1).equals("as");
        if (became || served) {
            return phrases.nounPhrase(text, field, from + 2, to);
        }
        boolean does = WorkVerbs.isHabit(verb) && !lexicon.isSpeech(verb) && text.isWord(from + 1);
        if (does || WorkVerbs.isListed(verb)) {
            int end = phrases.end(text, from + 1, to);
            return end > from + 1 ? parts.untitled(text, field, from, end) : null;
        }
        return is ? phrases.nounPhrase(text, field, from + 1, to) : null;
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
        if (end > first && firms.isNamedAt(text, of, first, end, to)) {
            return parts.affiliation(text, field, first, end);
        }
        int named = parts.behindBody(text, first, to);
        int bodyEnd = named > first ? parts.organisationEnd(text, named, to) : named;
        if (bodyEnd > named) {
            return parts.affiliation(text, field, first, bodyEnd);
        }
        int rest = determined ? phrases.end(text, first, to) : first;
        return rest > first && parts.isBody(text, first, rest) ? parts.affiliation(text, field, first, rest) : null;
    }
}
