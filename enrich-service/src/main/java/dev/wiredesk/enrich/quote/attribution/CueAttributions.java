package dev.wiredesk.enrich.quote.attribution;

import dev.wiredesk.enrich.quote.attribution.Attribution.Shape;
import dev.wiredesk.enrich.quote.attribution.Attribution.Tokens;
import dev.wiredesk.enrich.quote.attribution.CueLexicon.Word;
import dev.wiredesk.enrich.quote.attribution.QuoteMarks.Quoted;
import dev.wiredesk.enrich.text.StoryText;
import dev.wiredesk.enrich.text.TokenKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds attributions in a language by nothing but its lexicon, the quotation marks and where people are named: cues beside quotations,
 * in either order, cues with a word like "that" behind them, and words like "according to" before or behind a source.
 */
public final class CueAttributions {

    private static final int MOST = 2_000;
    private static final int REACHES = 14;
    private static final int GAP = 7;
    private static final int SHORTEST = 3;
    private static final int DATELINE = 16;

    private final StoryText text;
    private final CueLexicon lexicon;
    private final QuoteMarks marks;
    private final Sources sources;
    private final List<Attribution> found = new ArrayList<>();

    /** Whether a quotation has its speaker already. */
    private final boolean[] taken;

    /** The sentence being read, widened to whole quotations. */
    private int unitFrom;

    private int to;

    /** Where the content of the last attribution ends: what is said before is not said twice. */
    private int saidTo;

    /** Where the last cue ends. */
    private int cueTo;

    /** @param people where people are meant, in the order of the text */
    public CueAttributions(StoryText text, CueLexicon lexicon, QuoteMarks marks, List<Tokens> people) {
        this.text = text;
        this.lexicon = lexicon;
        this.marks = marks;
        this.sources = new Sources(text, lexicon, marks, people);
        this.taken = new boolean[marks.size()];
    }

    /** All attributions that have a cue, in the order of their cues. */
    public List<Attribution> find() {
        for (int s = 0; s < text.sentences() && found.size() < MOST; s++) {
            int from = text.firstToken(s);
            to = text.endToken(s);
            if (marks.covers(to - 1)) {
                Quoted last = marks.get(marks.numberAt(to - 1));
                boolean next = last.open() > from && isStop(last.open() - 1);
                to = next ? last.open() : last.end();
            }
            unitFrom = marks.covers(from) ? marks.get(marks.numberAt(from)).open() : s == 0 ? behindDateline() : from;
            saidTo = 0;
            cueTo = 0;
            int i = from;
            while (i < text.endToken(s) && found.size() < MOST) {
                i = marks.covers(i) || !text.isWord(i) ? i + 1 : Math.max(i + 1, at(i));
            }
        }
        return List.copyOf(found);
    }

    /** {@code DRESDEN – }: no part of what is said. */
    private int behindDateline() {
        boolean opens =
                text.isAllCaps(0) || !Character.isLowerCase(text.word(0).codePointAt(0)) && !text.isCapitalised(0);
        for (int i = 0; opens && i < Math.min(to, DATELINE); i++) {
            String word = text.word(i);
            if (word.equals("—") || word.equals("–") || word.equals("-") && text.isSpaced(i)) {
                return i + 1 < to ? i + 1 : 0;
            }
        }
        return 0;
    }

    private boolean isStop(int token) {
        String word = text.word(token);
        return word.equals(".") || word.equals("!") || word.equals("?") || word.equals("…");
    }

    /** Reads a cue at a token, if there is one, and tells where to go on. */
    private int at(int token) {
        int length = lexicon.length(Word.OWN, text, token, to);
        if (length > 0) {
            return own(token, token + length);
        }
        length = lexicon.length(Word.SOURCE, text, token, to);
        if (length > 0) {
            return source(token, token + length);
        }
        length = lexicon.length(Word.BEHIND, text, token, to);
        if (length > 0) {
            return behind(token, token + length);
        }
        length = lexicon.length(Word.SAY, text, token, to);
        return length > 0 ? verb(token, token + length) : token + 1;
    }

