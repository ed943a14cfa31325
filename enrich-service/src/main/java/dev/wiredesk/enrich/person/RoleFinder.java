package dev.wiredesk.enrich.person;

import dev.wiredesk.contracts.Enrichment.Field;
import dev.wiredesk.enrich.person.lexicon.PersonLexicon;
import dev.wiredesk.enrich.person.lexicon.PersonLexicon.NotName;
import dev.wiredesk.enrich.text.ShortName;
import dev.wiredesk.enrich.text.StoryText;
import dev.wiredesk.enrich.text.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the roles that are printed around a name: those before it, and by {@link RolesBehind} those behind it. */
final class RoleFinder {
    private static final int LONGEST_INTRODUCTION = 14;
    private static final int LONGEST_NAME = 6;

    private static final Set<String> COUNTS =
            Set.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    /** What a phrase begins with that tells whose somebody is: behind "After a call with" it would be somebody else. */
    private static final Set<String> OWNED = Set.of("his", "her", "its", "their", "the");

    private static final Set<String> PLURALS =
            Set.of("sens.", "reps.", "govs.", "senators", "representatives", "justices");

    /** Tokens of what a title is of. */
    private static final int LONGEST_OF = 12;

    private final PersonLexicon lexicon;
    private final PlaceNames places;
    private final RoleParts parts;
    private final RolePhrases phrases;
    private final RoleLeads leads;
    private final RolesBehind behind;
    private final Employers employers;

    RoleFinder(PersonLexicon lexicon, PlaceNames places) {
        this.lexicon = lexicon;
        this.places = places;
        this.parts = new RoleParts(lexicon, places);
        this.phrases = new RolePhrases(lexicon, parts);
        this.leads = new RoleLeads(lexicon);
        this.behind = new RolesBehind(lexicon, places, parts, phrases);
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
        behind.of(text, field, name, to).forEach(role -> add(roles, role));
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
}
