package dev.wiredesk.enrich.quote.attribution;

import dev.wiredesk.enrich.quote.attribution.Attribution.Shape;
import dev.wiredesk.enrich.quote.attribution.Attribution.Tokens;
import dev.wiredesk.enrich.quote.attribution.CueLexicon.Word;
import dev.wiredesk.enrich.text.StoryText;
import dev.wiredesk.enrich.text.TokenKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cues whose content is a noun phrase or an infinitive: blamed the government, called for patience, urged them to
 * stay, refused to sign.
 */
final class ObjectCues {

    private static final int LONGEST_ADDRESSEE = 12;

    private static final Set<String> NO_OBJECTS = Set.of(
            "by", "in", "on", "at", "from", "with", "as", "after", "before", "when", "while", "and", "or", "but", "to",
            "for", "of", "because", "off", "up", "back", "down", "into", "during", "through", "if", "until", "than",
            "not");

    private static final Set<String> AUXILIARIES =
            Set.of("did", "does", "do", "has", "had", "have", "would", "could", "will", "can", "may", "might");

    private static final Set<String> PASSIVE = Set.of("is", "are", "was", "were", "been", "being", "be", "get", "got");

    private static final Set<String> BEFORE_NO_CUE = Set.of(
            "not", "n't", "to", "the", "a", "an", "this", "that", "these", "those", "no", "any", "of", "its", "never");

    private static final Set<String> QUESTIONS = Set.of("whether", "if", "why", "how", "what");

    private static final Set<String> AT_OCCASION = Set.of("in", "on", "at", "during", "to", "after", "when");

    private static final Set<String> NOBODY = Set.of("nobody", "none", "neither", "no", "nothing", "there", "what");

    private static final Set<String> STORMS =
            Set.of("hurricane", "typhoon", "cyclone", "storm", "tornado", "earthquake", "quake", "floods");

    private static final Set<String> TIMES =
            Set.of("years", "months", "weeks", "days", "hours", "decades", "centuries");

    private static final Set<String> MODALS =
            Set.of("would", "will", "could", "can", "may", "might", "should", "must", "to");

    private final StoryText text;
    private final CueLexicon lexicon;
    private final QuoteMarks marks;
    private final SpeakerFinder speakers;
    private final ContentEnds ends;

    ObjectCues(StoryText text, CueLexicon lexicon, QuoteMarks marks, SpeakerFinder speakers, ContentEnds ends) {
        this.text = text;
        this.lexicon = lexicon;
        this.marks = marks;
        this.speakers = speakers;
        this.ends = ends;
    }

    /**
     * What a cue at a token is followed by.
     *
     * @param subject who spoke last in this sentence, and goes on behind "and"
     */
    @Nullable Attribution at(int token, int unitFrom, int unitTo, @Nullable Tokens subject) {
        int behind = behindCue(token, unitTo);
        if (behind < 0 || behind >= unitTo) {
            return null;
        }
        if (isTime(behind) || isMeasure(token) || isSaid(token, unitFrom)) {
            return null;
        }
        // Does not rule out that
        behind += behind + 1 < unitTo && text.lower(behind).equals("that") ? 1 : 0;
        Tokens speaker = speaker(token, unitFrom, subject);
        if (speaker == null) {
            return null;
        }
        int limit = ends.ofSubordinate(speaker, behind, Math.min(unitTo, behind + BehindCue.LONGEST_INDIRECT));
        int end = ends.ofObject(behind, limit);
        if (marks.covers(behind) && marks.get(marks.numberAt(behind)).open() == behind) {
            int quoted = marks.get(marks.numberAt(behind)).end();
            end = quoted < end && AT_OCCASION.contains(text.lower(quoted)) ? quoted : end;
        }
        end = marks.withoutStops(behind, end);
        if (lexicon.is(Word.CALL, text.lower(token))
                && (isName(behind, end) || (marks.covers(behind) && !isNamed(speaker)))) {
            return null;
        }
        boolean something = end - behind > 1 || (end > behind && !isBare(text.lower(behind)));
        return something
                ? new Attribution(
                        speaker, new Tokens(token, cueEnd(token, behind)), new Tokens(behind, end), Shape.OBJECT)
                : null;
    }

    /** {@code NAME said demand had been great}: a noun. */
    private boolean isSaid(int token, int unitFrom) {
        return token > unitFrom && lexicon.is(Word.SAY, text.lower(token - 1));
    }

    /** {@code fell four basis points to 3.7%}. */
    private boolean isMeasure(int token) {
        return text.lower(token).equals("points")
                && token > 0
                && (text.kind(token - 1) == TokenKind.NUMBER
                        || text.lower(token - 1).equals("basis")
                        || text.lower(token - 1).equals("percentage"));
    }

