package dev.wiredesk.enrich.region;

import dev.wiredesk.enrich.text.StoryText;
import dev.wiredesk.enrich.text.TokenKind;
import java.util.Set;

/** Tells where a dateline ends, and what stands in it beside the place: {@code BAKU, Nov. 23 (Caspian Press) -}. */
final class Datelines {
    /** Months in short, some of which are spelled like towns. */
    private static final Set<String> MONTHS = Set.of(
            "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "march",
            "august");

    private static final int LONGEST = 16;

    /** {@code NEW DELHI:}: a colon ends a dateline of so many words in capitals. */
    private static final int MOST_BEFORE_COLON = 3;

    private Datelines() {}

    /**
     * The first token behind the dateline that a body begins with ({@code BAKU, Azerbaijan (AP) —}, {@code JAKARTA:}, {@code МОСКВА, 3
     * ноября (ТАСС).}); 0 without one.
     */
    static int end(StoryText body) {
        int end = Math.min(body.tokens(), LONGEST);
        boolean anyCapitals = false;
        boolean dated = false;
        for (int i = 0; i < end; i++) {
            String word = body.word(i);
            if (i == 0) {
                if (Character.isLowerCase(word.codePointAt(0)) || !body.isWord(0)) {
                    return 0;
                }
                anyCapitals = body.isAllCaps(0) && word.length() > 2;
                continue;
            }
            anyCapitals |= body.isAllCaps(i) && word.length() > 2 && i < 4;
            dated |= body.kind(i) == TokenKind.NUMBER && i < 5;
            boolean agency = body.word(i - 1).equals(")");
            switch (word) {
                case ":" -> {
                    return agency || areCapitals(body, i) ? i + 1 : 0;
                }
                case "—", "–", "--", "-" -> {
                    if (!word.equals("-") || body.isSpaced(i)) {
                        return anyCapitals || agency ? i + 1 : 0;
                    }
                }
                case "." -> {
                    boolean shouted = body.isAllCaps(i - 1) && body.word(i - 1).length() > 2;
                    if ((agency && (anyCapitals || dated)) || (shouted && dated)) {
                        return i + 1;
                    }
                    if (i > 1 || !shouted) {
                        return 0;
                    }
                }
                case "?", "!" -> {
                    return 0;
                }
                default -> {}
            }
        }
        return 0;
    }

    private static boolean areCapitals(StoryText body, int end) {
        boolean capitals = end <= MOST_BEFORE_COLON;
        for (int i = 0; i < end && capitals; i++) {
            capitals = body.isAllCaps(i) && body.word(i).length() > 2;
        }
        return capitals;
    }

    /** Whether a mention in a dateline is a part of its date, or of the agency's name in brackets before the dash. */
    static boolean isDateOrAgency(Mention mention, int datelineEnd) {
        String word = mention.text.lower(mention.firstToken);
        String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        return (mention.firstToken == mention.lastToken && MONTHS.contains(bare))
                || isInLastBrackets(mention, datelineEnd);
    }

    private static boolean isInLastBrackets(Mention mention, int datelineEnd) {
        StoryText text = mention.text;
        int dash = datelineEnd - 1;
        if (mention.lastToken >= dash
                || dash >= text.tokens()
                || !text.word(dash - 1).equals(")")) {
            return false;
        }
        for (int token = dash - 2; token >= 0 && !text.word(token).equals("("); token--) {
            if (token == mention.lastToken) {
                return true;
            }
        }
        return false;
    }
}
