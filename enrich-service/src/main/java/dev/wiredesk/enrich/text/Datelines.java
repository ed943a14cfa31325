package dev.wiredesk.enrich.text;

/** Tells where the dateline of a body ends: {@code BAKU, Nov. 23 (Caspian Press) -}. */
public final class Datelines {
    private static final int LONGEST = 16;

    /** {@code NEW DELHI:}: a colon ends a dateline of so many words in capitals. */
    private static final int MOST_BEFORE_COLON = 3;

    /** A day stands so early in it: {@code Guayaquil (Ecuador), 17 nov}. */
    private static final int LATEST_DAY = 8;

    private Datelines() {}

    /**
     * The first token behind the dateline that a body begins with, or goes on with behind its byline ({@code BAKU, Azerbaijan (AP) —}, {@code JAKARTA:}, {@code МОСКВА, 3
     * ноября (ТАСС).}, {@code PATNA, Oct 9 (Agency)}); 0 without one.
     */
    public static int end(StoryText body) {
        int first = Bylines.end(body);
        int end = Math.min(body.tokens(), first + LONGEST);
        boolean anyCapitals = false;
        boolean dated = false;
        for (int i = first; i < end; i++) {
            String word = body.word(i);
            if (i == first) {
                if (Character.isLowerCase(word.codePointAt(0)) || !body.isWord(i)) {
                    return 0;
                }
                anyCapitals = body.isAllCaps(i) && word.length() > 2;
                continue;
            }
            anyCapitals |= body.isAllCaps(i) && word.length() > 2 && i < first + 4;
            dated |= body.kind(i) == TokenKind.NUMBER && i < first + LATEST_DAY;
            boolean agency = body.word(i - 1).equals(")");
            switch (word) {
                case ":" -> {
                    return agency || areCapitals(body, first, i) ? i + 1 : 0;
                }
                case "—", "–", "--", "-" -> {
                    if (!word.equals("-") || body.isSpaced(i)) {
                        return anyCapitals || agency ? i + 1 : 0;
                    }
                }
                case "." -> {
                    boolean shouted = body.isAllCaps(i - 1) && body.word(i - 1).length() > 2;
                    if ((agency && (anyCapitals || dated)) || (shouted && dated)) {
                        // Guayaquil (Ecuador), 17 nov (EFE).- La Policía
                        boolean dash = i + 1 < body.tokens() && body.word(i + 1).equals("-");
                        return dash ? i + 2 : i + 1;
                    }
                    if (i > first + 1 || !shouted) {
                        return 0;
                    }
                }
                case "?", "!" -> {
                    return 0;
                }
                default -> {
                    boolean known = anyCapitals || isPlaceAndDate(body, first, i);
                    if (agency && dated && known && body.isCapitalised(i)) {
                        return i;
                    }
                }
            }
        }
        return 0;
    }

    /** {@code New Delhi, Nov 27 (PTI)}: a place and a date, and an agency in brackets before a token. */
    private static boolean isPlaceAndDate(StoryText body, int first, int end) {
        if (end - first < 6 || !body.word(end - 3).equals("(") || !body.isAllCaps(end - 2)) {
            return false;
        }
        boolean comma = false;
        for (int i = first; i < end - 3; i++) {
            comma |= body.word(i).equals(",");
            boolean fits = body.isCapitalised(i) || body.word(i).equals(",") || body.kind(i) == TokenKind.NUMBER;
            if (!fits) {
                return false;
            }
        }
        return comma;
    }

    private static boolean areCapitals(StoryText body, int first, int end) {
        boolean capitals = end - first <= MOST_BEFORE_COLON;
        for (int i = first; i < end && capitals; i++) {
            capitals = body.isAllCaps(i) && body.word(i).length() > 2;
        }
        return capitals;
    }
}
