package dev.wiredesk.enrich.quote.attribution;

import dev.wiredesk.enrich.quote.attribution.CueLexicon.Word;
import dev.wiredesk.enrich.text.ShortName;
import dev.wiredesk.enrich.text.StoryText;
import dev.wiredesk.enrich.text.TokenKind;
import java.util.Set;

/** Tells where the noun phrase begins that ends at a token, and where one ends that begins there. */
final class NounPhrases {

    private static final int LONGEST = 45;
    private static final int LONGEST_BRACKET = 10;
    private static final int LONGEST_RELATIVE = 12;
    private static final int LONGEST_LISTED = 7;

    private static final Set<String> PRONOUNS = Set.of(
            "he", "she", "they", "it", "we", "i", "you", "who", "which", "others", "some", "many", "one", "both",
            "another");

    private static final Set<String> CLAUSE_WORDS = Set.of(
            "and",
            "but",
            "while",
            "as",
            "because",
            "that",
            "which",
            "although",
            "though",
            "when",
            "if",
            "whether",
            "so",
            "where",
            "what",
            "how",
            "why",
            "than",
            "until",
            "before",
            "after",
            "since",
            "or",
            "nor",
            "yet",
            "like");

    private static final Set<String> PREPOSITIONS =
            Set.of("in", "on", "at", "for", "with", "by", "from", "of", "into", "over", "there", "under");

    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "his", "her", "their", "its");

    /** Pronouns that count nouns too. */
    private static final Set<String> COUNTS = Set.of("some", "many", "one", "both", "another");

    private static final Set<String> QUANTITIES = Set.of("both", "all");

    private static final Set<String> VERBS = Set.of(
            "is", "are", "was", "were", "be", "been", "has", "had", "have", "will", "would", "can", "could", "should",
            "may", "might", "must", "do", "does", "did", "not");

    private final StoryText text;
    private final CueLexicon lexicon;
    private final QuoteMarks marks;

    NounPhrases(StoryText text, CueLexicon lexicon, QuoteMarks marks) {
        this.text = text;
        this.lexicon = lexicon;
        this.marks = marks;
    }

    /** Whether a word can be somebody by itself. */
    static boolean isPronoun(String lower) {
        return PRONOUNS.contains(lower);
    }

    /** Whether a word joins clauses, and is no part of a phrase. */
    static boolean isClauseWord(String lower) {
        return CLAUSE_WORDS.contains(lower);
    }

    /** Whether a word is a preposition, and nobody's name begins with it. */
    static boolean isPreposition(String lower) {
        return PREPOSITIONS.contains(lower) || lower.equals("to");
    }

    /** Whether a word is an auxiliary. */
    static boolean isAuxiliary(String lower) {
        return VERBS.contains(lower);
    }

    /** The first token of the phrase that ends before a token. */
    int start(int end, int from) {
        int at = end;
        while (at > from && end - at < LONGEST) {
            int token = at - 1;
            if (marks.covers(token) && !isShortInside(token, from)) {
                break;
            }
            String lower = text.lower(token);
            if (ShortName.endsAt(text, token, from)) {
                at = token - 2;
                continue;
            }
            boolean stop = switch (text.kind(token)) {
                case PUNCTUATION -> !(lower.equals("-") || lower.equals("/") || lower.equals("&") || lower.equals("$"));
                case WORD ->
                    (CLAUSE_WORDS.contains(lower) && !joinsNames(token, end))
                            || VERBS.contains(lower)
                            || (lower.equals("to") && isInfinitive(token + 1, end))
                            || (lexicon.isVerb(lower) && !text.isCapitalised(token) && token < end - 1);
                case NUMBER, OTHER, QUOTE_MARK -> false;
            };
            if (stop && isThatDid(token, from, end)) {
                at--;
                continue;
            }
            if (stop) {
                int who = isVerbal(token, lower) ? relative(token, from) : -1;
                if (who < 0) {
                    break;
                }
                at = who;
                continue;
            }
            at--;
        }
        return at;
    }

    /** {@code the crash that killed 260 people said}: a clause that tells of a thing, with no subject of its own. */
    private boolean isThatDid(int token, int from, int end) {
        String lower = text.lower(token);
        return (lower.equals("that") || lower.equals("which"))
                && token > from
                && token + 2 < end
                && text.kind(token - 1) != TokenKind.PUNCTUATION
                && !lexicon.isCarrying(text.lower(token - 1))
                && text.lower(token + 1).endsWith("ed")
                && !text.isCapitalised(token + 1)
                // That killed 12 people said, not: on Monday that armed officers told.
                && !text.isCapitalised(token - 1)
                && !text.lower(token + 2).endsWith("s");
    }

    private boolean isVerbal(int token, String lower) {
        return VERBS.contains(lower) || (lexicon.isVerb(lower) && !text.isCapitalised(token)) || lower.equals("to");
    }

    /** {@code officials who asked not to be named}: the token of "who" before a verb; or -1. */
    private int relative(int verb, int from) {
        for (int i = verb - 1; i >= from && verb - i <= LONGEST_RELATIVE; i--) {
            if (marks.covers(i) || text.kind(i) == TokenKind.PUNCTUATION) {
                return -1;
            }
            if (text.lower(i).equals("who")) {
                return i;
            }
        }
        return -1;
    }

    /** {@code to go}, not {@code to the president}, {@code to Moscow}. */
    private boolean isInfinitive(int token, int end) {
        String lower = token < end ? text.lower(token) : "the";
        return !text.isCapitalised(Math.min(token, text.tokens() - 1))
                && !Set.of("the", "a", "an", "his", "her", "its", "their", "former", "us", "president")
                        .contains(lower);
    }

    /** A nickname or a term in quotation marks within the phrase. */
    private boolean isShortInside(int token, int from) {
        QuoteMarks.Quoted quoted = marks.get(marks.numberAt(token));
        return quoted.closed() && quoted.end() - quoted.open() <= 5 && quoted.open() > from;
    }

    private boolean joinsNames(int token, int end) {
        return text.lower(token).equals("and")
                && token + 1 < end
                && token > 0
                && (text.isCapitalised(token + 1) || text.lower(token + 1).equals("other") || listed(token))
                && (text.isCapitalised(token - 1)
                        || listed(token)
                        || (text.isWord(token - 1)
                                && token - 2 > 0
                                && text.lower(token - 2).equals("the")));
    }

    /** {@code , a local lawmaker and two hospital workers}: a short phrase between a comma and "and". */
    private boolean listed(int and) {
        for (int i = and - 1; i > 0 && and - i <= LONGEST_LISTED; i--) {
            String lower = text.lower(i);
            if (text.word(i).equals(",")) {
                return i < and - 1 && !CLAUSE_WORDS.contains(text.lower(i + 1));
            }
            boolean other = marks.covers(i)
                    || text.kind(i) == TokenKind.PUNCTUATION
                    || VERBS.contains(lower)
                    || CLAUSE_WORDS.contains(lower)
                    || lower.endsWith("ed")
                    || lexicon.isVerb(lower);
            if (other) {
                return false;
            }
        }
        return false;
    }

    /** Leaves out what stands before the phrase: marks, "On Monday", "But". */
    int trim(int start, int end) {
        int first = start;
        while (first < end
                && (text.kind(first) == TokenKind.PUNCTUATION
                        || (CLAUSE_WORDS.contains(text.lower(first)) && end - first > 1)
                        || text.kind(first) == TokenKind.QUOTE_MARK
                        || (lexicon.is(Word.ADVERB, text.lower(first))
                                && !QUANTITIES.contains(text.lower(first))
                                && !isFirstOf(first, end)))) {
            first++;
        }
        return first;
    }

    /** {@code First Minister NAME}. */
    private boolean isFirstOf(int token, int end) {
        return text.lower(token).equals("first") && token + 1 < end && text.isCapitalised(token + 1);
    }

    /** {@code In a Bloomberg interview Trump}, {@code In Kyiv the minister}: past what tells place and time; or the end. */
    int behindPlace(int first, int end) {
        if (end - first < 3 || !PREPOSITIONS.contains(text.lower(first))) {
            return first;
        }
        int at = end - 1;
        if (text.isCapitalised(at)) {
            while (at - 1 > first && text.isCapitalised(at - 1)) {
                at--;
            }
            boolean place = PREPOSITIONS.contains(text.lower(at - 1))
                    || text.lower(at - 1).equals("the");
            return place ? end : at;
        }
        while (at > first && !ARTICLES.contains(text.lower(at))) {
            at--;
        }
        boolean place = at == first || PREPOSITIONS.contains(text.lower(at - 1));
        return place ? end : at;
    }

    boolean isNominal(int first, int end) {
        String head = text.lower(first);
        if (end - first == 1) {
            return text.isWord(first)
                    && !CLAUSE_WORDS.contains(head)
                    && !VERBS.contains(head)
                    && (text.isCapitalised(first)
                            || PRONOUNS.contains(head)
                            || head.endsWith("s")
                            || head.length() > 3
                            || text.kind(first) == TokenKind.NUMBER);
        }
        return !PREPOSITIONS.contains(head);
    }

    /** The token behind the phrase that begins at a token. */
    int end(int from, int to) {
        int at = from;
        while (at < to && at - from < LONGEST && !marks.covers(at)) {
            String lower = text.lower(at);
            int close = lower.equals("(") ? text.closing(at, Math.min(to, at + LONGEST_BRACKET + 1)) : -1;
            if (close > 0) {
                at = close + 1;
                continue;
            }
            boolean stop = switch (text.kind(at)) {
                case PUNCTUATION -> !(lower.equals("-") || lower.equals("&") || lower.equals("/"));
                // The Farmers' Council.
                case QUOTE_MARK -> at == from || text.isSpaced(at) || !(lower.equals("'") || lower.equals("’"));
                case OTHER -> true;
                case NUMBER -> false;
                case WORD ->
                    at > from
                            && ((CLAUSE_WORDS.contains(lower) && !lower.equals("and"))
                                    || VERBS.contains(lower)
                                    || (lower.equals("to") && isInfinitive(at + 1, to))
                                    || lexicon.is(Word.ING, lower)
                                    || isTimeOrPlace(at, from));
            };
            if (stop) {
                break;
            }
            at++;
            if (at == from + 1 && PRONOUNS.contains(lower) && !countsNoun(at, to, lower)) {
                break;
            }
        }
        return at;
    }

    /** {@code one villager}, {@code some residents}, {@code many of them}: no pronoun by itself. */
    private boolean countsNoun(int next, int to, String lower) {
        return COUNTS.contains(lower)
                && next < to
                && text.isWord(next)
                && !text.isCapitalised(next)
                && (!PREPOSITIONS.contains(text.lower(next)) || text.lower(next).equals("of"))
                && !CLAUSE_WORDS.contains(text.lower(next))
                && !VERBS.contains(text.lower(next))
                && !text.lower(next).equals("to");
    }

    /** {@code on Monday}, {@code in an interview}: no part of a speaker behind the cue. */
    private boolean isTimeOrPlace(int token, int from) {
        String lower = text.lower(token);
        boolean day = text.isCapitalised(token) && lower.endsWith("day") && token > from;
        boolean preposition =
                Set.of("on", "in", "during", "at", "via", "by", "through").contains(lower);
        boolean thing = preposition
                && token + 1 < text.tokens()
                && (Set.of(
                                        "a",
                                        "an",
                                        "his",
                                        "her",
                                        "their",
                                        "response",
                                        "reference",
                                        "remarks",
                                        "comments",
                                        "twitter",
                                        "x")
                                .contains(text.lower(token + 1))
                        || text.lower(token + 1).endsWith("day")
                        || text.kind(token + 1) == TokenKind.NUMBER);
        return day || thing;
    }
}
