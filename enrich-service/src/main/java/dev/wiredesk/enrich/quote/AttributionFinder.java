package dev.wiredesk.enrich.quote;

import dev.wiredesk.enrich.quote.Attribution.Shape;
import dev.wiredesk.enrich.quote.Attribution.Tokens;
import dev.wiredesk.enrich.quote.CueLexicon.Word;
import dev.wiredesk.enrich.quote.QuoteMarks.Quoted;
import dev.wiredesk.enrich.text.StoryText;
import dev.wiredesk.enrich.text.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds, sentence by sentence, the cues outside quotation marks with who speaks and what is said. */
final class AttributionFinder {

    private static final int MOST = 2_000;
    private static final int SHORTEST_CLAUSE = 3;
    private static final int LONGEST_ADDRESSEE = 16;
    private static final int LONGEST_INDIRECT = 250;

    private static final Set<String> BEFORE_NO_CUE =
            Set.of("not", "n't", "never", "to", "the", "a", "an", "this", "that", "these", "those", "no", "any", "of");

    private static final Set<String> PASSIVE = Set.of("is", "are", "was", "were", "been", "being", "be", "get", "got");

    private final StoryText text;
    private final CueLexicon lexicon;
    private final QuoteMarks marks;
    private final SpeakerFinder speakers;
    private final List<String[]> sources;
    private final List<Attribution> found = new ArrayList<>();
    private @Nullable Tokens subject;

    AttributionFinder(StoryText text, CueLexicon lexicon, QuoteMarks marks) {
        this.text = text;
        this.lexicon = lexicon;
        this.marks = marks;
        this.speakers = new SpeakerFinder(text, lexicon, marks);
        this.sources = lexicon.sources();
    }

    List<Attribution> find() {
        for (int s = 0; s < text.sentences() && found.size() < MOST; s++) {
            int from = text.firstToken(s);
            int to = text.endToken(s);
            subject = null;
            int unitFrom = marks.covers(from) ? marks.get(marks.numberAt(from)).open() : from;
            int unitTo =
                    marks.covers(to - 1) ? marks.get(marks.numberAt(to - 1)).end() : to;
            Attribution transcript = transcript(s, from);
            if (transcript != null) {
                add(transcript);
                continue;
            }
            for (int i = from; i < to && found.size() < MOST; i++) {
                if (!marks.covers(i) && text.isWord(i)) {
                    Attribution attribution = at(i, unitFrom, to, unitTo);
                    if (attribution != null) {
                        add(attribution);
                    }
                }
            }
        }
        return found;
    }

    /** {@code SMITH: We never did.}: a paragraph of a transcript. */
    private @Nullable Attribution transcript(int sentence, int from) {
        int paragraph = text.paragraphOf(sentence);
        if (text.firstSentence(paragraph) != sentence) {
            return null;
        }
        int first = text.kind(from) == TokenKind.QUOTE_MARK ? from + 1 : from;
        int to = text.endToken(text.endSentence(paragraph) - 1);
        int colon = first;
        while (colon < to && colon - first < 4 && text.isAllCaps(colon)) {
            colon++;
        }
        boolean named = colon > first && colon + 2 < to && text.word(colon).equals(":");
        return named
                ? clause(new Tokens(first, colon), new Tokens(colon, colon + 1), colon + 1, to, Shape.CUE_THAT)
                : null;
    }

    private void add(Attribution attribution) {
        Attribution last = found.isEmpty() ? null : found.getLast();
        if (last != null && sameContent(last.content(), attribution.content())) {
            if (attribution.shape().confidence > last.shape().confidence) {
                found.set(found.size() - 1, attribution);
            }
            return;
        }
        if (last != null && cutsInto(last, attribution)) {
            int end = beforeConjunction(start(attribution));
            if (end - last.content().first() >= SHORTEST_CLAUSE) {
                Tokens shorter = new Tokens(last.content().first(), end);
                found.set(found.size() - 1, new Attribution(last.speaker(), last.cue(), shorter, last.shape()));
            }
        }
        if (attribution.speaker() != null) {
            subject = attribution.speaker();
        }
        found.add(attribution);
    }

    private static boolean sameContent(Tokens a, Tokens b) {
        return a.first() == b.first() && a.end() == b.end();
    }

