package dev.wiredesk.enrich.quote.attribution;

import dev.wiredesk.enrich.quote.attribution.Attribution.Shape;
import dev.wiredesk.enrich.quote.attribution.Attribution.Tokens;
import dev.wiredesk.enrich.quote.attribution.CueLexicon.Word;
import dev.wiredesk.enrich.text.Budget;
import dev.wiredesk.enrich.text.StoryText;
import java.util.List;

/**
 * Finds attributions in a language by nothing but its lexicon, the quotation marks and where people are named: cues beside quotations,
 * in either order, cues with a word like "that" behind them, and words like "according to" before or behind a source.
 */
public final class CueAttributions {

    private static final int MOST = 2_000;
    private static final int REACHES = 14;
    private static final int SHORTEST = 3;

    /** Tokens of a view with its marks. */
    private static final int SHORTEST_VIEW = 6;

    private final StoryText text;
    private final CueLexicon lexicon;
    private final QuoteMarks marks;
    private final Sources sources;
    private final CueUnit unit;
    private final QuotedCues quoted;
    private final ReportedCues reported;

    /** @param people where people are meant, in the order of the text */
    public CueAttributions(StoryText text, CueLexicon lexicon, QuoteMarks marks, List<Tokens> people) {
        this.text = text;
        this.lexicon = lexicon;
        this.marks = marks;
        this.unit = new CueUnit(text, lexicon, marks, people);
        this.sources = unit.sources;
        this.quoted = new QuotedCues(unit);
        this.reported = new ReportedCues(unit);
    }

    /** All attributions that have a cue, or a colon instead of one, in the order of their cues. */
    public List<Attribution> find(Budget time) {
        for (int s = 0; s < text.sentences() && unit.found.size() < MOST; s++) {
            unit.enter(s);
            int i = text.firstToken(s);
            while (i < text.endToken(s) && unit.found.size() < MOST && !time.isSpent()) {
                i = marks.covers(i) || !text.isWord(i) ? i + 1 : Math.max(i + 1, at(i));
            }
            if (!time.isSpent()) {
                quoted.behindColon(s);
            }
        }
        return List.copyOf(unit.found);
    }

    /** Reads a cue at a token, if there is one, and tells where to go on. */
    private int at(int token) {
        int length = lexicon.length(Word.OWN, text, token, unit.to);
        if (length > 0) {
            return own(token, token + length);
        }
        length = lexicon.length(Word.SOURCE, text, token, unit.to);
        if (length > 0) {
            return source(token, token + length);
        }
        length = lexicon.length(Word.BEHIND, text, token, unit.to);
        if (length > 0) {
            return behind(token, token + length);
        }
        length = lexicon.length(Word.SAY, text, token, unit.to);
        if (length > 0) {
            return verb(token, token + length);
        }
        return token == text.firstToken(text.sentenceOf(token)) && lexicon.is(Word.VIEW, text.lower(token))
                ? view(token)
                : token + 1;
    }

    /** {@code Pour l'économiste X, du Cepii, « … »}. */
    private int view(int token) {
        Tokens person = sources.firstPerson(token + 1, Math.min(unit.to, token + REACHES));
        if (person == null) {
            return token + 1;
        }
        int most = Math.min(unit.to, person.end() + REACHES);
        for (int i = person.end(); i + 1 < most && !marks.covers(i); i++) {
            if (unit.isComma(i) && marks.covers(i + 1)) {
                int number = marks.numberAt(i + 1);
                Tokens content = BehindCue.content(marks.get(number));
                // Shorter ones are titles: Pour la sortie du film de X, « Le Retour », …
                if (unit.taken[number] || content.end() - content.first() < SHORTEST_VIEW) {
                    return token + 1;
                }
                unit.taken[number] = true;
                unit.add(new Attribution(person, new Tokens(token, token + 1), content, Shape.CUE_THEN_QUOTED));
                return content.end();
            }
        }
        return token + 1;
    }

    private int verb(int first, int end) {
        int cueFirst = first;
        while (cueFirst > unit.unitFrom
                && !marks.covers(cueFirst - 1)
                && lexicon.is(Word.AUXILIARY, text.lower(cueFirst - 1))) {
            cueFirst--;
        }
        Tokens cue = new Tokens(cueFirst, end);
        if (!reported.as(cue)
                && !quoted.before(cue)
                && !quoted.behind(cue)
                && !reported.infinitive(cue)
                && !reported.that(cue)
                && !reported.nominalised(cue)) {
            reported.clauseBefore(cue);
        }
        return end;
    }

    /** {@code according to X, …} and {@code …, according to X}. */
    private int source(int first, int end) {
        int commaAt = end;
        int most = Math.min(unit.to, end + REACHES);
        while (commaAt < most && !unit.isComma(commaAt) && !sources.isHardMark(commaAt) && !marks.covers(commaAt)) {
            commaAt++;
        }
        Tokens person = sources.firstPerson(end, Math.min(unit.to, end + REACHES));
        Tokens speaker = person != null ? person : sources.behind(end, commaAt);
        boolean within = person == null && first - unit.unitFrom > 1 && !unit.isComma(first - 1);
        if (speaker == null || within) {
            return end;
        }
        boolean comma = commaAt < unit.to && unit.isComma(commaAt) && commaAt - speaker.end() <= SHORTEST;
        int after = comma ? Math.max(commaAt, speaker.end()) : speaker.end();
        boolean apposed = person != null && after < unit.to && unit.isComma(after);
        around(new Tokens(first, end), speaker, apposed ? unit.behindApposition(after) : after);
        return speaker.end();
    }

    /** {@code by his words, …}: the pronoun stands inside of the cue. */
    private int own(int first, int end) {
        Tokens speaker = sources.firstPerson(first, end);
        around(new Tokens(first, end), speaker == null ? new Tokens(first, end) : speaker, end);
        return end;
    }

    /** What a source beside a clause says: the rest of the sentence, or, at its end, what comes before. */
    private void around(Tokens cue, Tokens speaker, int after) {
        boolean opens = cue.first() - unit.unitFrom <= 1;
        int behind = unit.behindBracket(after);
        int next = behind < unit.to && unit.isComma(behind) ? behind + 1 : behind;
        Tokens rest = unit.clause(next, unit.semicolon(next));
        Tokens before = opens ? null : unit.clause(unit.from(), cue.first());
        boolean short_ = rest == null || rest.end() - rest.first() < SHORTEST;
        Tokens content = before != null && (short_ || before.end() - before.first() > SHORTEST) ? before : rest;
        if (content != null) {
            unit.add(new Attribution(speaker, cue, content, Shape.SOURCE));
        }
    }

    /** {@code X'e göre …}. */
    private int behind(int first, int end) {
        Tokens speaker = sources.lastPerson(unit.from(), first);
        if (speaker != null && first - speaker.end() > 4) {
            speaker = null;
        }
        speaker = speaker == null ? sources.before(unit.from(), first) : speaker;
        int next = end < unit.to && unit.isComma(end) ? end + 1 : end;
        Tokens content = unit.clause(next, unit.semicolon(next));
        if (speaker != null && content != null) {
            unit.add(new Attribution(speaker, new Tokens(first, end), content, Shape.SOURCE));
        }
        return end;
    }
}