    /** {@code has pushed for years to lift the ban}: how long, and not what for. */
    private boolean isTime(int token) {
        return text.lower(token - 1).equals("for") && TIMES.contains(text.lower(token));
    }

    /** {@code a firm called Seabright Services}. */
    private boolean isName(int from, int end) {
        for (int i = from; i < end; i++) {
            if (text.isWord(i) && !text.isCapitalised(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isNamed(Tokens speaker) {
        int last = speaker.first();
        while (last + 1 < speaker.end() && !text.word(last + 1).equals(",")) {
            last++;
        }
        return text.isCapitalised(last) || NounPhrases.isPronoun(text.lower(last));
    }

    private static boolean isBare(String lower) {
        return NounPhrases.isPronoun(lower)
                || Set.of("that", "this", "them", "him", "her", "so", "not").contains(lower);
    }

    private int cueEnd(int token, int behind) {
        return lexicon.is(Word.INTEND, text.lower(token)) ? token + 1 : behind;
    }

    private @Nullable Tokens speaker(int token, int unitFrom, @Nullable Tokens subject) {
        if (token == unitFrom) {
            return null;
        }
        int verb = text.lower(token).equals("not") && AUXILIARIES.contains(text.lower(token - 1)) ? token - 1 : token;
        String previous = verb > unitFrom ? text.lower(verb - 1) : "";
        if (verb == unitFrom || BEFORE_NO_CUE.contains(previous) || PASSIVE.contains(previous)) {
            return null;
        }
        boolean ing = text.lower(token).endsWith("ing");
        boolean carried = previous.equals("and") || previous.equals("but") || (previous.equals(",") && ing);
        if (carried || ing) {
            return carried ? subject : null;
        }
        Tokens speaker = speakers.before(verb, unitFrom);
        // Supply would outstrip demand.
        boolean verbBefore =
                speaker != null && speaker.first() > unitFrom && MODALS.contains(text.lower(speaker.first() - 1));
        if (verbBefore || (speaker != null && STORMS.contains(text.lower(speaker.first())))) {
            return null;
        }
        if (speaker != null && lexicon.is(Word.HOMOGRAPH, text.lower(token)) && !isNamed(speaker)) {
            return null;
        }
        return speaker == null || NOBODY.contains(text.lower(speaker.first())) ? null : speaker;
    }

    /** The token that what is said begins with; -1 where no cue with an object begins here. */
    private int behindCue(int token, int unitTo) {
        String lower = text.lower(token);
        for (String[] phrase : lexicon.phrases(lower)) {
            boolean whole = token + phrase.length < unitTo;
            for (int i = 1; i < phrase.length && whole; i++) {
                whole = text.lower(token + i).equals(phrase[i]);
            }
            if (whole) {
                boolean question = QUESTIONS.contains(phrase[phrase.length - 1]);
                return question ? token + phrase.length - 1 : token + phrase.length;
            }
        }
        int next = token + 1;
        if (next >= unitTo) {
            return -1;
        }
        if (lexicon.is(Word.INTEND, lower) && text.lower(next).equals("to")) {
            return next + 1 < unitTo && text.lower(next + 1).equals("comment") ? -1 : next;
        }
        if (lexicon.is(Word.URGE, lower)) {
            if (isAsked(next, unitTo)) {
                return next;
            }
        }
        if (lower.equals("put") || lower.equals("puts")) {
            return isFigure(next, unitTo) ? next : -1;
        }
        boolean object = lexicon.is(Word.OBJECT, lower)
                && !NO_OBJECTS.contains(text.lower(next))
                && (text.kind(next) != TokenKind.PUNCTUATION || marks.covers(next));
        return object ? next : -1;
    }

    /** {@code put the cost at 410 million}. */
    private boolean isFigure(int from, int unitTo) {
        int to = Math.min(unitTo, from + LONGEST_ADDRESSEE) - 1;
        for (int i = from + 1; i < to && text.kind(i) != TokenKind.PUNCTUATION; i++) {
            if (text.lower(i).equals("at")) {
                int figure = text.isWord(i + 1) && i + 2 < unitTo ? i + 2 : i + 1;
                return text.kind(i + 1) != TokenKind.WORD || text.kind(figure) == TokenKind.NUMBER;
            }
        }
        return false;
    }

    /** {@code urged the drivers to}: somebody and an infinitive. */
    private boolean isAsked(int from, int unitTo) {
        int to = Math.min(unitTo, from + LONGEST_ADDRESSEE);
        for (int i = from; i < to && !text.lower(from).equals("not"); i++) {
            String lower = text.lower(i);
            if (lower.equals("to") && i > from) {
                return true;
            }
            if (lower.equals("that") || text.kind(i) == TokenKind.PUNCTUATION || marks.covers(i)) {
                return false;
            }
        }
        return false;
    }
}
