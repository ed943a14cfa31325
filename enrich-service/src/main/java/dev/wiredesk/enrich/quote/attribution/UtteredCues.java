package dev.wiredesk.enrich.quote.attribution;

import dev.wiredesk.enrich.quote.attribution.Attribution.Tokens;
import dev.wiredesk.enrich.quote.attribution.QuoteMarks.Quoted;
import dev.wiredesk.enrich.text.StoryText;
import dev.wiredesk.enrich.text.TokenKind;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads any verb as one of saying behind what is quoted: {@code "…," grumbled the baker}, {@code "…," she laughs}. */
final class UtteredCues {

    private static final int SHORTEST = 5;

    private static final Set<String> OPENING_SUBJECT = Set.of("the", "a", "an", "his", "her", "one");

    /** What may stand behind {@code she laughs}. */
    private static final Set<String> CIRCUMSTANCES =
            Set.of("while", "as", "with", "before", "when", "after", "in", "to", "of", "at", "about");

    private final StoryText text;
    private final QuoteMarks marks;
    private final SpeakerFinder speakers;
    private final BeforeCue before;

    UtteredCues(StoryText text, QuoteMarks marks, SpeakerFinder speakers, BeforeCue before) {
        this.text = text;
        this.marks = marks;
        this.speakers = speakers;
        this.before = before;
    }

    /**
     * What is quoted right before a verb and its subject, or before a verb that its subject stands behind.
     *
     * @param last the attribution before
     */
    @Nullable Attribution at(int token, int unitFrom, int sentenceTo, @Nullable Attribution last) {
        String lower = text.lower(token);
        boolean present = lower.endsWith("s");
        if (!(present || lower.endsWith("ed")) || lower.length() < SHORTEST || text.isCapitalised(token)) {
            return null;
        }
        Tokens speaker = speakers.before(token, unitFrom);
        int left = speaker == null ? token : speaker.first();
        int mark = left > 1 && text.word(left - 1).equals(",") ? left - 2 : left - 1;
        boolean follows = mark > 0 && marks.covers(mark) && text.sentenceOf(mark) == text.sentenceOf(left);
        boolean said = follows
                && (present
                        ? isPresent(token, speaker, mark, unitFrom, sentenceTo)
                        : speaker != null || isBeforeSubject(token, sentenceTo));
        return said ? before.quoted(speaker, new Tokens(token, token + 1), left, unitFrom, sentenceTo, last) : null;
    }

    private boolean isBeforeSubject(int verb, int sentenceTo) {
        int next = verb + 1;
        return next < sentenceTo && (text.isCapitalised(next) || OPENING_SUBJECT.contains(text.lower(next)));
    }

    /**
     * {@code "…," she laughs.}: what is quoted opens the sentence and is no title, somebody is named, and the word ends the clause;
     * most words that end so are plurals.
     */
    private boolean isPresent(int token, @Nullable Tokens speaker, int mark, int unitFrom, int sentenceTo) {
        Quoted quoted = marks.get(marks.numberAt(mark));
        boolean title = IntStream.range(quoted.first() + 1, quoted.contentEnd())
                .noneMatch(i -> text.isWord(i) && !text.isCapitalised(i));
        Tokens name = speaker == null ? nameBehind(token, sentenceTo) : speaker;
        return !title
                && quoted.open() == unitFrom
                && (speaker == null || closesClause(token, sentenceTo))
                && name != null
                && isName(name);
    }

    private boolean closesClause(int token, int sentenceTo) {
        int next = token + 1;
        return next >= sentenceTo
                || text.kind(next) == TokenKind.PUNCTUATION
                || CIRCUMSTANCES.contains(text.lower(next));
    }

    /** {@code shares Aboke.}: the name between a verb and a mark. */
    private @Nullable Tokens nameBehind(int verb, int sentenceTo) {
        int end = verb + 1;
        while (end < sentenceTo && text.isCapitalised(end)) {
            end++;
        }
        boolean closed = end >= sentenceTo || text.kind(end) == TokenKind.PUNCTUATION;
        return closed && end > verb + 1 ? new Tokens(verb + 1, end) : null;
    }

    /** Nothing but a name or a pronoun that can be somebody. */
    private boolean isName(Tokens speaker) {
        return !text.lower(speaker.first()).equals("who")
                && IntStream.range(speaker.first(), speaker.end())
                        .allMatch(i -> text.isCapitalised(i) || NounPhrases.isPronoun(text.lower(i)));
    }
}
