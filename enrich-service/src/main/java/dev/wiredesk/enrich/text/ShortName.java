package dev.wiredesk.enrich.text;

/** The short name of a body in brackets behind its whole one: {@code the Labour Congress (NLC)}. */
public final class ShortName {
    private ShortName() {}

    /** Where what ends at a token does without the short name in brackets behind it. */
    public static int leftOut(StoryText text, int end, int from) {
        return endsAt(text, end - 1, from) ? end - 3 : end;
    }

    /** Whether a token closes the brackets around one, with a word before them; they are three tokens. */
    public static boolean endsAt(StoryText text, int close, int from) {
        return close - 3 > from
                && text.word(close).equals(")")
                && text.isAllCaps(close - 1)
                && text.word(close - 2).equals("(");
    }
}
