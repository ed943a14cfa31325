package dev.wiredesk.enrich.quote.attribution;

import dev.wiredesk.enrich.quote.attribution.Attribution.Shape;
import dev.wiredesk.enrich.quote.attribution.Attribution.Tokens;
import dev.wiredesk.enrich.quote.attribution.CueLexicon.Word;
import dev.wiredesk.enrich.quote.attribution.QuoteMarks.Quoted;
import dev.wiredesk.enrich.text.StoryText;
import dev.wiredesk.enrich.text.TokenKind;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Quotations beside a cue, on either side of it. */
final class QuotedCues {

    private static final int REACHES = 14;
    private static final int GAP = 7;

    /** {@code "…", - deyə X-də açıqlamasında NAME bildirib}. */
    private static final int GAP_BEHIND_LINK = 18;

    /** Words of a quotation that is no title of something. */
    private static final int SHORTEST = 4;

    /** Words of a name in quotation marks. */
    private static final int LONGEST_NAME = 6;

    private final StoryText text;
    private final CueLexicon lexicon;
    private final QuoteMarks marks;
    private final Sources sources;
    private final CueUnit unit;

    QuotedCues(CueUnit unit) {
        this.unit = unit;
        this.text = unit.text;
        this.lexicon = unit.lexicon;
        this.marks = unit.marks;
        this.sources = unit.sources;
    }