    /** Whether a clause that follows its cue runs on into the next attribution. */
    private boolean cutsInto(Attribution last, Attribution next) {
        boolean indirect =
                last.shape() == Shape.CUE_THAT || last.shape() == Shape.CUE_THEN_CLAUSE || last.shape() == Shape.SOURCE;
        int start = start(next);
        boolean separate = start > 0
                && (text.word(start - 1).equals(",")
                        || text.word(start - 1).equals(";")
                        || next.shape() == Shape.CARRIED_ON
                        || (start > 1 && text.word(start - 2).equals(",") && text.isWord(start - 1)));
        return indirect
                && separate
                && start > last.content().first()
                && start < last.content().end();
    }

    private static int start(Attribution attribution) {
        int content = attribution.content().first();
        int cue = attribution.cue() == null ? content : attribution.cue().first();
        int speaker = attribution.speaker() == null || attribution.shape() == Shape.CARRIED_ON
                ? cue
                : attribution.speaker().first();
        return Math.min(content, Math.min(cue, speaker));
    }

    private int beforeConjunction(int start) {
        int end = start;
        while (end > 0
                && (text.kind(end - 1) == TokenKind.PUNCTUATION
                        || Set.of("and", "but", "while", "as", "although", "though")
                                .contains(text.lower(end - 1)))) {
            end--;
        }
        return end;
    }

