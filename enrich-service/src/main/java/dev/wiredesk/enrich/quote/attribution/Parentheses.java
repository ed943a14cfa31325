package dev.wiredesk.enrich.quote.attribution;

import dev.wiredesk.enrich.quote.attribution.Attribution.Shape;
import dev.wiredesk.enrich.quote.attribution.Attribution.Tokens;
import dev.wiredesk.enrich.text.StoryText;
import dev.wiredesk.enrich.text.TokenKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what goes on behind a cue that stands in the middle of a clause: the danger, she argued, is a truce that dies. */
final class Parentheses {

    private static final int LONGEST_CUE_PHRASE = 9;
    private static final int SHORTEST_REST = 3;

    /** What follows a comma and is the story's own, not what is said. */
    private static final Set<String> OWN_WORDS = Set.of(
            "who",
            "whom",
            "whose",
            "which",
            "while",
            "as",
            "when",
            "where",
            "after",
            "before",
            "although",
            "though",
            "citing",
            "according",
            "a",
            "an",
            "the",
            "he",
            "she",
            "they",
            "it",
            "one",
            "his",
            "her",
            "its");

    /** What a first part begins with that only a second one completes. */
    private static final Set<String> SUBORDINATE = Set.of(
            "if",
            "when",
            "by",
            "in",
            "after",
            "since",
            "unless",
            "until",
            "once",
            "as",
            "because",
            "although",
            "though",
            "for",
            "without",
            "with",
            "while",
            "under",
            "on",
            "at",
            "of",
            "from",
            "to",
            "before",
            "whatever",
            "even");

    private static final Set<String> OPENINGS = Set.of(
            "however", "still", "instead", "meanwhile", "yesterday", "today", "separately", "earlier", "nevertheless");

    private static final Set<String> JOINING = Set.of("and", "but", "because", "so", "or", "nor");

    private final StoryText text;
    private final QuoteMarks marks;
    private final BareClauses clauses;
    private final ContentEnds ends;

    Parentheses(StoryText text, QuoteMarks marks, BareClauses clauses, ContentEnds ends) {
        this.text = text;
        this.marks = marks;
        this.clauses = clauses;
        this.ends = ends;
    }

    /**
     * What is said before a cue and its speaker although it is no clause by itself.
     *
     * @param left the first token of the speaker and the cue
     * @param right the first token behind them
     */
    @Nullable Attribution before(Tokens speaker, Tokens cue, int left, int right, int unitFrom, int unitTo) {
        int comma = left - 1;
        int rest = rest(right, unitTo);
        if (isRelative(speaker)
                || comma <= unitFrom
                || rest < 0
                || !text.word(comma).equals(",")
                || marks.covers(comma)) {
            return null;
        }
        int first = clauses.clauseStart(start(unitFrom, comma));
        boolean fits = first < comma && comma - first <= BehindCue.LONGEST_INDIRECT && !isOpening(first, comma);
        return fits ? new Attribution(speaker, cue, new Tokens(first, comma), Shape.PARENTHESIS) : null;
    }

    /** What is said behind a cue and its speaker, where what stands before them is said as well. */
    @Nullable Attribution behind(Attribution before, int right, int unitTo) {
        int rest = rest(right, unitTo);
        if (rest < 0) {
            return null;
        }
        int first = before.content().first();
        if (isInverted(before) && !JOINING.contains(text.lower(rest))) {
            return null;
        }
        boolean open = !clauses.beginsClause(first, before.content().end()) || SUBORDINATE.contains(text.lower(first));
        boolean participle = text.lower(rest).endsWith("ed") && !text.isCapitalised(rest);
        // In a step, in a move, in a sign that
        boolean judged = text.lower(rest).equals("in") && text.lower(rest + 1).equals("a");
        if (!open && (participle || judged || OWN_WORDS.contains(text.lower(rest)))) {
            return null;
        }
        int end = ends.ofClause(new Tokens(rest, rest), rest, unitTo);
        end = marks.withoutStops(rest, end);
        return end - rest < 2
                ? null
                : new Attribution(before.speaker(), before.cue(), new Tokens(rest, end), Shape.PARENTHESIS);
    }

    /** {@code …, replied NAME, counsel for the families}: behind the name stands who it is. */
    private static boolean isInverted(Attribution before) {
        Tokens speaker = before.speaker();
        Tokens cue = before.cue();
        return speaker != null && cue != null && speaker.first() >= cue.end();
    }

    /** The first token of what goes on behind the comma that closes a parenthesis; -1 where nothing does. */
    private int rest(int right, int unitTo) {
        int comma = right;
        while (comma < unitTo
                && comma - right < LONGEST_CUE_PHRASE
                && !text.word(comma).equals(",")) {
            if (marks.covers(comma)
                    || (text.kind(comma) == TokenKind.PUNCTUATION
                            && !text.word(comma).equals("-"))) {
                return -1;
            }
            comma++;
        }
        int first = comma + 1;
        if (first + SHORTEST_REST > unitTo || !text.word(comma).equals(",") || isWhole(first)) {
            return -1;
        }
        String lower = text.lower(first);
        boolean saying = lower.endsWith("ing") && lower.length() > 4;
        return saying || lower.startsWith("who") || lower.equals("which") || lower.equals("citing") ? -1 : first;
    }

    /** {@code which had asked for more}: what stands around it is the story's own. */
    private boolean isRelative(Tokens speaker) {
        String lower = text.lower(speaker.first());
        return lower.equals("who") || lower.equals("which");
    }

    /** A quotation of its own behind the comma. */
    private boolean isWhole(int token) {
        return marks.covers(token);
    }

    /** {@code However, he said}, {@code On Monday, he said}: nothing that is said. */
    private boolean isOpening(int first, int comma) {
        String lower = text.lower(first);
        return (comma - first == 1 && lower.endsWith("ly")) || OPENINGS.contains(lower);
    }

    /** Behind the last semicolon before a token. */
    private int start(int from, int to) {
        for (int i = to - 1; i > from && to - i <= BehindCue.LONGEST_INDIRECT; i--) {
            if (text.word(i).equals(";") && !marks.covers(i)) {
                return i + 1;
            }
        }
        return from;
    }
}
