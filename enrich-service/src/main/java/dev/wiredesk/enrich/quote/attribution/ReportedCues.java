package dev.wiredesk.enrich.quote.attribution;

import dev.wiredesk.enrich.quote.attribution.Attribution.Shape;
import dev.wiredesk.enrich.quote.attribution.Attribution.Tokens;
import dev.wiredesk.enrich.quote.attribution.CueLexicon.Word;
import dev.wiredesk.enrich.text.StoryText;
import dev.wiredesk.enrich.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Clauses that a cue reports without quotation marks around them. */
final class ReportedCues {

    private static final int REACHES = 10;
    private static final int SHORTEST = 3;
    private static final int LONGEST_TOPIC = 4;
    private static final int LONGEST_TITLE = 5;

    private final StoryText text;
    private final CueLexicon lexicon;
    private final QuoteMarks marks;
    private final Sources sources;
    private final CueUnit unit;

    ReportedCues(CueUnit unit) {
        this.unit = unit;
        this.text = unit.text;
        this.lexicon = unit.lexicon;
        this.marks = unit.marks;
        this.sources = unit.sources;
    }

    /** {@code X said that …}. */
    boolean that(Tokens cue) {
        int at = cue.end();
        int most = Math.min(unit.to, cue.end() + REACHES);
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
        if (at >= most || lexicon.is(Word.CONJUNCTION, text.lower(at - 1))) {
            return false;
        }
        boolean isComma = unit.isComma(at);
        boolean subject = at <= cue.end() + 2 && sources.before(unit.unitFrom, cue.first()) != null;
        if (isComma && !subject && !isInverted(cue, at)) {
            return false;
        }
        boolean second = isComma && at + 1 < unit.to && lexicon.is(Word.THAT, text.lower(at + 1));
        Tokens content = unit.clause(at + (second ? 2 : 1), unit.semicolon(at + 1));
        if (content == null) {
            return false;
        }
        Tokens speaker = sources.lastPerson(unit.from(), cue.first());
        speaker = speaker == null ? sources.firstPerson(cue.end(), at) : speaker;
        speaker = speaker == null ? sources.before(unit.from(), cue.first()) : speaker;
        speaker = speaker == null ? sources.behind(cue.end(), at) : speaker;
        unit.add(new Attribution(speaker, cue, content, Shape.CUE_THAT));
        return true;
    }

    /** {@code X a dit avoir vu …}: the clause begins with its verb. */
    boolean infinitive(Tokens cue) {
        boolean infinitive = cue.end() < unit.to && lexicon.is(Word.INFINITIVE, text.lower(cue.end()));
        Tokens speaker = infinitive ? sources.before(unit.from(), cue.first()) : null;
        Tokens content = speaker == null ? null : unit.clause(cue.end(), unit.semicolon(cue.end()));
        if (content == null) {
            return false;
        }
        unit.add(new Attribution(speaker, cue, content, Shape.CUE_THAT));
        return true;
    }

    /** {@code In Dresden sagte NAME, man habe Zeit}: the subject stands behind the verb, and its words behind that. */
    private boolean isInverted(Tokens cue, int comma) {
        Tokens person = sources.firstPerson(cue.end(), comma);
        if (person == null || person.end() != comma) {
            return false;
        }
        int end = unit.semicolon(comma + 1);
        for (int i = comma + 1; i < end; i++) {
            if (lexicon.is(Word.SUBJUNCTIVE, text.lower(i)) && !marks.covers(i)) {
                return true;
            }
        }
        return false;
    }

    /** {@code Wie die Polizei mitteilte, …}: what is said stands behind the clause that tells by whom. */
    boolean as(Tokens cue) {
        int as = unit.unitFrom;
        boolean told = as < cue.first()
                && lexicon.is(Word.AS, text.lower(as))
                && cue.end() < unit.to
                && unit.isComma(cue.end());
        Tokens behind = told ? null : inverted(as, cue);
        if (behind != null) {
            return as(cue, behind, unit.behindApposition(behind.end()));
        }
        Tokens speaker = told ? sources.before(as + 1, cue.first()) : null;
        return speaker != null && as(cue, speaker, cue.end());
    }

    /** {@code Как уточнил NAME, …}: who says it stands behind the verb. */
    private @Nullable Tokens inverted(int as, Tokens cue) {
        boolean opens = as == cue.first() - 1 && lexicon.is(Word.AS, text.lower(as));
        Tokens person = opens ? sources.firstPerson(cue.end(), Math.min(unit.to, cue.end() + REACHES)) : null;
        return person != null && person.end() < unit.to && unit.isComma(person.end()) ? person : null;
    }

    private boolean as(Tokens cue, Tokens speaker, int comma) {
        Tokens content = unit.clause(comma + 1, unit.semicolon(comma + 1));
        if (content == null) {
            return false;
        }
        unit.add(new Attribution(speaker, cue, content, Shape.SOURCE));
        return true;
    }

