package dev.wiredesk.enrich.person;

import dev.wiredesk.contracts.Enrichment.Field;
import dev.wiredesk.enrich.person.lexicon.PersonLexicon;
import dev.wiredesk.enrich.person.lexicon.PersonLexicon.NotName;
import dev.wiredesk.enrich.text.StoryText;
import dev.wiredesk.enrich.text.TokenKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a noun phrase whose head is a title, and finds where a role stops. */
final class RolePhrases {
    private static final int LONGEST_HEAD = 12;

    static final int LONGEST_ROLE = 30;

    private static final Set<String> CURRENCIES = Set.of("$", "€", "£", "¥");

    /** {@code on his way}, {@code on duty}: no subject of somebody's work. */
    private static final Set<String> ON = Set.of(
            "his",
            "her",
            "their",
            "its",
            "the",
            "a",
            "an",
            "duty",
            "leave",
            "holiday",
            "vacation",
            "trial",
            "bail",
            "parole",
            "board",
            "foot",
            "site",
            "shift",
            "patrol",
            "condition",
            "behalf",
            "loan",
            "call",
            "strike",
            "average",
            "top",
            "both",
            "one");

    /** {@code the official responsible for}, {@code the senator representing}: what a role goes on with. */
    private static final Set<String> BEHIND_TITLES = Set.of("responsible", "representing");

    private final PersonLexicon lexicon;
    private final RoleParts parts;

    RolePhrases(PersonLexicon lexicon, RoleParts parts) {
        this.lexicon = lexicon;
        this.parts = parts;
    }

    /** {@code the Press Secretary for the President}: its head must be a title. */
    @Nullable FoundRole nounPhrase(StoryText text, Field field, int from, int to) {
        return nounPhrase(text, field, from, to, false);
    }

    /** What stands behind a name between commas tells who somebody is, whether or not its head is in a list. */
    @Nullable FoundRole anyPhrase(StoryText text, Field field, int from, int to) {
        boolean opens = RoleWords.DETERMINERS.contains(text.lower(from));
        return opens ? nounPhrase(text, field, from, to, true) : null;
    }

    private @Nullable FoundRole nounPhrase(StoryText text, Field field, int from, int to, boolean any) {
        int first = from;
        if (first < to && RoleWords.NOW.contains(text.lower(first))) {
            first++;
        }
        boolean indefinite = first < to
                && (text.lower(first).equals("a") || text.lower(first).equals("an"));
        while (first < to && first - from < 3 && RoleWords.DETERMINERS.contains(text.lower(first))) {
            first++;
        }
        if (first > from
                && first + 1 < to
                && text.lower(from).equals("one")
                && text.lower(first).equals("of")) {
            return null;
        }
        first = behindAge(text, first, to);
        int head = first;
        while (head < to && head - first < LONGEST_HEAD && isInHead(text, first, head)) {
            head++;
        }
        // A former brigadier and now an adviser.
        head -= head > first + 1 && text.lower(head - 1).equals("and") ? 1 : 0;
        if (head == first) {
            return null;
        }
        boolean titled = lexicon.kindOfTitleBefore(text, first, head) != null;
        // NAME, a court heard, was ill.
        boolean clause = !titled
                && (lexicon.isSpeech(text.lower(head - 1))
                        || text.lower(head - 1).equals("heard"));
        boolean known =
                titled || (indefinite && isOccupation(text.lower(head - 1)) && !lexicon.isThing(text.lower(head - 1)));
        if (clause || (!known && !(any && isPersonal(text, head, to)))) {
            return null;
        }
        boolean named = head < to && text.isCapitalised(head);
        if (named) {
            return null;
        }
        boolean goesOn = head < to
                && (RoleWords.PREPOSITIONS.contains(text.lower(head)) || BEHIND_TITLES.contains(text.lower(head)));
        return parts.role(text, field, first, head, goesOn ? end(text, head, to) : head);
    }

    /** {@code 22-year-old}: no part of a role; the token behind it, or the first. */
    static int behindAge(StoryText text, int first, int to) {
        boolean age = first + 5 < to
                && text.kind(first) == TokenKind.NUMBER
                && text.word(first + 1).equals("-")
                && text.lower(first + 2).equals("year")
                && text.word(first + 3).equals("-")
                && text.lower(first + 4).equals("old");
        return age ? first + 5 : first;
    }

