package dev.wiredesk.enrich.quote.attribution;

import dev.wiredesk.enrich.quote.attribution.Attribution.Shape;
import dev.wiredesk.enrich.quote.attribution.Attribution.Tokens;
import dev.wiredesk.enrich.quote.attribution.CueLexicon.Word;
import dev.wiredesk.enrich.text.Budget;
import dev.wiredesk.enrich.text.Datelines;
import dev.wiredesk.enrich.text.StoryText;
import dev.wiredesk.enrich.text.TokenKind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds, sentence by sentence, the cues outside quotation marks with who speaks and what is said. */
public final class AttributionFinder {

    private static final int LONGEST_INTRODUCTION = 5;

    private static final int MOST = 2_000;

    private static final Set<String> BEFORE_NO_CUE = Set.of(
            "not", "n't", "never", "to", "the", "a", "an", "this", "that", "these", "those", "no", "any", "of", "his",
            "its", "their", "our", "my");

    private static final Set<String> PASSIVE = Set.of("is", "are", "was", "were", "been", "being", "be", "get", "got");

    /** What verbs are the first half of: a think tank, a stress disorder. */
    private static final Map<String, Set<String>> COMPOUNDS = Map.of(
            "think", Set.of("tank", "tanks"),
            "stress", Set.of("disorder", "disorders", "test", "tests", "level", "levels", "fracture"));

    private static final int LONGEST_NUMBER = 10;

    private static final int LONGEST_LABEL = 4;

    private static final Set<String> QUANTITIES =
            Set.of("more", "about", "nearly", "some", "over", "almost", "thousands", "all");

    private final StoryText text;
    private final CueLexicon lexicon;
    private final QuoteMarks marks;
    private final SpeakerFinder speakers;
    private final BareClauses clauses;
    private final BehindCue behind;
    private final BeforeCue before;
    private final UtteredCues uttered;
    private final SourceCues sources;
    private final OtherCues others;
    private final ObjectCues objects;
    private final Parentheses parentheses;
    private final AttributionList found;
    private final Set<String> turns;

    /** Who spoke last in the sentence being read. */
    private @Nullable Tokens subject;

    public AttributionFinder(StoryText text, CueLexicon lexicon, QuoteMarks marks) {
        this.text = text;
        this.lexicon = lexicon;
        this.marks = marks;
        this.speakers = new SpeakerFinder(text, lexicon, marks);
        this.clauses = new BareClauses(text, lexicon);
        ContentEnds ends = new ContentEnds(text, lexicon, marks);
        this.behind = new BehindCue(text, lexicon, marks, clauses, ends);
        this.before = new BeforeCue(text, lexicon, marks, speakers, clauses, behind);
        this.uttered = new UtteredCues(text, marks, speakers, before);
        this.sources = new SourceCues(text, lexicon, marks, speakers, clauses, behind);
        this.others = new OtherCues(text, lexicon, marks, speakers, behind);
        this.objects = new ObjectCues(text, lexicon, marks, speakers, ends);
        this.parentheses = new Parentheses(text, marks, clauses, ends);
        this.found = new AttributionList(text);
        this.turns = turns();
    }

    /** All attributions that have a cue, or a colon instead of one, in the order of their cues. */
    public List<Attribution> find(Budget time) {
        int dateline = Datelines.end(text);
        for (int s = 0; s < text.sentences() && found.size() < MOST; s++) {
            int to = text.endToken(s);
            int from = dateline < to ? Math.max(dateline, text.firstToken(s)) : text.firstToken(s);
            subject = null;
            int unitFrom = marks.covers(from) ? marks.get(marks.numberAt(from)).open() : from;
            int unitTo =
                    marks.covers(to - 1) ? marks.get(marks.numberAt(to - 1)).end() : to;
            Attribution transcript = transcript(s, from);
            if (transcript != null) {
                add(transcript);
                continue;
            }
            for (int i = from; i < to && found.size() < MOST && !time.isSpent(); i++) {
                if (!marks.covers(i) && text.isWord(i)) {
                    Attribution attribution = at(i, unitFrom, to, unitTo);
                    if (attribution != null) {
                        add(attribution);
                        goOn(attribution, unitTo);
                    }
                }
            }
        }
        return found.all().stream().map(this::named).toList();
    }

    /** Says instead of {@code who} and {@code which} whom they mean. */
    private Attribution named(Attribution attribution) {
        Tokens speaker = attribution.speaker();
        Tokens meant = speaker == null ? null : speakers.antecedent(speaker);
        return meant == null
                ? attribution
                : new Attribution(meant, attribution.cue(), attribution.content(), attribution.shape());
    }

