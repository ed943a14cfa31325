package dev.wiredesk.enrich.text;

import java.util.Set;

/** Nouns that the name of a paper, a station or an agency stands right behind: {@code the newspaper Marca}. */
public final class Outlets {

    private static final Set<String> NOUNS = Set.of(
            "newspaper",
            "daily",
            "weekly",
            "tabloid",
            "magazine",
            "broadcaster",
            "channel",
            "network",
            "website",
            "portal",
            "station",
            "outlet",
            "agency");

    /** What makes a capitalised word behind such a noun the subject of a clause. */
    private static final Set<String> VERBS = Set.of(
            "would", "will", "could", "can", "should", "may", "might", "must", "had", "has", "have", "was", "is",
            "were", "are", "did", "does", "wants", "wanted");

    private static final int LONGEST = 8;

    private Outlets() {}

    /** Whether a word is such a noun. */
    public static boolean isNoun(String lower) {
        return NOUNS.contains(lower);
    }

    /** Whether a capitalised word at a token begins the name of one. */
    public static boolean isNamedAt(StoryText text, int token) {
        boolean behindNoun = token > 0
                && token < text.tokens()
                && text.isCapitalised(token)
                && !text.isCapitalised(token - 1)
                && NOUNS.contains(text.lower(token - 1))
                && text.sentenceOf(token - 1) == text.sentenceOf(token);
        if (!behindNoun) {
            return false;
        }
        int next = token + 1;
        while (next < text.tokens() && next - token < LONGEST && text.isCapitalised(next)) {
            next++;
        }
        return next >= text.tokens() || !VERBS.contains(text.lower(next));
    }
}