    /** A common noun that is not the name of a body or a time, with a comma, an end or a preposition behind it. */
    private boolean isPersonal(StoryText text, int head, int to) {
        String noun = text.lower(head - 1);
        boolean common = text.isWord(head - 1) && !text.isCapitalised(head - 1) && noun.length() > 2;
        boolean closed = head >= to
                || text.kind(head) == TokenKind.PUNCTUATION
                || RoleWords.BEHIND_PERSONS.contains(text.lower(head));
        return common && closed && !RoleWords.IMPERSONAL.contains(noun);
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
            boolean joint = lower.equals("-") || lower.equals("/");
            return (joint && !text.isSpaced(token)) || RoleWords.isPluralOwner(text, first, token);
        }
        if (lower.equals("'s") || joinsNames(text, first, token)) {
            return true;
        }
        if (lower.equals("and")) {
            boolean goesOn = token > first
                    && !(token + 1 < text.tokens() && RoleWords.DETERMINERS.contains(text.lower(token + 1)));
            // Planning and zoning director, economy and finance minister.
            boolean field = token + 2 < text.tokens() && lexicon.isTitle(text.lower(token + 2));
            return goesOn && (field || lexicon.isTitle(text.lower(token - 1)));
        }
        if (token > first && (isParticiple(text, token) || BEHIND_TITLES.contains(lower))) {
            return false;
        }
        boolean editorInChief =
                token > first && isCompound(text, token) && text.word(token - 1).equals("-") && !text.isSpaced(token);
        boolean small = RoleWords.PREPOSITIONS.contains(lower)
                || (RoleWords.VERBS.contains(lower) && !text.isCapitalised(token))
                || RoleWords.DETERMINERS.contains(lower);
        if (small && !editorInChief) {
            return false;
        }
        return isCompound(text, token)
                || RoleWords.RANKING.contains(lower)
                || RoleWords.DESCRIPTIVE.contains(lower)
                || RoleWords.isAcronym(text, token)
                || !(lexicon.isNotName(lower, NotName.FUNCTION)
                        || (lexicon.isSpeech(lower) && !text.isCapitalised(token)));
    }

    /** {@code the Horn of Africa project director}, {@code the Middle East and North Africa head}: within a name before the title. */
    private boolean joinsNames(StoryText text, int first, int token) {
        boolean joint = text.lower(token).equals("of") || text.lower(token).equals("and");
        if (!joint || token == first || token + 1 >= text.tokens() || !text.isCapitalised(token + 1)) {
            return false;
        }
        for (int i = first; i < token; i++) {
            boolean name = text.isCapitalised(i) && !lexicon.isTitle(text.lower(i));
            boolean rank = RoleWords.RANKING.contains(text.lower(i));
            if (!name && !rank && !RoleParts.isInsideOrganisation(text.lower(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCompound(StoryText text, int token) {
        return token + 1 < text.tokens() && text.word(token + 1).equals("-") && !text.isSpaced(token + 1);
    }

    /** {@code a marine taken at Mariupol}, {@code a rapper known as Duo}: what was done to somebody is told behind what they are. */
    private static boolean isParticiple(StoryText text, int token) {
        String lower = text.lower(token);
        return !text.isCapitalised(token)
                && (RoleWords.PARTICIPLES.contains(lower)
                        || (lower.endsWith("ed") && !RoleWords.DESCRIPTIVE.contains(lower)))
                && token + 1 < text.tokens()
                && (RoleWords.PREPOSITIONS.contains(text.lower(token + 1))
                        || text.lower(token + 1).equals("as")
                        || text.lower(token + 1).equals("by"));
    }

    /** Where a role stops that goes on behind its title. */
    int end(StoryText text, int from, int to) {
        int at = from;
        while (at < to
                && at - from < LONGEST_ROLE
                && !stops(text, at, to)
                && !isCircumstance(text, at, to)
                && !isNext(text, at, to)) {
            at++;
        }
        if (at < to && text.word(at).equals(",")) {
            int body = at;
            while (body > from
                    && (text.isCapitalised(body - 1) || (RoleWords.OF.contains(text.lower(body - 1)) && body < at))) {
                body--;
            }
            at = body < at ? parts.listEnd(text, body, at, to) : at;
        }
        while (at > from && RoleWords.PREPOSITIONS.contains(text.lower(at - 1))) {
            at--;
        }
        return at;
    }

    /** {@code … and leads the senators}, {@code … and former deputy governor}: something else begins. */
    private boolean isNext(StoryText text, int token, int to) {
        if (token + 2 >= to || !text.lower(token).equals("and") || text.isCapitalised(token + 1)) {
            return false;
        }
        String next = text.lower(token + 1);
        boolean article = next.equals("a") || next.equals("an") || next.equals("the");
        boolean title = false;
        for (int i = token + 1; i < to && i < token + 5 && text.isWord(i) && !title; i++) {
            title = lexicon.isTitle(text.lower(i));
        }
        boolean former = article && text.lower(token + 2).equals("former");
        return next.equals("former")
                || next.equals("now")
                || former
                || lexicon.isTitle(next)
                || (text.word(token + 2).equals("-") && token + 3 < to && lexicon.isTitle(text.lower(token + 3)))
                || WorkVerbs.isListed(next)
                || RoleWords.VERBS.contains(next)
                || lexicon.isSpeech(next)
                || (article && title);
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
            case "with", "since" -> !named;
            case "on" -> !named && ON.contains(text.lower(token + 1));
            case "for" -> text.kind(token + 1) == TokenKind.NUMBER;
            case "there", "here", "yesterday" -> true;
            default -> false;
        };
    }

    private boolean stops(StoryText text, int token, int to) {
        String lower = text.lower(token);
        return switch (text.kind(token)) {
            case OTHER -> true;
            case QUOTE_MARK -> !RoleWords.isPluralOwner(text, 0, token);
            case PUNCTUATION ->
                !CURRENCIES.contains(lower)
                        && !(lower.equals("-") && !text.isSpaced(token))
                        && !lower.equals("&")
                        && !lower.equals("/");
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
                            "under",
                            "but" -> true;
                    default ->
                        lexicon.isSpeech(lower)
                                && !text.isCapitalised(token)
                                && !(token + 1 < to && text.lower(token + 1).equals("of"));
                };
        };
    }
}