    private @Nullable Attribution at(int token, int unitFrom, int sentenceTo, int unitTo) {
        String lower = text.lower(token);
        int source = sourcePhrase(token, sentenceTo);
        if (source > 0) {
            return source(token, source, unitFrom, unitTo);
        }
        if (lexicon.is(Word.ING, lower) && token > unitFrom + 1 && isProgressive(token)) {
            Tokens speaker =
                    speakers.before(lexicon.is(Word.ADVERB, text.lower(token - 1)) ? token - 2 : token - 1, unitFrom);
            return speaker == null
                    ? null
                    : following(speaker, new Tokens(token, token + 1), token + 1, unitTo, Shape.CUE_THEN_QUOTED, true);
        }
        if (lexicon.is(Word.CALL, lower)) {
            return call(token, unitFrom, unitTo);
        }
        if (lexicon.is(Word.ING, lower) && token > unitFrom && isCarriedOn(token)) {
            return subject == null && unitFrom == token ? null : carriedOn(token, unitFrom, unitTo);
        }
        if (lexicon.is(Word.REPORT, lower) || lexicon.isVerb(lower) || lexicon.is(Word.INTEND, lower)) {
            Attribution attribution = lexicon.isVerb(lower) ? verb(token, unitFrom, sentenceTo, unitTo) : null;
            if (attribution == null && lexicon.is(Word.REPORT, lower)) {
                attribution = report(token, unitFrom, unitTo);
            }
            return attribution == null && lexicon.is(Word.INTEND, lower)
                    ? intend(token, unitFrom, unitTo)
                    : attribution;
        }
        if (lexicon.is(Word.ADJECTIVE, lower)
                && token + 1 < sentenceTo
                && text.lower(token + 1).equals("that")) {
            return adjective(token, unitFrom, unitTo);
        }
        return colon(token, unitFrom, sentenceTo);
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

    private @Nullable Attribution source(int token, int behind, int unitFrom, int unitTo) {
        boolean opens = token - unitFrom <= 1 && !marks.covers(unitFrom);
        Tokens speaker = opens ? speakers.beforeClause(behind, unitTo) : speakers.behind(behind, unitTo);
        if (speaker == null) {
            return null;
        }
        Tokens cue = new Tokens(token, behind);
        if (opens || (token > 0 && text.word(token - 1).equals(";"))) {
            int first = speaker.end();
            while (first < unitTo && text.kind(first) == TokenKind.PUNCTUATION) {
                first++;
            }
            return clause(speaker, cue, first, unitTo, Shape.SOURCE);
        }
        int end = token;
        while (end > unitFrom && text.word(end - 1).equals(",")) {
            end--;
        }
        if (marks.covers(end - 1)) {
            Quoted quoted = marks.get(marks.numberAt(end - 1));
            if (end == quoted.end() && quoted.open() - unitFrom <= 1) {
                return new Attribution(speaker, cue, content(quoted), Shape.QUOTED_THEN_CUE);
            }
        }
        return clause(speaker, cue, clauseStart(unitFrom), end, Shape.SOURCE);
    }

    /** {@code is claiming}, {@code 's once again claiming}. */
    private boolean isProgressive(int token) {
        int be = lexicon.is(Word.ADVERB, text.lower(token - 1)) ? token - 2 : token - 1;
        String lower = text.lower(be);
        return lower.equals("is")
                || lower.equals("are")
                || lower.equals("was")
                || lower.equals("were")
                || lower.equals("'s")
                || lower.equals("been")
                || lower.equals("'re");
    }

    /** {@code called the plan "a joke"}. */
    private @Nullable Attribution call(int token, int unitFrom, int unitTo) {
        Tokens speaker = token == unitFrom ? null : speakers.before(token, unitFrom);
        if (speaker == null && text.lower(token).endsWith("ing")) {
            speaker = subject != null ? subject : firstPhrase(unitFrom, token);
        }
        int to = Math.min(unitTo, token + 16);
        for (int i = token + 1; i < to && speaker != null; i++) {
            if (marks.covers(i)) {
                Quoted quoted = marks.get(marks.numberAt(i));
                boolean named = i == token + 1 && !isSomebody(speaker);
                return named
                        ? null
                        : clause(speaker, new Tokens(token, token + 1), token + 1, quoted.end(), Shape.CUE_THEN_CLAUSE);
            }
            String lower = text.lower(i);
            boolean ends = lexicon.isVerb(lower) || lower.equals("that") || lower.equals(":") || lower.equals(";");
            if (ends) {
                return null;
            }
        }
        return null;
    }

    private boolean isCarriedOn(int token) {
        int before = token - 1;
        boolean as = text.lower(before).equals("as")
                && before > 0
                && (text.lower(before - 1).equals("quoted")
                        || text.lower(before - 1).equals("cited"));
        boolean mark = text.word(before).equals(",")
                || marks.covers(before)
                || text.lower(before).equals("and");
        return mark || as;
    }

    private @Nullable Attribution carriedOn(int token, int unitFrom, int unitTo) {
        Tokens speaker = subject;
        boolean quotedAs = text.lower(token - 1).equals("as");
        if (quotedAs) {
            int verb = token - 2;
            speaker = speakers.before(
                    verb > unitFrom && PASSIVE.contains(text.lower(verb - 1)) ? verb - 1 : verb, unitFrom);
        }
        if (speaker == null) {
            speaker = firstPhrase(unitFrom, token);
        }
        if (speaker == null) {
            return null;
        }
        return following(speaker, new Tokens(token, token + 1), token + 1, unitTo, Shape.CARRIED_ON, true);
    }

    /** The subject of a sentence that says nothing before "saying": what it begins with, if that is somebody. */
    private @Nullable Tokens firstPhrase(int unitFrom, int to) {
        boolean nobody = Set.of(
                        "a", "an", "the", "in", "on", "at", "after", "before", "for", "when", "if", "as", "by", "but",
                        "and", "while", "with", "under", "from", "to", "this", "that", "these", "those", "it", "there")
                .contains(text.lower(unitFrom));
        if (nobody || marks.covers(unitFrom) || !text.isWord(unitFrom)) {
            return null;
        }
        int end = unitFrom;
        while (end < to
                && end - unitFrom < 12
                && (text.isCapitalised(end) || text.word(end).equals("-"))) {
            end++;
        }
        boolean pronoun = SpeakerFinder.isPronoun(text.lower(unitFrom));
        return end > unitFrom && (pronoun || end - unitFrom <= 6)
                ? new Tokens(unitFrom, pronoun ? unitFrom + 1 : end)
                : null;
    }

    private @Nullable Attribution verb(int token, int unitFrom, int sentenceTo, int unitTo) {
        int before = token - 1;
        if (before >= unitFrom && !marks.covers(before)) {
            String previous = text.lower(before);
            boolean wentOn = previous.equals("to")
                    && before > unitFrom
                    && (text.lower(before - 1).equals("on")
                            || text.lower(before - 1).startsWith("continue"));
            if ((BEFORE_NO_CUE.contains(previous) || previous.endsWith("n't")) && !wentOn) {
                return null;
            }
            if (PASSIVE.contains(previous)) {
                return null;
            }
        }
        Tokens speaker = speakers.before(token, unitFrom);
        Tokens cue = new Tokens(token, token + 1);
        if (lexicon.is(Word.NOUN, text.lower(token)) && !isSomebody(speaker)) {
            speaker = null;
        }
        int left = speaker == null ? token : speaker.first();
        Attribution quoted = quotedBefore(speaker, cue, left, unitFrom, sentenceTo);
        boolean newSentence = left > 0 && text.sentenceOf(left) != text.sentenceOf(left - 1);
        if (quoted != null && !newSentence) {
            return quoted;
        }
        if (speaker != null) {
            Attribution following = following(
                    speaker,
                    cue,
                    token + 1,
                    unitTo,
                    Shape.CUE_THEN_QUOTED,
                    isBareVerb(token) || isSubject(token + 1, unitTo));
            if (following != null) {
                return following;
            }
        }
        if (quoted != null) {
            return quoted;
        }
        return clauseBefore(speaker, cue, left, unitFrom, sentenceTo);
    }

    private boolean isSomebody(@Nullable Tokens speaker) {
        return speaker != null
                && (text.isCapitalised(speaker.end() - 1) || SpeakerFinder.isPronoun(text.lower(speaker.end() - 1)));
    }

    private boolean isBareVerb(int token) {
        String lower = text.lower(token);
        return lexicon.is(Word.SAY, lower) || lexicon.is(Word.TELL, lower) || lexicon.is(Word.THINK, lower);
    }

    /** A pronoun that only a clause begins with. */
    private boolean isSubject(int token, int to) {
        return token < to
                && Set.of("he", "she", "they", "we", "i", "there", "it").contains(text.lower(token));
    }

    /** {@code "…," he said}, {@code "…," said the minister}. */
    private @Nullable Attribution quotedBefore(
            @Nullable Tokens speaker, Tokens cue, int left, int unitFrom, int sentenceTo) {
        int mark = left - 1;
        if (mark >= 0 && text.word(mark).equals(",") && marks.covers(mark - 1)) {
            mark--;
        }
        if (mark < 0 || !marks.covers(mark)) {
            return null;
        }
        Quoted quoted = marks.get(marks.numberAt(mark));
        boolean near = text.paragraphOf(text.sentenceOf(mark)) == text.paragraphOf(text.sentenceOf(left));
        if (mark != quoted.end() - 1 || !near || !endsLikeSpeech(quoted, mark, left)) {
            return null;
        }
        if (quoted.open() < unitFrom && speaker == null) {
            return null;
        }
        boolean goesOn = cue.end() < sentenceTo && text.lower(cue.end()).equals("that");
        if (goesOn) {
            return null;
        }
        Tokens who = speaker != null ? speaker : speakers.behind(cue.end(), sentenceTo);
        if (who == null) {
            return null;
        }
        int first =
                quoted.open() > unitFrom && isOwnWords(unitFrom, quoted.open()) ? clauseStart(unitFrom) : quoted.open();
        return new Attribution(who, cue, new Tokens(first, quoted.end()), Shape.QUOTED_THEN_CUE);
    }

    /** Whether the words of a sentence before a quotation belong to what is said: they have no cue of their own. */
    private boolean isOwnWords(int from, int to) {
        if (!found.isEmpty()) {
            Attribution last = found.getLast();
            Tokens cue = last.cue();
            if (last.content().end() > from || (cue != null && cue.end() > from)) {
                return false;
            }
        }
        for (int i = from; i < to; i++) {
            boolean other = text.word(i).equals(":") || (marks.covers(i) && endsSentence(marks.get(marks.numberAt(i))));
            if (other) {
                return false;
            }
        }
        return to - from < 40;
    }

    private boolean endsLikeSpeech(Quoted quoted, int mark, int left) {
        String last = text.word(Math.max(quoted.open(), quoted.contentEnd() - 1));
        return Set.of(",", "?", "!", ".", "…", "...", "—", "–", "-").contains(last) || mark < left - 1;
    }

    /** What follows a cue: "that" and a clause, quotation marks, a colon, or a bare clause. */
    private @Nullable Attribution following(
            Tokens speaker, Tokens cue, int behind, int unitTo, Shape quotedShape, boolean bare) {
        int at = behind;
        boolean tell = lexicon.is(Word.TELL, text.lower(cue.first()));
        int limit = Math.min(unitTo, behind + LONGEST_ADDRESSEE);
        while (at < limit) {
            String lower = text.lower(at);
            if (marks.covers(at)) {
                return quotedBehind(
                        speaker,
                        cue,
                        at,
                        unitTo,
                        quotedShape,
                        at == behind || (at == behind + 1 && text.kind(behind) == TokenKind.PUNCTUATION));
            }
            if (lower.equals("that") || (lower.equals("how") && at == behind)) {
                return clause(
                        speaker, cue, lower.equals("that") ? at + 1 : at, unitTo, shape(quotedShape, Shape.CUE_THAT));
            }
            if (lower.equals(":")) {
                return colonBehind(speaker, cue, at, unitTo);
            }
            if (text.kind(at) == TokenKind.PUNCTUATION && !lower.equals("-")) {
                boolean quote = lower.equals(",") && at + 1 < unitTo && marks.covers(at + 1);
                if (!quote) {
                    break;
                }
            }
            if (at > behind && (lexicon.isVerb(lower) && !text.isCapitalised(at))) {
                break;
            }
            at++;
        }
        int first = tell ? behindAddressee(behind, unitTo) : behindTime(behind, unitTo);
        return bare && first >= 0 && beginsClause(first, unitTo)
                ? clause(speaker, cue, first, unitTo, shape(quotedShape, Shape.CUE_THEN_CLAUSE))
                : null;
    }

    private static Shape shape(Shape quoted, Shape other) {
        return quoted == Shape.CARRIED_ON ? Shape.CARRIED_ON : other;
    }

    private @Nullable Attribution quotedBehind(
            Tokens speaker, Tokens cue, int mark, int unitTo, Shape shape, boolean direct) {
        Quoted quoted = marks.get(marks.numberAt(mark));
        if (mark != quoted.open()) {
            return null;
        }
        boolean introduced =
                text.word(mark - 1).equals(",") || text.word(mark - 1).equals(":") || direct;
        boolean whole = quoted.end() >= unitTo - 1 || endsSentence(quoted);
        boolean capital = quoted.first() < text.tokens() && text.isCapitalised(quoted.first());
        if (introduced && (whole || capital)) {
            return new Attribution(speaker, cue, content(quoted), shape);
        }
        if (!direct && !text.word(mark - 1).equals(",")) {
            int first = behindTime(cue.end(), unitTo);
            return first >= 0
                            && first < mark
                            && (isBareVerb(cue.first()) || shape == Shape.CARRIED_ON)
                            && beginsClause(first, unitTo)
                    ? clause(speaker, cue, first, unitTo, shape(shape, Shape.CUE_THEN_CLAUSE))
                    : null;
        }
        return clause(speaker, cue, mark, unitTo, shape(shape, Shape.CUE_THEN_CLAUSE));
    }

    private boolean endsSentence(Quoted quoted) {
        String last = text.word(Math.max(quoted.open(), quoted.contentEnd() - 1));
        return last.equals(".") || last.equals("!") || last.equals("?") || last.equals("…");
    }

    /** A colon: what is in quotation marks behind it, also as the next paragraph, or the rest of the sentence. */
    private @Nullable Attribution colonBehind(Tokens speaker, Tokens cue, int colon, int unitTo) {
        int next = colon + 1;
        if (next >= text.tokens()) {
            return null;
        }
        if (marks.covers(next) && marks.get(marks.numberAt(next)).open() == next) {
            return new Attribution(speaker, cue, content(marks.get(marks.numberAt(next))), Shape.CUE_THEN_QUOTED);
        }
        return next < unitTo ? clause(speaker, cue, next, unitTo, Shape.CUE_THAT) : null;
    }

    /** {@code He poses the question: "…"}: a colon that no verb of saying stands before. */
    private @Nullable Attribution colon(int token, int unitFrom, int sentenceTo) {
        boolean colon = token + 2 < text.tokens()
                && token + 1 < sentenceTo
                && text.word(token + 1).equals(":")
                && marks.covers(token + 2)
                && marks.get(marks.numberAt(token + 2)).open() == token + 2;
        if (!colon) {
            return null;
        }
        for (int i = unitFrom; i < token; i++) {
            if (!marks.covers(i) && lexicon.isVerb(text.lower(i)) && speakers.before(i, unitFrom) != null) {
                return null;
            }
        }
        Tokens speaker = firstPhrase(unitFrom, token);
        Quoted quoted = marks.get(marks.numberAt(token + 2));
        boolean speech = quoted.contentEnd() - quoted.first() >= 4;
        return speaker == null || !speech || speaker.end() > token
                ? null
                : new Attribution(
                        speaker, new Tokens(speaker.end(), token + 1), content(quoted), Shape.CUE_THEN_QUOTED);
    }

    /** Behind somebody told: {@code told Reuters the}, {@code told him it}. */
    private int behindAddressee(int from, int to) {
        int at = from;
        if (at < to
                && Set.of(
                                "him",
                                "her",
                                "them",
                                "us",
                                "me",
                                "it",
                                "reporters",
                                "journalists",
                                "lawmakers",
                                "police",
                                "investigators",
                                "parliament",
                                "viewers",
                                "supporters")
                        .contains(text.lower(at))) {
            return behindTime(at + 1, to);
        }
        while (at < to
                && at - from < 8
                && (text.isCapitalised(at) || text.lower(at).equals("the"))) {
            at++;
        }
        return at > from ? behindTime(at, to) : -1;
    }

    /** Skips {@code on Monday}, {@code in a statement}. */
    private int behindTime(int from, int to) {
        int at = from;
        if (at < to && Set.of("on", "late", "early", "earlier", "last").contains(text.lower(at))) {
            at++;
        }
        if (at < to && text.isCapitalised(at) && text.lower(at).endsWith("day")) {
            return at + 1;
        }
        if (from + 2 < to
                && text.lower(from).equals("in")
                && (text.lower(from + 1).equals("a") || text.lower(from + 1).equals("an"))) {
            boolean occasion = Set.of(
                            "statement",
                            "tweet",
                            "post",
                            "interview",
                            "speech",
                            "letter",
                            "briefing",
                            "message",
                            "report")
                    .contains(text.lower(from + 2));
            return occasion ? from + 3 : from;
        }
        return from;
    }

    /** Whether a bare clause can begin here: no preposition, nothing too short, and a verb in it. */
    private boolean beginsClause(int first, int unitTo) {
        if (unitTo - first < SHORTEST_CLAUSE || text.kind(first) == TokenKind.PUNCTUATION) {
            return false;
        }
        String lower = text.lower(first);
        if (Set.of(
                        "of",
                        "on",
                        "at",
                        "by",
                        "with",
                        "about",
                        "as",
                        "for",
                        "from",
                        "to",
                        "so",
                        "nothing",
                        "and",
                        "but",
                        "or",
                        "yes",
                        "no",
                        "more",
                        "goodbye",
                        "again",
                        "earlier",
                        "later",
                        "last",
                        "during",
                        "after",
                        "before",
                        "out",
                        "in",
                        "up",
                        "into",
                        "himself",
                        "herself",
                        "themselves")
                .contains(lower)) {
            return false;
        }
        int to = Math.min(unitTo, first + 30);
        for (int i = first + 1; i < to; i++) {
            String word = text.lower(i);
            boolean verb = text.isWord(i)
                    && !text.isCapitalised(i)
                    && (isAuxiliary(word)
                            || word.endsWith("ed")
                            || lexicon.isVerb(word)
                            || (word.endsWith("s")
                                    && !word.endsWith("ss")
                                    && i + 1 < to
                                    && Set.of("a", "the", "to", "in", "an", "that", "not", "it")
                                            .contains(text.lower(i + 1))));
            if (verb || word.equals("'s") || word.equals("'re") || word.equals("'ll") || word.equals("'d")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAuxiliary(String word) {
        return Set.of(
                        "is",
                        "are",
                        "was",
                        "were",
                        "be",
                        "been",
                        "has",
                        "had",
                        "have",
                        "will",
                        "would",
                        "can",
                        "could",
                        "should",
                        "may",
                        "might",
                        "must",
                        "do",
                        "does",
                        "did",
                        "wo",
                        "came",
                        "went",
                        "took",
                        "made",
                        "left",
                        "began",
                        "became",
                        "got",
                        "gave",
                        "held",
                        "knew",
                        "lost",
                        "needs",
                        "wants",
                        "met",
                        "fell",
                        "rose",
                        "won't",
                        "can't",
                        "don't",
                        "doesn't",
                        "didn't",
                        "isn't",
                        "wasn't",
                        "couldn't",
                        "wouldn't",
                        "need",
                        "want")
                .contains(word);
    }

    /** {@code …, he said.}, {@code …, said the minister.}. */
    private @Nullable Attribution clauseBefore(
            @Nullable Tokens speaker, Tokens cue, int left, int unitFrom, int sentenceTo) {
        int comma = left - 1;
        if (comma <= unitFrom || !text.word(comma).equals(",")) {
            return null;
        }
        int first = clauseStart(unitFrom);
        if (comma - first < SHORTEST_CLAUSE || comma - first > LONGEST_INDIRECT || !beginsClause(first, comma)) {
            return null;
        }
        if (speaker == null) {
            Tokens behind = speakers.behind(cue.end(), sentenceTo);
            boolean says =
                    lexicon.is(Word.SAY, text.lower(cue.first())) || lexicon.is(Word.THAT, text.lower(cue.first()));
            return behind == null || !says ? null : clause(behind, cue, first, comma, Shape.CLAUSE_THEN_CUE);
        }
        return clause(speaker, cue, first, comma, Shape.CLAUSE_THEN_CUE);
    }

    /** The first token of the sentence's own words. */
    private int clauseStart(int unitFrom) {
        int first = unitFrom;
        while (first < text.tokens() && text.kind(first) == TokenKind.PUNCTUATION) {
            first++;
        }
        return first;
    }

    /** {@code confirmed reports that …}, {@code expressed hope that …}. */
    private @Nullable Attribution report(int token, int unitFrom, int unitTo) {
        int to = Math.min(unitTo, token + 6);
        for (int i = token + 1; i + 1 < to && text.isWord(i); i++) {
            if (lexicon.is(Word.ATTITUDE, text.lower(i)) && text.lower(i + 1).equals("that")) {
                Tokens speaker = speakers.before(token, unitFrom);
                return speaker == null
                        ? null
                        : clause(speaker, new Tokens(token, i + 1), i + 2, unitTo, Shape.CUE_THAT);
            }
        }
        return null;
    }

    /** {@code vowed to fight}. */
    private @Nullable Attribution intend(int token, int unitFrom, int unitTo) {
        if (token + 2 >= unitTo || !text.lower(token + 1).equals("to")) {
            return null;
        }
        Tokens speaker = speakers.before(token, unitFrom);
        return speaker == null
                ? null
                : clause(speaker, new Tokens(token, token + 1), token + 1, unitTo, Shape.CUE_THEN_CLAUSE);
    }

    /** {@code is confident that …}. */
    private @Nullable Attribution adjective(int token, int unitFrom, int unitTo) {
        int be = token - 1;
        while (be > unitFrom
                && (lexicon.is(Word.ADVERB, text.lower(be)) || text.lower(be).endsWith("ly"))) {
            be--;
        }
        if (be <= unitFrom || !lexicon.is(Word.BE, text.lower(be))) {
            return null;
        }
        Tokens speaker = speakers.before(be, unitFrom);
        boolean nobody = speaker == null
                || text.lower(speaker.first()).equals("it")
                || text.lower(speaker.first()).equals("this");
        return nobody || speaker == null
                ? null
                : clause(speaker, new Tokens(be, token + 1), token + 2, unitTo, Shape.CUE_THAT);
    }

    /** A clause without the stop at its end. */
    private @Nullable Attribution clause(Tokens speaker, Tokens cue, int from, int to, Shape shape) {
        int first = from;
        while (first < to && text.word(first).equals(",")) {
            first++;
        }
        int end = to;
        while (end > first && text.kind(end - 1) == TokenKind.PUNCTUATION && !marks.covers(end - 1)) {
            end--;
        }
        boolean fits = end - first >= 2 && end - first <= LONGEST_INDIRECT;
        return fits ? new Attribution(speaker, cue, new Tokens(first, end), shape) : null;
    }

    private static Tokens content(Quoted quoted) {
        return new Tokens(quoted.open(), quoted.end());
    }
}
