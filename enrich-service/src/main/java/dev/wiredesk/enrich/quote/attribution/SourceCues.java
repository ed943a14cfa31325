package dev.wiredesk.enrich.quote.attribution;

import dev.wiredesk.enrich.quote.attribution.Attribution.Shape;
import dev.wiredesk.enrich.quote.attribution.Attribution.Tokens;
import dev.wiredesk.enrich.quote.attribution.QuoteMarks.Quoted;
import dev.wiredesk.enrich.text.StoryText;
import dev.wiredesk.enrich.text.TokenKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the phrases that name a source: according to the ministry, in her view. */
final class SourceCues {

    private static final Set<String> VIEWS =
            Set.of("view", "opinion", "words", "telling", "account", "estimate", "reading", "judgment", "judgement");

    private static final Set<String> OWNERS = Set.of("his", "her", "their", "its");

    private static final int LONGEST_NAME = 4;

    private final StoryText text;
    private final QuoteMarks marks;
    private final SpeakerFinder speakers;
    private final BareClauses clauses;
    private final BehindCue behind;
    private final List<String[]> sources;

    SourceCues(
            StoryText text,
            CueLexicon lexicon,
            QuoteMarks marks,
            SpeakerFinder speakers,
            BareClauses clauses,
            BehindCue behind) {
        this.text = text;
        this.marks = marks;
        this.speakers = speakers;
        this.clauses = clauses;
        this.behind = behind;
        this.sources = lexicon.sources();
    }

    /** What a phrase says that begins at a token; null where none does, or nothing is said. */
    @Nullable Attribution at(int token, int sentenceTo, int unitFrom, int unitTo) {
        int owner = ownersPhrase(token, sentenceTo);
        if (owner > 0) {
            return owner(token, owner, unitFrom, unitTo);
        }
        int source = sourcePhrase(token, sentenceTo);
        return source > 0 ? source(token, source, unitFrom, unitTo) : null;
    }

    /** The token behind a phrase that stands before a source; 0 where none begins here. */
    private int sourcePhrase(int token, int to) {
        for (String[] phrase : sources) {
            boolean whole = phrase.length > 1 && token + phrase.length < to;
            for (int i = 0; i < phrase.length && whole; i++) {
                whole = text.lower(token + i).equals(phrase[i]);
            }
            if (whole) {
                return token + phrase.length;
            }
        }
        return 0;
    }

    /** {@code in her view}, {@code by his own account}: the owner is the source; 0 where no such phrase begins here. */
    private int ownersPhrase(int token, int to) {
        boolean preposition =
                text.lower(token).equals("in") || text.lower(token).equals("by");
        int end = preposition ? ownerEnd(token + 1, to) : token;
        if (end <= token + 1 || end >= to) {
            return 0;
        }
        int noun = text.lower(end).equals("own") || text.lower(end).equals("'s") ? end + 1 : end;
        return noun < to && VIEWS.contains(text.lower(noun)) ? noun + 1 : 0;
    }

    /** The token behind a possessive pronoun or a name that an apostrophe follows; the first one where there is none. */
    private int ownerEnd(int first, int to) {
        if (first < to && OWNERS.contains(text.lower(first))) {
            return first + 1;
        }
        int end = first;
        while (end < to && end - first < LONGEST_NAME && text.isCapitalised(end)) {
            end++;
        }
        return end < to && text.lower(end).equals("'s") ? end : first;
    }

    /** What stands around {@code in her view}. */
    private @Nullable Attribution owner(int token, int from, int unitFrom, int unitTo) {
        Tokens speaker = new Tokens(token + 1, ownerEnd(token + 1, unitTo));
        Tokens cue = new Tokens(token, from);
        boolean opens = token - unitFrom <= 1 || NounPhrases.isClauseWord(text.lower(token - 1));
        if (opens) {
            return rest(speaker, cue, from, unitTo);
        }
        int comma = token - 1;
        if (!text.word(comma).equals(",")) {
            return null;
        }
        int first = clauses.clauseStart(unitFrom);
        boolean whole = clauses.beginsClause(first, comma);
        return first < comma
                ? new Attribution(speaker, cue, new Tokens(first, comma), whole ? Shape.SOURCE : Shape.PARENTHESIS)
                : null;
    }

    private @Nullable Attribution rest(Tokens speaker, Tokens cue, int from, int unitTo) {
        boolean colon = from + 1 < text.tokens() && text.word(from).equals(":") && marks.covers(from + 1);
        Quoted quoted = colon ? marks.get(marks.numberAt(from + 1)) : null;
        if (quoted != null && quoted.open() == from + 1) {
            return new Attribution(speaker, cue, BehindCue.content(quoted), Shape.CUE_THEN_QUOTED);
        }
        int first = from;
        while (first < unitTo && text.kind(first) == TokenKind.PUNCTUATION) {
            first++;
        }
        // According to a poll released Monday, he leads.
        int day = clauses.behindTime(first, unitTo);
        boolean closed = day > first && day < unitTo && text.word(day).equals(",");
        return behind.clause(speaker, cue, closed ? day + 1 : first, unitTo, Shape.SOURCE);
    }

    /** {@code According to him, …} and {@code …, according to him}. */
    private @Nullable Attribution source(int token, int from, int unitFrom, int unitTo) {
        boolean joined = token > unitFrom && NounPhrases.isClauseWord(text.lower(token - 1));
        boolean colon = token > unitFrom && text.word(token - 1).equals(":");
        boolean opens = joined || colon || (token - unitFrom <= 1 && !marks.covers(unitFrom));
        Tokens speaker = opens ? speakers.beforeClause(from, unitTo) : speakers.behind(from, unitTo);
        if (speaker == null) {
            return null;
        }
        Tokens cue = new Tokens(token, from);
        if (opens || (token > 0 && text.word(token - 1).equals(";"))) {
            return rest(speaker, cue, speaker.end(), unitTo);
        }
        int end = token;
        while (end > unitFrom && text.word(end - 1).equals(",")) {
            end--;
        }
        if (marks.covers(end - 1)) {
            Quoted quoted = marks.get(marks.numberAt(end - 1));
            if (end == quoted.end() && quoted.open() - unitFrom <= 1) {
                return new Attribution(speaker, cue, BehindCue.content(quoted), Shape.QUOTED_THEN_CUE);
            }
        }
        return behind.clause(speaker, cue, clauses.clauseStart(unitFrom), end, Shape.SOURCE);
    }
}
