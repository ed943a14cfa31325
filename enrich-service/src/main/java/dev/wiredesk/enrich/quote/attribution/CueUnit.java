package dev.wiredesk.enrich.quote.attribution;

import dev.wiredesk.enrich.quote.attribution.Attribution.Tokens;
import dev.wiredesk.enrich.quote.attribution.CueLexicon.Word;
import dev.wiredesk.enrich.quote.attribution.QuoteMarks.Quoted;
import dev.wiredesk.enrich.text.Datelines;
import dev.wiredesk.enrich.text.StoryText;
import dev.wiredesk.enrich.text.TokenKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sentence in which cues are being read, and the attributions found so far. Confined to one thread. */
final class CueUnit {

    /** Nobody says more in one sentence, and no text can make the reading of it slow. */
    static final int LONGEST = 200;

    private static final int LONGEST_APPOSITION = 10;

    final StoryText text;
    final CueLexicon lexicon;
    final QuoteMarks marks;
    final Sources sources;
    final List<Attribution> found = new ArrayList<>();

    /** Whether a quotation has its speaker already. */
    final boolean[] taken;

    private final int behindDateline;

    /** The sentence, widened to whole quotations. */
    int unitFrom;

    int to;

    /** Where the content of the last attribution ends: what is said before is not said twice. */
    private int saidTo;

    /** Where the last cue ends. */
    int cueTo;

    CueUnit(StoryText text, CueLexicon lexicon, QuoteMarks marks, List<Tokens> people) {
        this.text = text;
        this.lexicon = lexicon;
        this.marks = marks;
        this.sources = new Sources(text, lexicon, marks, people);
        this.taken = new boolean[marks.size()];
        this.behindDateline = Datelines.end(text);
    }

    void enter(int sentence) {
        int from = text.firstToken(sentence);
        to = text.endToken(sentence);
        if (marks.covers(to - 1)) {
            Quoted last = marks.get(marks.numberAt(to - 1));
            boolean next = last.open() > from && isStop(last.open() - 1);
            to = next ? last.open() : last.end();
        }
        unitFrom = behindDateline < to ? Math.max(behindDateline, from) : from;
        if (marks.covers(from)) {
            unitFrom = marks.get(marks.numberAt(from)).open();
        }
        saidTo = 0;
        cueTo = 0;
    }

    /** Where something can begin that nobody is told to say yet. */
    int from() {
        return Math.max(unitFrom, saidTo);
    }

    private boolean isStop(int token) {
        String word = text.word(token);
        return word.equals(".") || word.equals("!") || word.equals("?") || word.equals("…");
    }

    /** Who stands behind a verb: of a language that has its verbs last, only people, or whoever a participle belongs to. */
    @Nullable Tokens behindVerb(Tokens cue) {
        boolean verbsLast = lexicon.has(Word.CLAUSE);
        boolean participle = lexicon.endsLike(Word.PARTICIPLE, text.lower(cue.end() - 1));
        return verbsLast && !participle
                ? sources.firstPerson(cue.end(), sources.clauseEnd(cue.end(), to))
                : sources.behind(cue.end(), to);
    }

    boolean isComma(int token) {
        String word = text.word(token);
        return word.equals(",") || word.equals("،");
    }

    /** {@code Comme l'a dit NAME, délégué du port, la grève …}: a noun without an article tells who it is. */
    int behindApposition(int comma) {
        boolean bare = comma + 1 < to
                && lexicon.has(Word.ARTICLE)
                && !lexicon.is(Word.ARTICLE, text.lower(comma + 1))
                && !lexicon.is(Word.PRONOUN, text.lower(comma + 1))
                && !text.isCapitalised(comma + 1);
        for (int i = comma + 1; bare && i < Math.min(to, comma + LONGEST_APPOSITION); i++) {
            if (isComma(i)) {
                return i;
            }
        }
        return comma;
    }

    /** {@code Verband der Industrie (VDI)}: the token behind a short name in brackets; that token where none begins. */
    int behindBracket(int token) {
        boolean bracket = token + 2 < to
                && text.word(token).equals("(")
                && text.word(token + 2).equals(")");
        return bracket ? token + 3 : token;
    }

    int semicolon(int from) {
        for (int i = from; i < Math.min(to, from + LONGEST); i++) {
            if (text.word(i).equals(";") && !marks.covers(i)) {
                return i;
            }
        }
        return to;
    }

    /** A stretch without the marks around it; null where nothing or too little is left. */
    @Nullable Tokens clause(int from, int end) {
        int first = from;
        int last = end;
        while (first < last && (isLoose(first) || lexicon.is(Word.THAT, text.lower(first)))) {
            first++;
        }
        while (last > first && isLoose(last - 1)) {
            last--;
        }
        return last - first >= 2 ? new Tokens(first, Math.min(last, first + LONGEST)) : null;
    }

    private boolean isLoose(int token) {
        return text.kind(token) == TokenKind.PUNCTUATION && !marks.covers(token);
    }

    /** Whether somebody has spoken in the paragraph of a token. */
    boolean isSpoken(int token) {
        Tokens last = found.isEmpty() ? null : found.getLast().speaker();
        return last != null && paragraph(last.first()) == paragraph(token);
    }

    /** Without a subject, whoever spoke last in the paragraph goes on. */
    void add(Attribution told) {
        Attribution last = found.isEmpty() ? null : found.getLast();
        Tokens cue = told.cue();
        boolean goesOn = told.speaker() == null && cue != null && isSpoken(cue.first());
        Tokens before = last == null ? null : last.speaker();
        if (last != null && last.content().equals(told.content())) {
            // Somebody announced help and said so: the verb beside what is said tells it.
            found.removeLast();
        }
        Attribution attribution = goesOn ? new Attribution(before, cue, told.content(), told.shape()) : told;
        found.add(attribution);
        saidTo = Math.max(attribution.content().end(), saidTo);
        cueTo = cue == null ? cueTo : Math.max(cue.end(), cueTo);
    }

    int paragraph(int token) {
        return text.paragraphOf(text.sentenceOf(Math.min(token, text.tokens() - 1)));
    }
}
