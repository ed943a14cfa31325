package dev.wiredesk.enrich.name;

import dev.wiredesk.enrich.text.Span;
import dev.wiredesk.enrich.text.StoryText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts out of a text what can hold names: capitalised words and the small words and signs that join them. Everything else is
 * outside of names without being looked at.
 */
final class Runs {
    /** Longer ones are cut, so that no text makes a run without end. */
    static final int LONGEST = 60;

    private static final int MOST_JOINERS = 3;

    private static final Set<String> JOINERS = Set.of(
            "of", "the", "for", "and", "&", "-", ".", "'s", "on", "in", "to", "van", "de", "der", "den", "von", "zu",
            "zur", "al", "el", "bin", "bint", "ibn", "ben", "da", "do", "dos", "das", "di", "del", "della", "la", "le",
            "du", "ul", "ur", "abu", "ould", "ter", "ten", "y", "af", "e", "i", "und", "et", "des", "los", "las");

    private Runs() {}

    /** The runs in the order of the text, none across sentences; {@link Span#start} and {@link Span#end} are tokens. */
    static List<Span> of(StoryText text) {
        List<Span> runs = new ArrayList<>();
        int token = 0;
        while (token < text.tokens()) {
            if (!isNamed(text, token)) {
                token++;
                continue;
            }
            int end = end(text, token);
            runs.add(new Span(token, end));
            token = end;
        }
        return runs;
    }

    private static int end(StoryText text, int start) {
        int sentenceEnd = Math.min(text.endToken(text.sentenceOf(start)), start + LONGEST);
        int end = start + 1;
        int token = end;
        while (token < sentenceEnd && token - end <= MOST_JOINERS) {
            if (isNamed(text, token) || isGlued(text, token)) {
                end = token + 1;
            } else if (!JOINERS.contains(text.lower(token))) {
                break;
            }
            token++;
        }
        return end;
    }

    private static boolean isNamed(StoryText text, int token) {
        if (!text.isWord(token)) {
            return false;
        }
        String word = text.word(token);
        char first = word.charAt(0);
        // Also al-Assad and d'Estaing in one word, and eBay.
        return !Character.isLowerCase(first)
                ? first != '\'' && first != '’'
                : word.length() > 2 && (Character.isUpperCase(word.charAt(1)) || Character.isUpperCase(word.charAt(2)));
    }

    /** {@code Jong-un}: small letters behind a hyphen. */
    private static boolean isGlued(StoryText text, int token) {
        return text.isWord(token)
                && token > 1
                && text.word(token - 1).equals("-")
                && !text.isSpaced(token)
                && !text.isSpaced(token - 1);
    }
}