    /** {@code SMITH: We never did.}: a paragraph of a transcript. */
    private @Nullable Attribution transcript(int sentence, int from) {
        int paragraph = text.paragraphOf(sentence);
        if (paragraph == 0 || text.firstSentence(paragraph) != sentence) {
            return null;
        }
        int first = text.kind(from) == TokenKind.QUOTE_MARK ? from + 1 : from;
        int to = text.endToken(text.endSentence(paragraph) - 1);
        int colon = labelEnd(first, to);
        boolean named = colon > first
                && colon + 2 < to
                && (isShouted(first, colon) || turns.contains(text.between(first, colon - 1)));
        return named
                ? behind.clause(new Tokens(first, colon), new Tokens(colon, colon + 1), colon + 1, to, Shape.CUE_THAT)
                : null;
    }

    /** The colon behind a few words with capitals; the first token where there is none. */
    private int labelEnd(int first, int to) {
        int colon = first;
        while (colon < to && colon - first < LONGEST_LABEL && text.isCapitalised(colon)) {
            colon++;
        }
        return colon < to && text.word(colon).equals(":") ? colon : first;
    }

    private boolean isShouted(int first, int end) {
        for (int i = first; i < end; i++) {
            if (!text.isAllCaps(i)) {
                return false;
            }
        }
        return true;
    }

    /** Who takes turns in an interview: {@code Simmonds:} begins several paragraphs, and is a name in another. */
    private Set<String> turns() {
        Set<String> once = new HashSet<>();
        Set<String> turns = new HashSet<>();
        for (int paragraph = 1; paragraph < text.paragraphs(); paragraph++) {
            int sentence = text.firstSentence(paragraph);
            int first = text.firstToken(sentence);
            int colon = labelEnd(first, text.endToken(sentence));
            if (colon > first && !once.add(text.between(first, colon - 1))) {
                turns.add(text.between(first, colon - 1));
            }
        }
        if (!turns.isEmpty()) {
            Set<String> names = capitalisedWithin();
            turns.removeIf(label -> !names.contains(label.substring(label.lastIndexOf(' ') + 1)));
        }
        return turns;
    }

    /** The words with a capital within a sentence, which {@code When} and {@code Tickets} do not have. */
    private Set<String> capitalisedWithin() {
        Set<String> words = new HashSet<>();
        for (int i = 1; i < text.tokens(); i++) {
            if (!text.startsSentence(i) && text.isWord(i - 1) && text.isCapitalised(i)) {
                words.add(text.word(i));
            }
        }
        return words;
    }

    /** Adds what is said behind a cue in the middle of it. */
    private void goOn(Attribution attribution, int unitTo) {
        Tokens cue = attribution.cue();
        Tokens speaker = attribution.speaker();
        boolean before = attribution.shape() == Shape.CLAUSE_THEN_CUE || attribution.shape() == Shape.PARENTHESIS;
        if (cue == null || speaker == null || !before) {
            return;
        }
        Attribution rest = parentheses.behind(attribution, Math.max(cue.end(), speaker.end()), unitTo);
        if (rest != null) {
            found.add(rest);
        }
    }

    private void add(Attribution attribution) {
        if (attribution.speaker() != null) {
            subject = attribution.speaker();
        }
        found.add(attribution);
    }

    private @Nullable Attribution at(int token, int unitFrom, int sentenceTo, int unitTo) {
        if (isOfNumbers(token, sentenceTo)) {
            return null;
        }
        boolean name = token > unitFrom
                && text.isCapitalised(token)
                && !marks.covers(token - 1)
                && text.kind(token - 1) != TokenKind.PUNCTUATION
                && !text.isTitleCased(text.sentenceOf(token));
        if (name) {
            return null;
        }
        Attribution attribution = plain(token, unitFrom, sentenceTo, unitTo);
        if (attribution == null) {
            attribution = objects.at(token, unitFrom, unitTo, subject);
        }
        if (attribution == null && isPutting(token)) {
            attribution = put(token, unitFrom, sentenceTo, unitTo);
        }
        return attribution == null ? uttered.at(token, unitFrom, sentenceTo, found.last()) : attribution;
    }

    private boolean isPutting(int token) {
        String lower = text.lower(token);
        return (lower.equals("put") || lower.equals("puts"))
                && token + 1 < text.tokens()
                && text.lower(token + 1).equals("it");
    }