    /** {@code «…», — said X} and {@code X, "…" said}. */
    boolean before(Tokens cue) {
        int at = cue.first() - 1;
        int least = Math.max(0, cue.first() - 1 - (lexicon.has(Word.LINK) ? GAP_BEHIND_LINK : GAP));
        boolean comma = false;
        while (at >= least && !marks.covers(at)) {
            String word = text.word(at);
            boolean stop = word.equals(":") || word.equals(";") || word.equals(".");
            if (stop && !(word.equals(".") && at > 0 && marks.covers(at - 1) && isSentence(at - 1))) {
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
        boolean linked = isLink(at + 1) || at + 1 == cue.first();
        boolean ends = ",!?….".contains(marks.lastSaid(quoted).substring(0, 1));
        boolean speech = comma || ends || linked;
        boolean titled = !comma && !ends && isName(quoted);
        if (unit.taken[number]
                || !speech
                || titled
                || (cue.first() - at > GAP + 1
                        && IntStream.rangeClosed(at + 1, at + 3).noneMatch(this::isLink))
                || quoted.contentEnd() - quoted.first() < (isAnswer(quoted, cue) ? 1 : 2)
                || unit.paragraph(at) != unit.paragraph(cue.first())) {
            return false;
        }
        int sentence = text.sentenceOf(quoted.open());
        int before = Math.max(text.firstToken(sentence), Math.min(unit.cueTo, quoted.open()));
        Tokens speaker = sources.firstPerson(at + 1, cue.end());
        speaker = speaker == null ? pronounIn(cue) : speaker;
        if (speaker == null) {
            speaker = unit.behindVerb(cue);
        }
        speaker = speaker == null && lexicon.has(Word.CLAUSE) ? subject(before, quoted.open()) : speaker;
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
        speaker = speaker == null ? subjectBefore(at + 1, cue, quoted.open()) : speaker;
        unit.taken[number] = true;
        unit.add(new Attribution(speaker, cue, new Tokens(quoted.open(), quoted.end()), Shape.QUOTED_THEN_CUE));
        goesOn(number + 1, cue);
        return true;
    }

    /** {@code «Нет», — сказал X}, {@code X, "Hazırız" dedi}: a single word, and no name within a sentence. */
    private boolean isAnswer(Quoted quoted, Tokens cue) {
        int open = quoted.open();
        boolean apart = open == text.firstToken(text.sentenceOf(open)) || unit.isComma(open - 1);
        return apart && cue.first() - quoted.end() <= 2;
    }

    private boolean isLink(int token) {
        return lexicon.is(Word.LINK, text.lower(token));
    }

    /** {@code X, Y ile Z'de, "…" dedi}: where verbs come last, the subject that a sentence begins with and a comma parts. */
    private @Nullable Tokens subject(int from, int to) {
        Tokens first = sources.firstPerson(from, to);
        boolean opens = first != null && first.first() == unit.unitFrom && unit.isComma(first.end());
        return opens ? first : null;
    }

    /** {@code La alcaldesa pidió agua. «Hay sed», dijo}: a verb without a subject has that of the sentence before. */
    private @Nullable Tokens subjectBefore(int behindMark, Tokens cue, int open) {
        for (int i = behindMark; i < cue.first(); i++) {
            if (text.kind(i) != TokenKind.PUNCTUATION) {
                return null;
            }
        }
        int before = text.sentenceOf(open) - 1;
        boolean same = before >= 0 && text.paragraphOf(before) == unit.paragraph(open);
        return same && !unit.isSpoken(open)
                ? sources.firstPerson(text.firstToken(before), text.endToken(before))
                : null;
    }

    /** Whether a quotation begins like a sentence: what it closes with is its own stop. */
    private boolean isSentence(int token) {
        Quoted quoted = marks.get(marks.numberAt(token));
        return text.isCapitalised(quoted.first()) || !text.isWord(quoted.first());
    }

    /** {@code в беседе с «Вестником Кавказа» отметил}: the name of something, behind a preposition. */
    private boolean isName(Quoted quoted) {
        boolean name = quoted.open() > 0
                && quoted.contentEnd() - quoted.first() <= SHORTEST
                && lexicon.is(Word.STOP, text.lower(quoted.open() - 1));
        for (int i = quoted.first(); name && i < quoted.contentEnd(); i++) {
            name = text.isCapitalised(i);
        }
        return name;
    }

    private @Nullable Tokens pronounIn(Tokens cue) {
        for (int i = cue.first(); i < cue.end(); i++) {
            if (lexicon.is(Word.PRONOUN, text.lower(i))) {
                return new Tokens(i, i + 1);
            }
        }
        return null;
    }

    /** {@code — Да, — сказал он. — Нет.}: what a dash or nothing but the telling parts from the first words. */
    private void goesOn(int number, Tokens cue) {
        if (number >= marks.size()) {
            return;
        }
        Quoted next = marks.get(number);
        boolean parted = text.kind(next.open()) == TokenKind.PUNCTUATION
                && next.open() - cue.end() <= REACHES + 2
                && unit.paragraph(next.open()) == unit.paragraph(cue.first());
        if (parted && !unit.taken[number]) {
            unit.taken[number] = true;
            unit.add(new Attribution(
                    unit.found.getLast().speaker(), cue, new Tokens(next.open(), next.end()), Shape.QUOTED_GOES_ON));
        }
    }

    /** {@code X is tired of it: «…»}: no verb of saying stands before the colon, and X before all else. */
    void behindColon(int sentence) {
        int end = text.endToken(sentence);
        if (lexicon.is(Word.STOP, text.lower(unit.unitFrom))) {
            return;
        }
        for (int colon = Math.max(unit.unitFrom, text.firstToken(sentence)); colon + 1 < end; colon++) {
            int number = marks.numberAt(colon + 1);
            boolean opens = number >= 0
                    && text.word(colon).equals(":")
                    && !marks.covers(colon)
                    && marks.get(number).open() == colon + 1;
            Tokens speaker = opens && !unit.taken[number] ? sources.firstPerson(unit.unitFrom, colon) : null;
            Quoted said = speaker == null || isGoverned(speaker) ? null : marks.get(number);
            if (said != null && said.contentEnd() - said.first() >= SHORTEST) {
                unit.taken[number] = true;
                unit.add(new Attribution(speaker, null, new Tokens(said.open(), said.end()), Shape.FLOATING));
            }
        }
    }

    /** Whether a preposition stands right before somebody. */
    private boolean isGoverned(Tokens speaker) {
        return speaker.first() > unit.unitFrom && lexicon.is(Word.STOP, text.lower(speaker.first() - 1));
    }

    /** What is called something goes on behind its name. */
    private boolean closes(Quoted quoted) {
        return quoted.end() >= unit.to || text.kind(quoted.end()) == TokenKind.PUNCTUATION;
    }

    /** {@code X said: «…»}. */
    boolean behind(Tokens cue) {
        int at = cue.end();
        int most = Math.min(text.tokens(), cue.end() + REACHES);
        while (at < most && !marks.covers(at)) {
            String word = text.word(at);
            if (word.equals(".") || word.equals(";")) {
                return false;
            }
            at++;
        }
        if (at >= most || at == 0 || unit.paragraph(at) != unit.paragraph(cue.first())) {
            return false;
        }
        boolean colon = text.word(at - 1).equals(":");
        boolean comma = text.word(at - 1).equals(",") && at - cue.end() <= 4 && text.isCapitalised(at + 1);
        int number = marks.numberAt(at);
        Quoted quoted = marks.get(number);
        int words = quoted.contentEnd() - quoted.first();
        boolean bare = lexicon.has(Word.BARE) && words > SHORTEST && (words > LONGEST_NAME || closes(quoted));
        if (unit.taken[number] || !(colon || comma || bare)) {
            return false;
        }
        Tokens speaker = sources.lastPerson(unit.unitFrom, cue.first());
        speaker = speaker == null ? sources.firstPerson(cue.end(), at) : speaker;
        speaker = speaker == null ? sources.before(unit.unitFrom, cue.first()) : speaker;
        speaker = speaker == null ? sources.behind(cue.end(), at) : speaker;
        unit.taken[number] = true;
        unit.add(new Attribution(speaker, cue, new Tokens(quoted.open(), quoted.end()), Shape.CUE_THEN_QUOTED));
        return true;
    }
}
