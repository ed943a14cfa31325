package dev.wiredesk.enrich.text;

import java.util.Set;

/** The line of names that a story may begin with: {@code By Jane Doe and John Roe}. */
public final class Bylines {

    private static final int LONGEST = 24;

    private static final Set<String> BETWEEN =
            Set.of("and", ",", "-", "&", "'s", "de", "van", "von", "der", "la", "del");

    private Bylines() {}

    /** The first token behind the byline of a body and what stands in the lines right below it; 0 without one. */
    public static int end(StoryText body) {
        boolean by = body.tokens() > 2 && body.lower(0).equals("by") && body.isCapitalised(1);
        int line = 1;
        while (by && line < Math.min(LONGEST, body.tokens()) && !beginsLine(body, line)) {
            by = body.isCapitalised(line) || BETWEEN.contains(body.lower(line));
            line++;
        }
        if (!by || line >= body.tokens() || !beginsLine(body, line)) {
            return 0;
        }
        int paragraph = body.endToken(body.endSentence(0) - 1);
        boolean whole = paragraph <= LONGEST && body.isWord(paragraph - 1);
        return whole ? paragraph : line;
    }

    /** Whether a line breaks before a token, which is not the first. */
    public static boolean beginsLine(StoryText text, int token) {
        return text.text().substring(text.end(token - 1), text.start(token)).indexOf('\n') >= 0;
    }
}