    /** {@code X, …diğini söyledi}: the clause stands between who says it and the verb. */
    boolean nominalised(Tokens cue) {
        int last = cue.first() - 1;
        if (last <= unit.unitFrom
                || marks.covers(last)
                || !text.isWord(last)
                || !lexicon.endsLike(Word.CLAUSE, text.lower(last))) {
            return false;
        }
        int start = Math.max(unit.from(), last - CueUnit.LONGEST);
        for (int i = start; i < last; i++) {
            start = text.word(i).equals(";") ? i + 1 : start;
        }
        if (lexicon.endsLike(Word.PARTICIPLE, text.lower(cue.end() - 1))) {
            return participle(cue, start);
        }
        Tokens speaker = sources.firstPerson(start, last);
        speaker = speaker == null || isInflected(speaker) ? null : speaker;
        int first = speaker == null ? start + 1 : speaker.end();
        int topic = topic(start, last);
        if (speaker == null && topic > start) {
            speaker = new Tokens(Math.max(start, topic - LONGEST_TOPIC), topic);
            first = topic;
        }
        if (speaker == null) {
            while (first < last && !unit.isComma(first)) {
                first++;
            }
            speaker = first < last ? sources.before(start, first) : sources.before(start, start + 1);
            first = speaker == null || first < last ? first : speaker.end();
        }
        while (first < last && lexicon.is(Word.TOPIC, text.lower(first))) {
            first++;
        }
        first = behindCircumstances(first, last);
        Tokens content = first >= last ? null : unit.clause(first, cue.first());
        if (content == null) {
            return false;
        }
        unit.add(new Attribution(speaker, cue, content, Shape.CUE_THAT));
        return true;
    }

    /** {@code X yönetimi ise …}: the token of the word that closes who it is about; or -1. */
    private int topic(int from, int to) {
        for (int i = from; i < to && !unit.isComma(i); i++) {
            if (lexicon.is(Word.TOPIC, text.lower(i)) && text.word(i).length() > 2) {
                return i;
            }
        }
        return -1;
    }

    /** {@code X, Ankara'daki toplantısında, …}: where and when somebody says it, up to a comma. */
    private int behindCircumstances(int first, int last) {
        int behind = first;
        for (int i = first + 1; i < last; i++) {
            if (unit.isComma(i) && lexicon.endsLike(Word.CIRCUMSTANCE, text.lower(i - 1))) {
                behind = i + 1;
            }
        }
        return behind;
    }

    /** {@code …diğini belirten X}: who says it stands behind. */
    private boolean participle(Tokens cue, int start) {
        Tokens speaker = sources.firstPerson(cue.end(), sources.clauseEnd(cue.end(), unit.to));
        Tokens content =
                speaker == null || speaker.first() - cue.end() > REACHES ? null : unit.clause(start, cue.first());
        if (content == null) {
            return false;
        }
        unit.add(new Attribution(speaker, cue, content, Shape.CUE_THAT));
        return true;
    }

    /** {@code X'in geleceğini söyledi}: of whom it is said. */
    private boolean isInflected(Tokens speaker) {
        int next = speaker.end();
        return next < unit.to
                && !text.isSpaced(next)
                && (text.word(next).startsWith("'") || text.word(next).startsWith("’"));
    }

    /** {@code El líder, NAME, pidió} and {@code NAME, la líder, criticó}: who stands before the verb is its subject. */
    private boolean isApposed(int comma) {
        Tokens last = sources.lastPerson(unit.from(), comma);
        boolean named =
                last != null && last.end() == comma && last.first() > unit.unitFrom && unit.isComma(last.first() - 1);
        Tokens first = sources.firstPerson(unit.from(), comma);
        if (first != null && lexicon.has(Word.JOINT) && isDescribed(first, comma)) {
            return true;
        }
        return named || (first != null && first.first() == unit.from() && unit.isComma(first.end()));
    }

    /** {@code Der Pfleger NAME, der hier arbeitet, berichtete}: the sentence begins with its subject, and tells of it. */
    private boolean isDescribed(Tokens first, int comma) {
        boolean relative = first.end() + 1 < comma
                && unit.isComma(first.end())
                && lexicon.is(Word.ARTICLE, text.lower(first.end() + 1));
        boolean opens = first.first() - unit.from() < LONGEST_TITLE;
        for (int i = unit.from(); opens && i < first.first(); i++) {
            opens = text.isWord(i) && (text.isCapitalised(i) || lexicon.is(Word.ARTICLE, text.lower(i)));
        }
        return relative && opens;
    }

    /** {@code …, said X}. */
    void clauseBefore(Tokens cue) {
        int at = cue.first() - 1;
        while (at > unit.unitFrom && text.kind(at) == TokenKind.PUNCTUATION && !marks.covers(at)) {
            at--;
        }
        boolean comma = at + 1 < cue.first() && unit.isComma(at + 1);
        if (!comma || isApposed(at + 1)) {
            return;
        }
        Tokens speaker = unit.behindVerb(cue);
        boolean goesOnSaying = lexicon.endsLike(Word.GERUND, text.lower(cue.end() - 1));
        if (speaker == null || (goesOnSaying && sources.firstPerson(speaker.first(), speaker.end()) == null)) {
            return;
        }
        Tokens content = unit.clause(unit.from(), at + 1);
        int next = speaker.end();
        boolean goesOn = next + SHORTEST < unit.to && unit.isComma(next);
        if (content != null && content.end() - content.first() > SHORTEST) {
            unit.add(new Attribution(speaker, cue, content, Shape.CLAUSE_THEN_CUE));
        }
        Tokens rest = goesOn ? unit.clause(next + 1, unit.to) : null;
        if (rest != null && (content == null || content.end() - content.first() <= SHORTEST)) {
            unit.add(new Attribution(speaker, cue, rest, Shape.CLAUSE_THEN_CUE));
        }
    }
}
