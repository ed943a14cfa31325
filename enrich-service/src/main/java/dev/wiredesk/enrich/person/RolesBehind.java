package dev.wiredesk.enrich.person;

import dev.wiredesk.contracts.Enrichment.Field;
import dev.wiredesk.enrich.person.lexicon.PersonLexicon;
import dev.wiredesk.enrich.text.PartyCode;
import dev.wiredesk.enrich.text.StoryText;
import dev.wiredesk.enrich.text.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the roles that are printed behind a name, between commas and in the clauses that hang on it. */
final class RolesBehind {
    private static final int LONGEST_PLACE = 6;

    private static final Set<String> DOUBLE_MARKS = Set.of("\"", "“", "”", "«", "»", "„");

    /** Between "who" and what somebody does, or is. */
    private static final Set<String> ADVERBS = Set.of("now", "also", "today", "currently", "previously", "formerly");

    private static final int LONGEST_BRACKET = 6;

    private final PersonLexicon lexicon;
    private final RoleParts parts;
    private final RolePhrases phrases;
    private final Firms firms;

    RolesBehind(PersonLexicon lexicon, PlaceNames places, RoleParts parts, RolePhrases phrases) {
        this.lexicon = lexicon;
        this.parts = parts;
        this.phrases = phrases;
        this.firms = new Firms(lexicon, places);
    }

    /** The roles in the words that follow a name. */
    List<FoundRole> of(StoryText text, Field field, Name name, int to) {
        List<FoundRole> roles = new ArrayList<>(2);
        int at = name.end();
        if (at < to && RoleWords.OFFICES_IN_SHORT.contains(text.word(at))) {
            // NAME KC, NAME MP
            roles.add(parts.role(text, field, at, at + 1, at + 1));
            at++;
        }
        if (at >= to) {
            return roles;
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
        if (role == null) {
            return roles;
        }
        roles.add(role);
        FoundRole further = further(text, field, role, to);
        if (further != null) {
            roles.add(further);
        }
        return roles;
    }

    /** {@code NAME of Sydney, a nurse,}: the comma behind where somebody is from; or -1. */
    private static int behindPlace(StoryText text, int of, int to) {
        int end = of + 1;
        while (end < to && end - of < LONGEST_PLACE && text.isCapitalised(end)) {
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