    private int verb(int first, int end) {
        int cueFirst = first;
        while (cueFirst > unitFrom
                && !marks.covers(cueFirst - 1)
                && lexicon.is(Word.AUXILIARY, text.lower(cueFirst - 1))) {
            cueFirst--;
        }
        Tokens cue = new Tokens(cueFirst, end);
        if (!quotedBefore(cue) && !quotedBehind(cue) && !that(cue) && !nominalised(cue)) {
            clauseBefore(cue);
        }
        return end;
    }

    /** {@code «…», — said X} and {@code X, "…" said}. */
    private boolean quotedBefore(Tokens cue) {
        int at = cue.first() - 1;
        int least = Math.max(0, cue.first() - 1 - GAP);
        boolean comma = false;
        while (at >= least && !marks.covers(at)) {
            String word = text.word(at);
            boolean stop = word.equals(":") || word.equals(";") || word.equals(".");
            if (stop && !(word.equals(".") && at > 0 && marks.covers(at - 1))) {
                return false;
            }
            comma |= text.kind(at) == TokenKind.PUNCTUATION;
            at--;
        }
        if (at < least || !marks.covers(at)) {
            return false;
        }
        int number = marks.numberAt(at);
        Quoted quoted = marks.get(number);
        boolean linked = lexicon.is(Word.LINK, text.lower(at + 1)) || at + 1 == cue.first();
        String last = text.word(Math.max(quoted.first(), quoted.contentEnd() - 1));
        boolean ends = ",!?….".contains(last.substring(0, 1));
        boolean speech = comma || ends || linked;
        if (taken[number]
                || !speech
                || quoted.contentEnd() - quoted.first() < 2
                || paragraph(at) != paragraph(cue.first())) {
            return false;
        }
        int sentence = text.sentenceOf(quoted.open());
        int before = Math.max(text.firstToken(sentence), Math.min(cueTo, quoted.open()));
        Tokens speaker = sources.firstPerson(at + 1, cue.first());
        if (speaker == null) {
            speaker = behindVerb(cue);
        }
        if (speaker == null) {
            speaker = sources.lastPerson(before, quoted.open());
        }
        if (speaker == null && at + 1 < cue.first()) {
            Tokens gap = sources.before(at + 1, cue.first());
            boolean link = gap != null && lexicon.is(Word.LINK, text.lower(gap.end() - 1));
            speaker = link ? null : gap;
        }
        if (speaker == null
                && quoted.open() > before
                && text.word(quoted.open() - 1).equals(",")) {
            speaker = sources.before(before, quoted.open() - 1);
        }
        taken[number] = true;
        add(new Attribution(speaker, cue, new Tokens(quoted.open(), quoted.end()), Shape.QUOTED_THEN_CUE));
        goesOn(number + 1, cue);
        return true;
    }

    /** {@code — Да, — сказал он. — Нет.}: what a dash or nothing but the telling parts from the first words. */
    private void goesOn(int number, Tokens cue) {
        if (number >= marks.size()) {
            return;
        }
        Quoted next = marks.get(number);
        boolean parted = text.kind(next.open()) == TokenKind.PUNCTUATION
                && next.open() - cue.end() <= REACHES + 2
                && paragraph(next.open()) == paragraph(cue.first());
        if (parted && !taken[number]) {
            taken[number] = true;
            add(new Attribution(
                    found.getLast().speaker(), cue, new Tokens(next.open(), next.end()), Shape.QUOTED_GOES_ON));
        }
    }

    /** Who stands behind a verb: of a language that has its verbs last, only people, or whoever a participle belongs to. */
    private @Nullable Tokens behindVerb(Tokens cue) {
        boolean verbsLast = lexicon.has(Word.CLAUSE);
        boolean participle = lexicon.endsLike(Word.PARTICIPLE, text.lower(cue.end() - 1));
        return verbsLast && !participle
                ? sources.firstPerson(cue.end(), sources.clauseEnd(cue.end(), to))
                : sources.behind(cue.end(), to);
    }

