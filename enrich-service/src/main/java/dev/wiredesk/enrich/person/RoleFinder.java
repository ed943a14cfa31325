package dev.wiredesk.enrich.person;

import dev.wiredesk.contracts.Enrichment.Field;
import dev.wiredesk.enrich.person.lexicon.PersonLexicon;
import dev.wiredesk.enrich.person.lexicon.PersonLexicon.NotName;
import dev.wiredesk.enrich.text.StoryText;
import dev.wiredesk.enrich.text.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the roles that are printed around a name: before it, behind it, and in the clauses that hang on it. */
final class RoleFinder {

    private static final int LONGEST_LEAD = 10;
    private static final int LONGEST_HEAD = 12;
    private static final int LONGEST_ROLE = 30;

    private static final Set<String> DETERMINERS =
            Set.of("the", "a", "an", "his", "her", "its", "their", "our", "my", "this", "another", "one");

    private static final Set<String> PREPOSITIONS =
            Set.of("of", "for", "at", "in", "with", "to", "from", "on", "and", "under", "within", "near");

    /** Words that look like verbs and yet describe a person. */
    private static final Set<String> DESCRIPTIVE = Set.of(
            "retired",
            "elected",
            "appointed",
            "disgraced",
            "exiled",
            "jailed",
            "detained",
            "respected",
            "renowned",
            "leading",
            "ruling",
            "visiting",
            "acting",
            "outgoing",
            "incoming",
            "sitting",
            "serving",
            "deposed",
            "ousted",
            "imprisoned",
            "wounded",
            "newly",
            "self-proclaimed",
            "red",
            "sacked",
            "displaced",
            "convicted",
            "accused",
            "based",
            "mining",
            "banking",
            "engineering",
            "housing",
            "shipping",
            "training",
            "marketing",
            "nursing",
            "farming",
            "fishing",
            "trading",
            "planning",
            "managing",
            "operating",
            "programming",
            "counselling",
            "breeding",
            "sprinting",
            "winning",
            "defending",
            "reigning",
            "surviving",
            "aspiring",
            "opposing",
            "prosecuting",
            "presiding",
            "investigating",
            "attending",
            "consulting",
            "deputising",
            "founding",
            "family",
            "early",
            "elderly");

    private static final Set<String> VERBS = Set.of(
            "met",
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "has",
            "had",
            "have",
            "did",
            "does",
            "do",
            "told",
            "saw",
            "made",
            "quoted",
            "named",
            "led",
            "put",
            "gave",
            "took",
            "came",
            "went",
            "got",
            "ran",
            "won",
            "lost",
            "sent",
            "joined",
            "spoke",
            "speak",
            "speaks",
            "see",
            "sees",
            "like",
            "including",
            "than",
            "versus",
            "via");

    private static final Set<String> NOW = Set.of("now", "currently", "formerly", "then", "once", "until");

    private static final Set<String> HEADING = Set.of(
            "heads",
            "leads",
            "chairs",
            "runs",
            "directs",
            "oversees",
            "headed",
            "chaired",
            "directed",
            "teaches",
            "manages",
            "commands",
            "represents",
            "edits",
            "founded",
            "owns",
            "co-founded",
            "advises",
            "studies",
            "researches",
            "coaches",
            "coached",
            "captains",
            "captained",
            "trains",
            "trained",
            "serves",
            "speaks",
            "sells",
            "grows",
            "farms",
            "drives",
            "keeps",
            "builds",
            "makes",
            "repairs",
            "designs",
            "produces",
            "presents",
            "hosts",
            "curates",
            "conducts",
            "monitors",
            "maintains",
            "operates",
            "works",
            "lets",
            "supervises",
            "coordinates",
            "administers",
            "lectures",
            "covers",
            "follows",
            "tracks",
            "rents",
            "breeds",
            "raises",
            "translates",
            "catalogued",
            "moderates",
            "referees");

    private final PersonLexicon lexicon;
    private final RoleParts parts;

    RoleFinder(PersonLexicon lexicon, PlaceNames places) {
        this.lexicon = lexicon;
        this.parts = new RoleParts(lexicon, places);
    }

    List<FoundRole> around(StoryText text, Field field, Name name) {
        List<FoundRole> roles = new ArrayList<>();
        int sentence = text.sentenceOf(name.first());
        int from = text.firstToken(sentence);
        int to = text.endToken(sentence);
        add(roles, before(text, field, name, from));
        add(roles, beforeComma(text, field, name, from, to));
        add(roles, after(text, field, name, to));
        return roles;
    }

