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
            "agency",
            "television",
            "radio");

    private Outlets() {}

    /** Whether a capitalised word at a token begins the name of one. */
    public static boolean isNamedAt(StoryText text, int token) {
        return token > 0
                && token < text.tokens()
                && text.isCapitalised(token)
                && !text.isCapitalised(token - 1)
                && NOUNS.contains(text.lower(token - 1))
                && text.sentenceOf(token - 1) == text.sentenceOf(token);
    }
}
