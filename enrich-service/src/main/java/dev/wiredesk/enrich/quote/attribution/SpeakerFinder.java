package dev.wiredesk.enrich.quote.attribution;

import dev.wiredesk.enrich.quote.attribution.Attribution.Tokens;
import dev.wiredesk.enrich.quote.attribution.CueLexicon.Word;
import dev.wiredesk.enrich.text.PartyCode;
import dev.wiredesk.enrich.text.StoryText;
import dev.wiredesk.enrich.text.TokenKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the whole noun phrase before or behind a cue that says who speaks. */
final class SpeakerFinder {

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
            "one",
            "which",
            "of",
            "with",
            "not",
            "then",
            "now",
            "also",
            "himself",
            "herself");

    private static final Set<String> PLACING = Set.of("in", "on", "at", "for", "from", "with", "by");

    private static final Set<String> DAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    /** {@code last month}. */
    private static final Set<String> LATELY = Set.of("last", "this");

    private static final Set<String> SPANS =
            Set.of("week", "month", "year", "night", "weekend", "summer", "autumn", "spring", "winter");

    private static final int LONGEST_APPOSITION = 40;

    /** Words between a cue and what is quoted: {@code tweeted in Arabic}. */
    private static final int LONGEST_ADDRESSEE = 6;

    private static final Set<String> GOING = Set.of("went", "goes", "go", "going", "gone");

    private static final Set<String> OBJECTS = Set.of("him", "her", "them", "us", "me");

    private final StoryText text;
    private final CueLexicon lexicon;
    private final QuoteMarks marks;
    private final NounPhrases phrases;

    SpeakerFinder(StoryText text, CueLexicon lexicon, QuoteMarks marks) {
        this.text = text;
        this.lexicon = lexicon;
        this.marks = marks;
        this.phrases = new NounPhrases(text, lexicon, marks);
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
        end = withoutDay(goingOn(end, from), from);
        if (end == from || marks.covers(end - 1)) {
            return null;
        }
        if (NounPhrases.isPronoun(text.lower(end - 1))) {
            return new Tokens(end - 1, end);
        }
        boolean apposed = isApposition(end - 1);
        int last = apposed && !text.word(end - 1).equals(")") ? end - 1 : end;
        int first = apposed ? beforeAppositions(end - 1, from) : phrases.start(last, from);
        first = isHome(first) ? beforeAppositions(first - 1, from) : first;
        if (first < 0) {
            return null;
        }
        first = isOpenApposition(first, from, cue) ? from : first;
        first = phrases.behindPlace(phrases.trim(first, last), last);
        return first < last && phrases.isNominal(first, last) ? new Tokens(first, last) : null;
    }

    /** {@code She went on to say}, {@code he continued to insist}: the token behind who does. */
    private int goingOn(int end, int from) {
        boolean to = end - from > 2 && text.lower(end - 1).equals("to");
        if (to && text.lower(end - 2).equals("on") && GOING.contains(text.lower(end - 3))) {
            return end - 3;
        }
        return to && text.lower(end - 2).startsWith("continue") ? end - 2 : end;
    }

    /** {@code Omar Atout, a shop owner wrote: "…"}: no comma closes what is apposed, or stands before the quotation. */
    private boolean isOpenApposition(int first, int from, int cue) {
        boolean article = text.lower(first).equals("a") || text.lower(first).equals("an");
        return article
                && first - from > 2
                && text.startsSentence(from)
                && text.word(first - 1).equals(",")
                && isName(from, first - 1, from)
                && isBeforeQuotation(cue);
    }

    private boolean isBeforeQuotation(int cue) {
        int at = cue + 1;
        while (at < text.tokens() && at - cue < LONGEST_ADDRESSEE && text.isWord(at) && !marks.covers(at)) {
            at++;
        }
        return at < text.tokens() && (marks.covers(at) || text.word(at).equals(":"));
    }

    /** {@code Jimmy Philmont, 39, of Fairfield told}: where the bearer of an age lives. */
    private boolean isHome(int of) {
        return of > 3
                && text.lower(of).equals("of")
                && text.word(of - 1).equals(",")
                && text.kind(of - 2) == TokenKind.NUMBER
                && text.word(of - 3).equals(",");
    }

    /** The phrase that a relative pronoun means; null for any other phrase. */
    @Nullable Tokens antecedent(Tokens speaker) {
        String lower = text.lower(speaker.first());
        int end = speaker.first();
        boolean relative = speaker.end() - end == 1 && (lower.equals("who") || lower.equals("which")) && end > 0;
        if (relative && isApposition(end - 1)) {
            end--;
        }
        int edge = Math.max(0, end - LONGEST_APPOSITION);
        int first = relative ? lastOf(phrases.trim(phrases.start(end, edge), end), end) : end;
        boolean same = first < end && text.sentenceOf(first) == text.sentenceOf(end);
        return same && phrases.isNominal(first, end) ? new Tokens(first, end) : null;
    }

    /** {@code A and B, who}: the last of several, where each has a name. */
    private int lastOf(int first, int end) {
        for (int i = end - 2; i > first; i--) {
            if (text.lower(i).equals("and") && text.isCapitalised(i - 1) && text.isCapitalised(end - 1)) {
                return i + 1;
            }
        }
        return first;
    }

    private boolean skips(int token) {
        String lower = text.lower(token);
        return text.isWord(token)
                && (lexicon.is(Word.ADVERB, lower)
                        || (lower.endsWith("ly") && !text.isCapitalised(token))
                        || lower.equals("'d")
                        || lower.equals("'ve")
                        || (lower.equals("'s") && token > 0 && NounPhrases.isPronoun(text.lower(token - 1))));
    }

    /** {@code NAME on Monday slammed}, {@code a judge Monday ruled}: the day is the verb's. */
    private int withoutDay(int end, int from) {
        boolean day = end - from > 1 && DAYS.contains(text.lower(end - 1));
        int on = day && end - from > 2 && text.lower(end - 2).equals("on") ? 1 : 0;
        if (end - from > 2 && LATELY.contains(text.lower(end - 2)) && SPANS.contains(text.lower(end - 1))) {
            return end - 2;
        }
        // NAME, on Monday slammed: the comma is that of an apposition.
        boolean behind = day
                && (text.isWord(end - 2 - on) || (on == 1 && text.word(end - 3).equals(",")));
        return behind ? end - 1 - on : end;
    }

    private boolean isApposition(int token) {
        String word = text.word(token);
        return word.equals(",") || word.equals(")") || word.equals("–") || word.equals("—") || word.equals("--");
    }

    /**
     * Left over what is apposed to a name, {@code Ramli, 58, with four hectares near Lahad Datu}, {@code Eka Tsulaia, who
     * speaks for the operator, Colchis Terminals}, to its first token; or -1.
     *
     * @param close the mark behind the last apposition
     */
    private int beforeAppositions(int close, int from) {
        int mark = markBefore(close, from);
        while (mark > from && close - mark <= LONGEST_APPOSITION) {
            int next = markBefore(mark, from);
            boolean named = next > from && isName(markBefore(next, from) + 1, next, from);
            boolean apposed = next > from
                    && mark - next > 1
                    && (opensApposition(next + 1, named) || (named && tells(next + 1, mark)));
            if (!apposed) {
                int end = text.word(mark - 1).equals(")") ? markBefore(mark - 1, from) : mark;
                int head = phrases.start(end < 0 ? mark : end, from);
                return head < mark ? head : -1;
            }
            mark = next;
        }
        return -1;
    }

    /** {@code the minister}, {@code UNICEF's representative in Sudan}: more than one more name. */
    private boolean tells(int first, int end) {
        boolean owner = false;
        for (int i = first; i < end - 1; i++) {
            owner |= text.lower(i).equals("'s") && !text.isCapitalised(i + 1);
        }
        return owner || !text.isCapitalised(first);
    }

    /** Whether nothing but a name stands between a sentence's or a quotation's edge and a mark. */
    private boolean isName(int first, int end, int from) {
        int start = first == 0 ? from : first;
        while (start < end && marks.covers(start)) {
            start = marks.get(marks.numberAt(start)).end();
        }
        for (int i = start; i < end; i++) {
            boolean hyphen = text.word(i).equals("-") && !text.isSpaced(i);
            boolean part = text.isCapitalised(i)
                    && !NounPhrases.isClauseWord(text.lower(i))
                    && !PLACING.contains(text.lower(i));
            if (!part && !hyphen) {
                return false;
            }
        }
        return end - start >= 2;
    }

    /** The nearest mark to the left that may open an apposition, over quotation marks and brackets; or -1. */
    private int markBefore(int token, int from) {
        if (text.word(token).equals(")")) {
            for (int i = token - 1; i > from && token - i < 12; i--) {
                if (text.word(i).equals("(")) {
                    return i;
                }
            }
        }
        for (int i = token - 1; i > from && token - i <= LONGEST_APPOSITION; i--) {
            if (text.word(i).equals(";") || text.word(i).equals(":")) {
                return -1;
            }
            if (i == token - 1 && text.word(i).equals(")")) {
                // What is in brackets at the end of an apposition belongs to it.
                int open = markBefore(i, from);
                i = open < 0 ? i : open;
            } else if (isApposition(i) && !marks.covers(i)) {
                return i;
            }
        }
        return -1;
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
        int end = phrases.end(from, to);
        if (end == from || NounPhrases.isPreposition(text.lower(from))) {
            return null;
        }
        boolean bare =
                (NounPhrases.isPronoun(text.lower(from)) && end == from + 1) || OBJECTS.contains(text.lower(from));
        boolean age = true;
        while (age && !bare && end + 1 < to && text.word(end).equals(",") && opensApposition(end + 1, the)) {
            age = text.kind(end + 1) == TokenKind.NUMBER;
            int close = end + 1;
            while (close < to && close - end < 30 && !endsApposition(close)) {
                close++;
            }
            end = close;
        }
        return new Tokens(from, bare ? end : behindName(from, end, to));
    }

    /** {@code said a pensioner in a shelter, Tamara Stepanovna,}: over the name that is apposed to who is told by a role. */
    private int behindName(int from, int end, int to) {
        boolean role = (!text.isCapitalised(from) || !text.isCapitalised(end - 1))
                && end + 2 < to
                && text.word(end).equals(",")
                && !marks.covers(end)
                && text.isCapitalised(end + 1);
        int close = end + 1;
        while (role
                && close < to
                && close - end < 8
                && (text.isCapitalised(close) || text.word(close).equals("-"))) {
            close++;
        }
        return role && close < to && endsApposition(close) ? close : end;
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
                || PartyCode.beginsAt(text, token)
                || (text.kind(token) == TokenKind.NUMBER && text.word(token).length() <= 3);
    }
}
