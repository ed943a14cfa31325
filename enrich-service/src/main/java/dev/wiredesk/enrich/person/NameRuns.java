package dev.wiredesk.enrich.person;

import dev.wiredesk.enrich.text.Bylines;
import dev.wiredesk.enrich.text.StoryText;
import dev.wiredesk.enrich.text.TokenKind;
import java.util.Set;

/** Finds where runs of capitalised words begin and end, with the small words and signs that join names. */
final class NameRuns {
    static final int LONGEST_RUN = 14;

    private static final Set<String> PARTICLES = Set.of(
            "van", "de", "der", "den", "von", "zu", "zur", "al", "el", "bin", "bint", "ibn", "ben", "da", "do", "dos",
            "das", "des", "di", "del", "della", "la", "le", "du", "ul", "ur", "abu", "ould", "ter", "ten", "y", "af",
            "ap", "st.", "ag", "wa", "ole", "arap", "binti");

    /** What else follows a name and a hyphen. */
    private static final Set<String> HYPHENATED = Set.of(
            "based", "led", "style", "backed", "born", "like", "wide", "long", "era", "run", "owned", "made", "held",
            "funded", "bound", "area", "trade", "free", "only", "type", "class", "built", "bred", "elect", "listed",
            "ruled", "aged", "rich", "on", "in", "up", "to", "off", "out", "by", "and", "turned", "old", "year", "day",
            "allied");

    private static final Set<String> SUFFIXES = Set.of("jr.", "jr", "sr.", "sr", "ii", "iii", "iv");

    private NameRuns() {}

    static boolean isSuffix(String lower) {
        return SUFFIXES.contains(lower);
    }

    static boolean isParticle(String lower) {
        return PARTICLES.contains(lower);
    }

    /** {@code al-} before a capital belongs to the name. */
    static int joinedParticle(StoryText text, int i) {
        boolean glued = i >= 2
                && text.word(i - 1).equals("-")
                && !text.isSpaced(i)
                && !text.isSpaced(i - 1)
                && PARTICLES.contains(text.lower(i - 2));
        return glued ? i - 2 : i;
    }

    static int extend(StoryText text, int from) {
        int sentenceEnd = text.endToken(text.sentenceOf(from));
        int end = from + 1;
        boolean byline = text.lower(text.firstToken(text.sentenceOf(from))).equals("by");
        while (end < sentenceEnd && !(byline && Bylines.beginsLine(text, end))) {
            int next = afterJoin(text, end, sentenceEnd);
            if (next < 0) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** The end of the run when it goes on at a token, or -1. */
    private static int afterJoin(StoryText text, int at, int sentenceEnd) {
        if (text.isCapitalised(at)) {
            return text.word(at).startsWith("'") || text.word(at).startsWith("’") ? -1 : at + 1;
        }
        String lower = text.lower(at);
        if (lower.equals("-") && !text.isSpaced(at) && at + 1 < sentenceEnd && !text.isSpaced(at + 1)) {
            return text.isCapitalised(at + 1) || isEasternGivenName(text, at) ? at + 2 : -1;
        }
        if (text.word(at).equals("i") && at + 1 < sentenceEnd && text.isCapitalised(at + 1)) {
            return at + 2;
        }
        if (isNickname(text, at, sentenceEnd)) {
            return at + 4;
        }
        if (lower.equals(",")
                && at + 1 < sentenceEnd
                && SUFFIXES.contains(text.lower(at + 1))
                && text.isCapitalised(at + 1)) {
            return at + 2;
        }
        if (text.isWord(at)
                && lower.length() > 2
                && lower.charAt(1) == '\''
                && Character.isUpperCase(text.word(at).charAt(2))) {
            return at + 1;
        }
        return PARTICLES.contains(lower) && text.isWord(at) ? afterParticles(text, at, sentenceEnd) : -1;
    }

    /** {@code Raymond "Bud" Zook}. */
    private static boolean isNickname(StoryText text, int at, int sentenceEnd) {
        return at + 3 < sentenceEnd
                && text.kind(at) == TokenKind.QUOTE_MARK
                && text.isCapitalised(at + 1)
                && text.kind(at + 2) == TokenKind.QUOTE_MARK
                && text.isCapitalised(at + 3);
    }

    /** {@code Jong-un}: capital, hyphen, small letter, behind a family name. */
    private static boolean isEasternGivenName(StoryText text, int hyphen) {
        boolean named = hyphen >= 2
                && text.isCapitalised(hyphen - 2)
                && text.isCapitalised(hyphen - 1)
                && text.sentenceOf(hyphen - 2) == text.sentenceOf(hyphen);
        String tail = text.word(hyphen + 1);
        return named && text.isWord(hyphen + 1) && tail.length() <= 6 && !HYPHENATED.contains(tail);
    }

    private static int afterParticles(StoryText text, int from, int sentenceEnd) {
        int at = from;
        while (at < sentenceEnd && at - from < 4) {
            if (text.isCapitalised(at)) {
                return at + 1;
            }
            boolean joins = PARTICLES.contains(text.lower(at)) || (text.word(at).equals("-") && !text.isSpaced(at));
            if (!joins) {
                return -1;
            }
            at++;
        }
        return -1;
    }
}