    /** {@code "…," as one official put it}, {@code As she once put it, "…"}. */
    private @Nullable Attribution put(int token, int unitFrom, int sentenceTo, int unitTo) {
        Tokens speaker = speakers.before(token, unitFrom);
        int as = speaker == null ? -1 : speaker.first() - 1;
        if (speaker == null || as < unitFrom || !text.lower(as).equals("as")) {
            return null;
        }
        Tokens cue = new Tokens(token, token + 2);
        return isIntroduced(speaker, unitFrom)
                ? introduced(speaker, cue, sentenceTo, unitTo)
                : before.quoted(speaker, cue, as, unitFrom, sentenceTo, found.last());
    }

    /** {@code is recalling 60,000 cars}, {@code added 16 rebounds}: nobody's words, as nothing in them is told to be so. */
    private boolean isOfNumbers(int token, int sentenceTo) {
        boolean takes =
                text.lower(token).startsWith("recall") || text.lower(token).equals("added");
        boolean number = takes
                && token + 1 < sentenceTo
                && (text.kind(token + 1) == TokenKind.NUMBER || QUANTITIES.contains(text.lower(token + 1)));
        if (!number || marks.covers(token - 1) || marks.covers(token - 2)) {
            return false;
        }
        for (int i = token + 1; i < sentenceTo && i - token < LONGEST_NUMBER; i++) {
            if (NounPhrases.isAuxiliary(text.lower(i))) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Attribution plain(int token, int unitFrom, int sentenceTo, int unitTo) {
        String lower = text.lower(token);
        Attribution source = isSaidAlready(token) ? null : sources.at(token, sentenceTo, unitFrom, unitTo);
        if (source != null) {
            return source;
        }
        if (lexicon.is(Word.ING, lower) && token > unitFrom + 1 && others.isProgressive(token)) {
            return others.progressive(token, unitFrom, unitTo);
        }
        if (lexicon.is(Word.CALL, lower)) {
            return others.call(token, unitFrom, unitTo, subject);
        }
        if (lexicon.is(Word.ING, lower) && token > unitFrom && others.isCarriedOn(token)) {
            Attribution carriedOn =
                    subject == null && unitFrom == token ? null : others.carriedOn(token, unitFrom, unitTo, subject);
            return carriedOn == null ? quotedAs(token, unitFrom, sentenceTo) : carriedOn;
        }
        if (lexicon.is(Word.REPORT, lower) || lexicon.isVerb(lower)) {
            Attribution attribution = lexicon.isVerb(lower) ? verb(token, unitFrom, sentenceTo, unitTo) : null;
            return attribution == null && lexicon.is(Word.REPORT, lower)
                    ? others.report(token, unitFrom, unitTo)
                    : attribution;
        }
        if (lexicon.is(Word.ADJECTIVE, lower)
                && token + 1 < sentenceTo
                && text.lower(token + 1).equals("that")) {
            return others.adjective(token, unitFrom, unitTo);
        }
        return others.colon(token, unitFrom, sentenceTo);
    }

    /** {@code "…," NAME was quoted as saying by the agency}. */
    private @Nullable Attribution quotedAs(int saying, int unitFrom, int sentenceTo) {
        Tokens speaker = others.quotedSpeaker(saying, unitFrom);
        if (speaker == null || speaker.first() == unitFrom) {
            return null;
        }
        Tokens cue = new Tokens(saying - 2, saying + 1);
        Attribution quoted = before.quoted(speaker, cue, speaker.first(), unitFrom, sentenceTo, found.last());
        return quoted == null ? before.clause(speaker, cue, speaker.first(), unitFrom, sentenceTo) : quoted;
    }

    /** {@code said that in his view}: part of what somebody says. */
    private boolean isSaidAlready(int token) {
        Attribution last = found.last();
        boolean own = text.lower(token).equals("in") || text.lower(token).equals("by");
        return own
                && last != null
                && last.content().first() <= token
                && token < last.content().end();
    }

    private @Nullable Attribution verb(int token, int unitFrom, int sentenceTo, int unitTo) {
        if (token > unitFrom && !marks.covers(token - 1) && isNoCue(token, unitFrom)) {
            return null;
        }
        Tokens speaker = speakers.before(token, unitFrom);
        if (isInverted(token, sentenceTo)) {
            speaker = null;
        }
        if (speaker == null && token > unitFrom && isConjunction(token - 1)) {
            speaker = subject;
        }
        Tokens cue = new Tokens(token, token + 1);
        boolean read = text.lower(token).startsWith("read");
        boolean noun = lexicon.is(Word.NOUN, text.lower(token));
        boolean document = (read || noun)
                && has(speaker == null ? speakers.behind(token + 1, sentenceTo) : speaker, Word.DOCUMENT);
        if (noun && !document && !others.isSomebody(speaker)) {
            speaker = null;
        }
        if ((text.lower(token).startsWith("hear") && !has(speaker, Word.HEARING)) || (read && !document)) {
            return null;
        }
        if (speaker != null && isIntroduced(speaker, unitFrom)) {
            return introduced(speaker, cue, sentenceTo, unitTo);
        }
        int left = speaker == null ? token : Math.min(token, speaker.end() <= token ? speaker.first() : token);
        Attribution quoted = before.quoted(speaker, cue, left, unitFrom, sentenceTo, found.last());
        boolean newSentence = left > 0 && text.sentenceOf(left) != text.sentenceOf(left - 1);
        if (quoted != null && !newSentence) {
            return quoted;
        }
        if (speaker != null) {
            Attribution following = behind.following(
                    speaker,
                    cue,
                    token + 1,
                    unitTo,
                    Shape.CUE_THEN_QUOTED,
                    clauses.isBareVerb(token) || clauses.isSubject(token + 1, unitTo));
            if (following != null) {
                return following;
            }
        }
        if (quoted != null) {
            return lexicon.is(Word.SAY, text.lower(token)) || !endsInStop(quoted) ? quoted : null;
        }
        Attribution clause = before.clause(speaker, cue, left, unitFrom, sentenceTo);
        return clause == null && speaker != null && left < token
                ? parentheses.before(speaker, cue, left, token + 1, unitFrom, unitTo)
                : clause;
    }

    /** {@code the court heard}, {@code the letter reads}: who else hears or reads something does not say it. */
    private boolean has(@Nullable Tokens speaker, Word noun) {
        return speaker != null
                && IntStream.range(speaker.first(), speaker.end()).anyMatch(i -> lexicon.is(noun, text.lower(i)));
    }

    /** {@code As Reuters reported earlier, …}. */
    private boolean isIntroduced(Tokens speaker, int unitFrom) {
        int as = speaker.first() - 1;
        return as == unitFrom && text.lower(as).equals("as") && text.startsSentence(as);
    }

    /** What stands behind the comma that closes the clause which tells who says it. */
    private @Nullable Attribution introduced(Tokens speaker, Tokens cue, int sentenceTo, int unitTo) {
        int comma = cue.end();
        while (comma < sentenceTo && comma - cue.end() <= LONGEST_INTRODUCTION && text.isWord(comma)) {
            comma++;
        }
        boolean closed = comma < sentenceTo && text.word(comma).equals(",");
        return closed ? behind.clause(speaker, cue, comma + 1, unitTo, Shape.SOURCE) : null;
    }

    private boolean endsInStop(Attribution quoted) {
        int end = quoted.content().end();
        return end > 1 && text.word(end - 2).equals(".");
    }

    /** {@code …, predicted Feng Jiahao, an analyst}: a name behind the cue that no clause goes on with. */
    private boolean isInverted(int token, int sentenceTo) {
        boolean open = token > 0
                && text.word(token - 1).equals(",")
                && token + 1 < sentenceTo
                && text.isCapitalised(token + 1)
                && !text.lower(token + 1).endsWith("day")
                && !lexicon.is(Word.TELL, text.lower(token));
        if (!open) {
            return false;
        }
        int end = token + 1;
        while (end < sentenceTo && (text.isCapitalised(end) || text.word(end).equals("-"))) {
            end++;
        }
        return end - token > 2
                && (end >= sentenceTo
                        || text.word(end).equals(",")
                        || text.word(end).equals("."));
    }

    private boolean isConjunction(int token) {
        String lower = text.lower(token);
        return lower.equals("and") || lower.equals("but");
    }

    /** Whether what stands before a verb makes it none of somebody's saying: to say, did not say, was told. */
    private boolean isNoCue(int token, int unitFrom) {
        int before = token - 1;
        String previous = text.lower(before);
        boolean wentOn = previous.equals("to")
                && before > unitFrom
                && (text.lower(before - 1).equals("on")
                        || text.lower(before - 1).startsWith("continue"));
        boolean denied = BEFORE_NO_CUE.contains(previous) || previous.endsWith("n't");
        return (denied && !wentOn) || PASSIVE.contains(previous) || isCompound(token);
    }

    /** {@code a think tank}, {@code the oldest ever found}. */
    private boolean isCompound(int token) {
        String next = token + 1 < text.tokens() ? text.lower(token + 1) : "";
        boolean participle =
                text.lower(token - 1).equals("ever") && !text.lower(token).equals("said");
        return participle || COMPOUNDS.getOrDefault(text.lower(token), Set.of()).contains(next);
    }
}
