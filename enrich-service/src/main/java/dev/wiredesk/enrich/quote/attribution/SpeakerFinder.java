package dev.wiredesk.enrich.quote.attribution;

import dev.wiredesk.enrich.quote.attribution.Attribution.Tokens;
import dev.wiredesk.enrich.quote.attribution.CueLexicon.Word;
import dev.wiredesk.enrich.text.StoryText;
import dev.wiredesk.enrich.text.TokenKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the whole noun phrase before or behind a cue that says who speaks. */
final class SpeakerFinder {

    private static final int LONGEST = 45;

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

    private static final Set<String> VERBS = Set.of(
            "is", "are", "was", "were", "be", "been", "has", "had", "have", "will", "would", "can", "could", "should",
            "may", "might", "must", "do", "does", "did", "not");

    /** What an apposition behind a name begins with. */
    private static final Set<String> APPOSED = Set.of(
            "a",
            "an",
            "who",
            "his",
            "her",
            "its",
            "their",
            "chief",
            "head",
            "director",
            "president",
            "professor",
            "chairman",
            "founder",
            "leader",
            "executive",
            "spokesman",
            "spokeswoman",
            "senior",
            "former",
            "deputy",
            "minister",
            "secretary",
            "author",
            "co-founder",
            "managing",
            "whose",
            "one");

    private static final Set<String> OBJECTS = Set.of("him", "her", "them", "us", "me");

    private final StoryText text;
    private final CueLexicon lexicon;
    private final QuoteMarks marks;

    SpeakerFinder(StoryText text, CueLexicon lexicon, QuoteMarks marks) {
        this.text = text;
        this.lexicon = lexicon;
        this.marks = marks;
    }

    /**
     * The phrase that ends before a token.
     *
     * @param from the first token it can have
     */
    @Nullable Tokens before(int cue, int from) {
        int end = cue;
        while (end > from && skips(end - 1)) {
            end--;
        }
        if (end == from || marks.covers(end - 1)) {
            return null;
        }
        boolean apposed = isApposition(end - 1);
        int last = apposed ? end - 1 : end;
        int first = PRONOUNS.contains(text.lower(end - 1)) && !marks.covers(end - 1) ? end - 1 : start(last, from);
        if (apposed) {
            int head = beforeApposition(first, from);
            if (head < 0) {
                return null;
            }
            first = head;
        }
        first = trim(first, last);
        return first < last && isNominal(first, last) ? new Tokens(first, last) : null;
    }

    private boolean skips(int token) {
        String lower = text.lower(token);
        return text.isWord(token)
                && (lexicon.is(Word.ADVERB, lower)
                        || (lower.endsWith("ly") && !text.isCapitalised(token))
                        || lower.equals("'d")
                        || lower.equals("'ve")
                        || (lower.equals("'s") && token > 0 && PRONOUNS.contains(text.lower(token - 1))));
    }

    private boolean isApposition(int token) {
        String word = text.word(token);
        return word.equals(",") || word.equals(")") || word.equals("–") || word.equals("—") || word.equals("--");
    }

    /** Left from an apposition's first token to the head it stands with, over the mark between them; or -1. */
    private int beforeApposition(int first, int from) {
        int mark = first - 1;
        if (mark <= from || !(isApposition(mark) || text.word(mark).equals("("))) {
            return -1;
        }
        int head = start(mark, from);
        return head < mark ? head : -1;
    }

    /** The first token of the phrase that ends before a token. */
    private int start(int end, int from) {
        int at = end;
        while (at > from && end - at < LONGEST) {
            int token = at - 1;
            if (marks.covers(token) && !isShortInside(token, from)) {
                break;
            }
            String lower = text.lower(token);
            boolean stop = switch (text.kind(token)) {
                case PUNCTUATION -> !(lower.equals("-") || lower.equals("/") || lower.equals("&") || lower.equals("$"));
                case WORD ->
                    (CLAUSE_WORDS.contains(lower) && !joinsNames(token, end))
                            || VERBS.contains(lower)
                            || (lower.equals("to") && isInfinitive(token + 1, end))
                            || (lexicon.isVerb(lower) && !text.isCapitalised(token) && token < end - 1);
                case NUMBER, OTHER, QUOTE_MARK -> false;
            };
            if (stop) {
                break;
            }
            at--;
        }
        return at;
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
                && (text.isCapitalised(token + 1) || text.lower(token + 1).equals("other"))
                && (text.isCapitalised(token - 1)
                        || (text.isWord(token - 1)
                                && token - 2 > 0
                                && text.lower(token - 2).equals("the")));
    }

    /** Leaves out what stands before the phrase: marks, "On Monday", "But". */
    private int trim(int start, int end) {
        int first = start;
        while (first < end
                && (text.kind(first) == TokenKind.PUNCTUATION
                        || (CLAUSE_WORDS.contains(text.lower(first)) && end - first > 1)
                        || text.kind(first) == TokenKind.QUOTE_MARK
                        || lexicon.is(Word.ADVERB, text.lower(first)))) {
            first++;
        }
        return first;
    }

    private boolean isNominal(int first, int end) {
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
        return !Set.of("in", "on", "at", "for", "with", "by", "from", "of", "into", "over", "there", "under")
                .contains(head);
    }

    /**
     * The phrase that begins at a token: {@code said NAME, the minister}.
     *
     * @param to the token after the last it can have
     */
    @Nullable Tokens behind(int from, int to) {
        return behind(from, to, true);
    }

    /** The same, where "the" does not begin an apposition: a clause follows. */
    @Nullable Tokens beforeClause(int from, int to) {
        return behind(from, to, false);
    }

    private @Nullable Tokens behind(int from, int to, boolean the) {
        int end = phraseEnd(from, to);
        if (end == from) {
            return null;
        }
        boolean bare = isPronoun(text.lower(from)) || OBJECTS.contains(text.lower(from));
        boolean age = true;
        while (age && !bare && end + 1 < to && text.word(end).equals(",") && opensApposition(end + 1, the)) {
            age = text.kind(end + 1) == TokenKind.NUMBER;
            int close = end + 1;
            while (close < to && close - end < 30 && !endsApposition(close)) {
                close++;
            }
            end = close;
        }
        return new Tokens(from, end);
    }

    private boolean endsApposition(int token) {
        String word = text.word(token);
        return word.equals(",")
                || word.equals(".")
                || word.equals(";")
                || word.equals(":")
                || marks.covers(token)
                || word.equals("?")
                || word.equals("!");
    }

    private boolean opensApposition(int token, boolean the) {
        String lower = text.lower(token);
        return (the && lower.equals("the"))
                || APPOSED.contains(lower)
                || (text.kind(token) == TokenKind.NUMBER && text.word(token).length() <= 3);
    }

    private int phraseEnd(int from, int to) {
        int at = from;
        while (at < to && at - from < LONGEST && !marks.covers(at)) {
            String lower = text.lower(at);
            boolean stop = switch (text.kind(at)) {
                case PUNCTUATION -> !(lower.equals("-") || lower.equals("&") || lower.equals("/") || lower.equals("("));
                case QUOTE_MARK, OTHER -> true;
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
            if (at == from + 1 && PRONOUNS.contains(lower)) {
                break;
            }
        }
        return at;
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

    /** Whether a word can be somebody by itself. */
    static boolean isPronoun(String lower) {
        return PRONOUNS.contains(lower);
    }
}