    private static void add(List<FoundRole> roles, @Nullable FoundRole role) {
        if (role != null) {
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
        boolean of = at > from && at < end - 1 && text.lower(at).equals("of");
        return of && lexicon.kindOfTitleBefore(text, from, at) != null ? at : -1;
    }

    private static boolean isJoint(StoryText text, int token) {
        String lower = text.lower(token);
        return lower.equals("and") || lower.equals("-") || lower.equals("the");
    }

    /** The first token of the noun phrase that ends at a token. */
    private int lead(StoryText text, int from, int end) {
        int at = end - 1;
        while (at > from && end - at < LONGEST_LEAD && isModifier(text, from, at - 1, end)) {
            at--;
        }
        while (at < end - 1 && !text.isWord(at)) {
            at++;
        }
        return at;
    }

    private boolean isModifier(StoryText text, int from, int token, int end) {
        String lower = text.lower(token);
        if (text.kind(token) != TokenKind.WORD) {
            return lower.equals("-") && !text.isSpaced(token) && token > from && text.isWord(token - 1);
        }
        if (lower.equals("'s")) {
            return token > from && text.isCapitalised(token - 1);
        }
        if (lower.equals("and")) {
            return token > from && lexicon.isTitle(text.lower(token - 1)) && token + 1 < end;
        }
        if (lower.equals("of")) {
            return false;
        }
        boolean former = lower.equals("former") || lower.equals("then") || lower.equals("late") || lower.equals("new");
        if (lexicon.isNotName(lower, NotName.FUNCTION) && !former) {
            return false;
        }
        if (lexicon.isNotName(lower, NotName.CALENDAR) || (lexicon.isGivenName(lower) && text.isCapitalised(token))) {
            return false;
        }
        if (text.isCapitalised(token)) {
            return true;
        }
        boolean verb = VERBS.contains(lower)
                || lexicon.isSpeech(lower)
                || lower.endsWith("ed")
                || lower.endsWith("ing")
                || lower.endsWith("ly");
        return !verb || DESCRIPTIVE.contains(lower);
    }

    /** {@code the country's foreign minister, NAME,}. */
    private @Nullable FoundRole beforeComma(StoryText text, Field field, Name name, int from, int to) {
        int comma = name.lead() - 1;
        boolean closed = name.end() >= to
                || text.kind(name.end()) == TokenKind.PUNCTUATION
                || lexicon.isSpeech(text.lower(name.end()));
        if (comma <= from || !closed || !text.word(comma).equals(",")) {
            return null;
        }
        if (lexicon.kindOfTitleBefore(text, from, comma) == null) {
            return phraseBefore(text, field, from, comma);
        }
        int lead = lead(text, from, comma);
        boolean determined = lead > from
                && (DETERMINERS.contains(text.lower(lead - 1))
                        || text.lower(lead - 1).equals("'s"));
        boolean possessive = lead > from + 1 && text.lower(lead).equals("'s");
        boolean opens = lead == from && comma - lead <= 4;
        return determined || possessive || opens ? parts.role(text, field, lead, comma, comma) : null;
    }

    /** {@code The director of the public health district, NAME,}: the noun phrase that ends at a comma. */
    private @Nullable FoundRole phraseBefore(StoryText text, Field field, int from, int comma) {
        for (int at = comma - 3; at >= from && comma - at < LONGEST_ROLE; at--) {
            boolean opens = DETERMINERS.contains(text.lower(at))
                    || (text.lower(at).equals("'s") && text.isCapitalised(at - 1 < from ? from : at - 1));
            FoundRole role = opens ? nounPhrase(text, field, at, comma) : null;
            if (role != null && role.role().end() == text.end(comma - 1)) {
                return role;
            }
        }
        return null;
    }

    /** The role in the words that follow a name. */
    private @Nullable FoundRole after(StoryText text, Field field, Name name, int to) {
        int at = name.end();
        if (at >= to) {
            return null;
        }
        String next = text.lower(at);
        if (next.equals(",") || next.equals("(") || next.equals("—") || next.equals("–")) {
            return apposition(text, field, afterAge(text, at + 1, to), to);
        }
        if (next.equals("who")) {
            return clause(text, field, at + 1, to);
        }
        if (next.equals("is") || next.equals("was")) {
            return at + 1 < to && DETERMINERS.contains(text.lower(at + 1)) ? nounPhrase(text, field, at + 1, to) : null;
        }
        return affiliation(text, field, at, to);
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
        FoundRole role = nounPhrase(text, field, from, to);
        return role != null ? role : affiliation(text, field, from, to);
    }

    /** {@code who heads …}, {@code who is a …}. */
    private @Nullable FoundRole clause(StoryText text, Field field, int from, int to) {
        if (from + 1 >= to) {
            return null;
        }
        String verb = text.lower(from);
        if (HEADING.contains(verb)) {
            int end = end(text, from + 1, to);
            return end > from + 1 ? parts.untitled(text, field, from, end) : null;
        }
        return verb.equals("is") || verb.equals("was") ? nounPhrase(text, field, from + 1, to) : null;
    }

    /** {@code the Press Secretary for the President}: its head must be a title. */
    private @Nullable FoundRole nounPhrase(StoryText text, Field field, int from, int to) {
        int first = from;
        if (first < to && NOW.contains(text.lower(first))) {
            first++;
        }
        boolean indefinite = first < to
                && (text.lower(first).equals("a") || text.lower(first).equals("an"));
        while (first < to && first - from < 3 && DETERMINERS.contains(text.lower(first))) {
            first++;
        }
        if (first > from
                && first + 1 < to
                && text.lower(from).equals("one")
                && text.lower(first).equals("of")) {
            return null;
        }
        int head = first;
        while (head < to && head - first < LONGEST_HEAD && isInHead(text, first, head)) {
            head++;
        }
        if (head == first) {
            return null;
        }
        boolean titled = lexicon.kindOfTitleBefore(text, first, head) != null;
        if (!titled && !(indefinite && isOccupation(text.lower(head - 1)))) {
            return null;
        }
        boolean named = head < to && text.isCapitalised(head);
        if (named) {
            return null;
        }
        boolean goesOn = head < to && PREPOSITIONS.contains(text.lower(head));
        return parts.role(text, field, first, head, goesOn ? end(text, head, to) : head);
    }

    /** Words that name what somebody does by their ending, as far as no list has them: fishmonger, glassblower. */
    private static boolean isOccupation(String lower) {
        return lower.length() > 5
                && (lower.endsWith("er")
                        || lower.endsWith("or")
                        || lower.endsWith("ist")
                        || lower.endsWith("man")
                        || lower.endsWith("woman")
                        || lower.endsWith("ian")
                        || lower.endsWith("eer"));
    }

    private boolean isInHead(StoryText text, int first, int token) {
        String lower = text.lower(token);
        if (text.kind(token) == TokenKind.NUMBER) {
            return true;
        }
        if (text.kind(token) != TokenKind.WORD) {
            return lower.equals("-") && !text.isSpaced(token);
        }
        if (lower.equals("'s")) {
            return true;
        }
        if (lower.equals("and")) {
            return token > first && lexicon.isTitle(text.lower(token - 1));
        }
        if (PREPOSITIONS.contains(lower) || VERBS.contains(lower) || DETERMINERS.contains(lower)) {
            return false;
        }
        boolean former = lower.equals("former") || lower.equals("then") || lower.equals("late") || lower.equals("one");
        return former
                || DESCRIPTIVE.contains(lower)
                || !(lexicon.isNotName(lower, NotName.FUNCTION)
                        || (lexicon.isSpeech(lower) && !text.isCapitalised(token)));
    }

    /** {@code NAME of the Institute of …}: a body without a title. */
    private @Nullable FoundRole affiliation(StoryText text, Field field, int from, int to) {
        String lower = text.lower(from);
        if (!lower.equals("of") && !lower.equals("from") && !lower.equals("with") && !lower.equals("at")) {
            return null;
        }
        int first = from + 1 < to && DETERMINERS.contains(text.lower(from + 1)) ? from + 2 : from + 1;
        int end = parts.organisationEnd(text, first, to);
        return end > first && parts.isOrganisation(text, first, end)
                ? parts.affiliation(text, field, first, end)
                : null;
    }

    /** Where a role stops that goes on behind its title. */
    private int end(StoryText text, int from, int to) {
        int at = from;
        while (at < to && at - from < LONGEST_ROLE && !stops(text, at, to) && !isCircumstance(text, at, to)) {
            at++;
        }
        while (at > from && PREPOSITIONS.contains(text.lower(at - 1))) {
            at--;
        }
        return at;
    }

    /** {@code for 26 years}, {@code with early dementia}, {@code on his way home}: how somebody is, not what. */
    private static boolean isCircumstance(StoryText text, int token, int to) {
        if (token + 1 >= to) {
            return false;
        }
        boolean named = false;
        for (int i = token + 1; i < to && i < token + 4; i++) {
            named |= text.isCapitalised(i);
        }
        return switch (text.lower(token)) {
            case "with", "on", "since" -> !named;
            case "for" -> text.kind(token + 1) == TokenKind.NUMBER;
            case "there", "here", "yesterday" -> true;
            default -> false;
        };
    }

    private boolean stops(StoryText text, int token, int to) {
        String lower = text.lower(token);
        return switch (text.kind(token)) {
            case QUOTE_MARK, OTHER -> true;
            case PUNCTUATION ->
                !(lower.equals("-") && !text.isSpaced(token)) && !lower.equals("&") && !lower.equals("/");
            case NUMBER -> false;
            case WORD ->
                switch (lower) {
                    case "who",
                            "whose",
                            "which",
                            "that",
                            "as",
                            "is",
                            "was",
                            "has",
                            "had",
                            "were",
                            "are",
                            "will",
                            "would",
                            "when",
                            "while",
                            "where",
                            "during",
                            "after",
                            "before",
                            "about",
                            "but" -> true;
                    default ->
                        lexicon.isSpeech(lower)
                                && !text.isCapitalised(token)
                                && !(token + 1 < to && text.lower(token + 1).equals("of"));
                };
        };
    }
}