    /** {@code X said: «…»}. */
    private boolean quotedBehind(Tokens cue) {
        int at = cue.end();
        int most = Math.min(text.tokens(), cue.end() + REACHES);
        while (at < most && !marks.covers(at)) {
            String word = text.word(at);
            if (word.equals(".") || word.equals(";")) {
                return false;
            }
            at++;
        }
        if (at >= most || at == 0 || paragraph(at) != paragraph(cue.first())) {
            return false;
        }
        boolean colon = text.word(at - 1).equals(":");
        boolean comma = text.word(at - 1).equals(",") && at - cue.end() <= 4 && text.isCapitalised(at + 1);
        int number = marks.numberAt(at);
        if (taken[number] || !(colon || comma)) {
            return false;
        }
        Quoted quoted = marks.get(number);
        Tokens speaker = sources.lastPerson(unitFrom, cue.first());
        speaker = speaker == null ? sources.firstPerson(cue.end(), at) : speaker;
        speaker = speaker == null ? sources.before(unitFrom, cue.first()) : speaker;
        speaker = speaker == null ? sources.behind(cue.end(), at) : speaker;
        taken[number] = true;
        add(new Attribution(speaker, cue, new Tokens(quoted.open(), quoted.end()), Shape.CUE_THEN_QUOTED));
        return true;
    }

    /** {@code X said that …}. */
    private boolean that(Tokens cue) {
        int at = cue.end();
        int most = Math.min(to, cue.end() + GAP + 3);
        while (at < most
                && !lexicon.is(Word.THAT, text.lower(at))
                && !(text.word(at).equals(":") && at == cue.end())) {
            boolean inner =
                    text.kind(at) == TokenKind.PUNCTUATION && !text.word(at).equals("-");
            boolean comma = text.word(at).equals(",") || text.word(at).equals("،");
            if (inner && !comma) {
                return false;
            }
            at++;
        }
        if (at >= most) {
            return false;
        }
        boolean isComma = isComma(at);
        if (isComma && (at > cue.end() + 2 || sources.before(unitFrom, cue.first()) == null)) {
            return false;
        }
        boolean second = isComma && at + 1 < to && lexicon.is(Word.THAT, text.lower(at + 1));
        Tokens content = clause(at + (second ? 2 : 1), semicolon(at + 1));
        if (content == null) {
            return false;
        }
        Tokens speaker = sources.lastPerson(Math.max(unitFrom, saidTo), cue.first());
        speaker = speaker == null ? sources.firstPerson(cue.end(), at) : speaker;
        speaker = speaker == null ? sources.before(Math.max(unitFrom, saidTo), cue.first()) : speaker;
        speaker = speaker == null ? sources.behind(cue.end(), at) : speaker;
        add(new Attribution(speaker, cue, content, Shape.CUE_THAT));
        return true;
    }

    /** {@code X, …diğini söyledi}: the clause stands between who says it and the verb. */
    private boolean nominalised(Tokens cue) {
        int last = cue.first() - 1;
        if (last <= unitFrom
                || marks.covers(last)
                || !text.isWord(last)
                || !lexicon.endsLike(Word.CLAUSE, text.lower(last))) {
            return false;
        }
        int start = Math.max(unitFrom, saidTo);
        for (int i = start; i < last; i++) {
            start = text.word(i).equals(";") ? i + 1 : start;
        }
        Tokens speaker = sources.firstPerson(start, last);
        int first = speaker == null ? start + 1 : speaker.end();
        if (speaker == null) {
            while (first < last && !isComma(first)) {
                first++;
            }
            speaker = first < last ? sources.before(start, first) : sources.before(start, start + 1);
            first = speaker == null || first < last ? first : speaker.end();
        }
        Tokens content = first >= last ? null : clause(first, cue.first());
        if (content == null) {
            return false;
        }
        add(new Attribution(speaker, cue, content, Shape.CUE_THAT));
        return true;
    }

    /** {@code …, said X}. */
    private void clauseBefore(Tokens cue) {
        int at = cue.first() - 1;
        while (at > unitFrom && text.kind(at) == TokenKind.PUNCTUATION && !marks.covers(at)) {
            at--;
        }
        boolean comma = at + 1 < cue.first() && isComma(at + 1);
        if (!comma) {
            return;
        }
        Tokens speaker = behindVerb(cue);
        if (speaker == null) {
            return;
        }
        Tokens content = clause(Math.max(unitFrom, saidTo), at + 1);
        int next = speaker.end();
        boolean goesOn = next + SHORTEST < to && isComma(next);
        if (content != null && content.end() - content.first() > SHORTEST) {
            add(new Attribution(speaker, cue, content, Shape.CLAUSE_THEN_CUE));
        }
        Tokens rest = goesOn ? clause(next + 1, to) : null;
        if (rest != null && (content == null || content.end() - content.first() <= SHORTEST)) {
            add(new Attribution(speaker, cue, rest, Shape.CLAUSE_THEN_CUE));
        }
    }

