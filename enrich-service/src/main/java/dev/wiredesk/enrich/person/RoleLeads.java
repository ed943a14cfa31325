package dev.wiredesk.enrich.person;

import dev.wiredesk.enrich.person.lexicon.PersonLexicon;
import dev.wiredesk.enrich.person.lexicon.PersonLexicon.NotName;
import dev.wiredesk.enrich.text.StoryText;
import dev.wiredesk.enrich.text.TokenKind;
import java.util.Locale;
import java.util.Set;

/** Finds where a noun phrase begins that ends in a title: {@code the outgoing Bank of England governor}. */
final class RoleLeads {
    static final int LONGEST = 10;

    /** What a title with a capital may be of: {@code Buenos Aires province Governor}. */
    private static final Set<String> GOVERNED = Set.of(
            "province", "state", "city", "county", "district", "region", "oblast", "prefecture", "department", "town");

    /** What countries are called behind "and". */
    private static final Set<String> PAIRS = Set.of("herzegovina", "tobago", "barbuda", "nevis", "principe");

    /** Heads of offices that are named for a list of subjects. */
    private static final Set<String> OFFICES = Set.of("minister", "secretary", "commissioner", "committee");

    private final PersonLexicon lexicon;

    RoleLeads(PersonLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * The first token of the noun phrase that ends at a token.
     *
     * @param from the first token it can have
     */
    int of(StoryText text, int from, int end) {
        int at = Math.min(end - 1, lexicon.startOfTitleBefore(text, from, end));
        while (at > from && end - at < LONGEST) {
            boolean acronym = at - 3 > from
                    && text.word(at - 1).equals(")")
                    && text.isAllCaps(at - 2)
                    && text.word(at - 3).equals("(");
            if (!acronym && !isModifier(text, from, at - 1, end)) {
                break;
            }
            at -= acronym ? 3 : 1;
        }
        while (at < end - 1 && (!text.isWord(at) || text.lower(at).equals("'s"))) {
            at++;
        }
        return bodyOf(text, from, behindAge(text, at, end));
    }

    /** {@code year-old Hanoi resident}: an age is no part of a role. */
    private static int behindAge(StoryText text, int first, int end) {
        boolean age = first + 3 < end
                && text.lower(first).equals("year")
                && text.word(first + 1).equals("-")
                && text.lower(first + 2).equals("old");
        return age ? first + 3 : first;
    }

    /** {@code Bank of England Governor}: where the name of a body begins that the noun phrase at a token ends. */
    private int bodyOf(StoryText text, int from, int at) {
        boolean body = at > from + 1
                && text.isCapitalised(at)
                && RoleWords.OF.contains(text.lower(at - 1))
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
            return isInList(text, from, token)
                    || RoleWords.isPluralOwner(text, from, token)
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
                    && (lexicon.isTitle(text.lower(token - 1))
                            || PAIRS.contains(text.lower(token + 1))
                            || joinsSubjects(text, from, token));
        }
        if (lower.equals("of")) {
            return false;
        }
        // The past president; a shot past the goalkeeper.
        if (lower.equals("past") && token > from && text.isWord(token - 1)) {
            return RoleWords.DETERMINERS.contains(text.lower(token - 1));
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
            return !lexicon.isGivenName(lower)
                    || RoleWords.RANKING.contains(lower)
                    || isInBody(text, from, token, end)
                    || isDetermined(text, from, token)
                    || isTown(text, from, token, end);
        }
        boolean capital = token + 1 < end && text.isCapitalised(token + 1);
        // Who accused Prime Minister NAME is somebody else; the accused minister is not.
        boolean describes = RoleWords.DESCRIPTIVE.contains(lower) && !(capital && RoleWords.DONE_TO.contains(lower));
        if (capital && lexicon.isTitle(text.lower(token + 1))) {
            // The outgoing President NAME, but not: to hold President NAME to account.
            boolean governed = GOVERNED.contains(lower) && token > from && text.isCapitalised(token - 1);
            return RoleWords.RANKING.contains(lower) || describes || governed;
        }
        boolean verb = RoleWords.VERBS.contains(lower)
                || lexicon.isSpeech(lower)
                || lower.endsWith("ed")
                || lower.endsWith("ing")
                || lower.endsWith("ly");
        return !verb || describes;
    }

    /** {@code Carson City Mayor}, {@code Logan Police Chief}: a given name that nothing with a capital stands before. */
    private static boolean isTown(StoryText text, int from, int token, int end) {
        boolean alone = token == from || !text.isCapitalised(token - 1);
        return alone && token + 1 < end && text.isCapitalised(token + 1);
    }

    /** {@code the Jo Daviess County sheriff}: nobody's name stands behind "the". */
    private static boolean isDetermined(StoryText text, int from, int token) {
        int first = token;
        while (first > from && text.isCapitalised(first) && !text.lower(first).equals("the")) {
            first--;
        }
        return first < token && text.lower(first).equals("the");
    }

    /** {@code Economy, Trade and Industry Minister}: a comma there. */
    private boolean isInList(StoryText text, int from, int comma) {
        if (!text.word(comma).equals(",") || comma <= from) {
            return false;
        }
        int at = comma + 1;
        while (at + 2 < text.tokens()
                && text.isCapitalised(at)
                && text.word(at + 1).equals(",")) {
            at += 2;
        }
        return at + 1 < text.tokens()
                && text.isCapitalised(at)
                && text.lower(at + 1).equals("and")
                && joinsSubjects(text, from, at + 1);
    }

    /** {@code and Industry Minister}: words of the office alone lead to its head, which is one of a state. */
    private boolean isOffice(StoryText text, int and) {
        int head = and + 1;
        while (head < text.tokens() && text.isCapitalised(head) && !OFFICES.contains(text.lower(head))) {
            head++;
        }
        return head < text.tokens() && head > and + 1 && head - and <= 5 && OFFICES.contains(text.lower(head));
    }

    private static int beginOfList(StoryText text, int from, int last) {
        int first = last;
        while (first - 2 >= from && text.word(first - 1).equals(",") && text.isCapitalised(first - 2)) {
            first -= 2;
        }
        return first;
    }

    /** {@code Environment and Climate Change Minister}: what an office is for begins the phrase. */
    private boolean joinsSubjects(StoryText text, int from, int and) {
        int first = beginOfList(text, from, and - 1);
        boolean begins = first == from
                || RoleWords.DETERMINERS.contains(text.lower(first - 1))
                || text.lower(first - 1).equals("'s");
        String next = text.lower(and + 1);
        boolean subjects = true;
        for (int i = first; i < and; i++) {
            // People who meet an office holder are no subjects of the office.
            subjects &= !text.isWord(i)
                    || (!lexicon.mayBeGivenName(text.lower(i)) && !lexicon.isKnownSurname(text.lower(i)));
        }
        return begins
                && (first == and - 1 || (subjects && isOffice(text, and)))
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
}
