package dev.wiredesk.enrich.text;

import java.util.Set;

/** The party and the state of an American lawmaker, as they stand behind a name: {@code R-Texas}. */
public final class PartyCode {

    private static final Set<String> PARTIES = Set.of("D", "R", "I");

    private PartyCode() {}

    /** Whether one begins at a token: the party, a hyphen, and the state. */
    public static boolean beginsAt(StoryText text, int token) {
        return token + 2 < text.tokens()
                && PARTIES.contains(text.word(token))
                && text.word(token + 1).equals("-")
                && text.isCapitalised(token + 2);
    }
}