    private boolean isComma(int token) {
        String word = text.word(token);
        return word.equals(",") || word.equals("،");
    }

    /** {@code according to X, …} and {@code …, according to X}. */
    private int source(int first, int end) {
        int commaAt = end;
        int most = Math.min(to, end + REACHES);
        while (commaAt < most && !isComma(commaAt) && !sources.isHardMark(commaAt) && !marks.covers(commaAt)) {
            commaAt++;
        }
        Tokens person = sources.firstPerson(end, Math.min(to, end + REACHES));
        Tokens speaker = person != null ? person : sources.behind(end, commaAt);
        boolean within = person == null && first - unitFrom > 1 && !isComma(first - 1);
        if (speaker == null || within) {
            return end;
        }
        boolean comma = commaAt < to && isComma(commaAt) && commaAt - speaker.end() <= SHORTEST;
        around(new Tokens(first, end), speaker, comma ? Math.max(commaAt, speaker.end()) : speaker.end());
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
        boolean opens = cue.first() - unitFrom <= 1;
        int next = after < to && isComma(after) ? after + 1 : after;
        Tokens rest = clause(next, semicolon(next));
        Tokens before = opens ? null : clause(Math.max(unitFrom, saidTo), cue.first());
        boolean short_ = rest == null || rest.end() - rest.first() < SHORTEST;
        Tokens content = before != null && (short_ || before.end() - before.first() > SHORTEST) ? before : rest;
        if (content != null) {
            add(new Attribution(speaker, cue, content, Shape.SOURCE));
        }
    }

    /** {@code X'e göre …}. */
    private int behind(int first, int end) {
        Tokens speaker = sources.lastPerson(Math.max(unitFrom, saidTo), first);
        if (speaker != null && first - speaker.end() > 4) {
            speaker = null;
        }
        speaker = speaker == null ? sources.before(Math.max(unitFrom, saidTo), first) : speaker;
        int next = end < to && isComma(end) ? end + 1 : end;
        Tokens content = clause(next, semicolon(next));
        if (speaker != null && content != null) {
            add(new Attribution(speaker, new Tokens(first, end), content, Shape.SOURCE));
        }
        return end;
    }

    private int semicolon(int from) {
        for (int i = from; i < to; i++) {
            if (text.word(i).equals(";") && !marks.covers(i)) {
                return i;
            }
        }
        return to;
    }

    /** A stretch without the marks around it; null where nothing or too little is left. */
    private @Nullable Tokens clause(int from, int end) {
        int first = from;
        int last = end;
        while (first < last && (isLoose(first) || lexicon.is(Word.THAT, text.lower(first)))) {
            first++;
        }
        while (last > first && isLoose(last - 1)) {
            last--;
        }
        return last - first >= 2 ? new Tokens(first, last) : null;
    }

    private boolean isLoose(int token) {
        return text.kind(token) == TokenKind.PUNCTUATION && !marks.covers(token);
    }

    /** Without a subject, whoever spoke last in the paragraph goes on. */
    private void add(Attribution told) {
        Attribution last = found.isEmpty() ? null : found.getLast();
        Tokens cue = told.cue();
        Tokens before = last == null ? null : last.speaker();
        boolean goesOn = told.speaker() == null
                && before != null
                && cue != null
                && paragraph(before.first()) == paragraph(cue.first());
        Attribution attribution = goesOn ? new Attribution(before, cue, told.content(), told.shape()) : told;
        found.add(attribution);
        saidTo = Math.max(attribution.content().end(), saidTo);
        cueTo = cue == null ? cueTo : Math.max(cue.end(), cueTo);
    }

    private int paragraph(int token) {
        return text.paragraphOf(text.sentenceOf(Math.min(token, text.tokens() - 1)));
    }
}
