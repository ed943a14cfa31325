package dev.wiredesk.enrich.text;

/** Tells where the dateline of a body ends: {@code BAKU, Nov. 23 (Caspian Press) -}. */
public final class Datelines {
    private static final int LONGEST = 16;

    /** {@code NEW DELHI:}, {@code Ahmedabad:}: a colon ends a place of so many words. */
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
                    return agency || areCapitals(body, first, i) || isNameBeforeSentence(body, first, i) ? i + 1 : 0;
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

    /** {@code Ahmedabad: The state}, {@code Srinagar, Nov 27: Police}: a name, with a date or none, before a sentence. */
    private static boolean isNameBeforeSentence(StoryText body, int first, int colon) {
        int next = colon + 1;
        if (next >= body.tokens() || !body.isWord(next) || !body.isCapitalised(next)) {
            return false;
        }
        int name = first;
        while (name < colon && body.isWord(name) && body.isCapitalised(name)) {
            name++;
        }
        return name > first
                && name - first <= MOST_BEFORE_COLON
                && (name == colon || (body.word(name).equals(",") && isDate(body, name + 1, colon)));
    }

    /** {@code Nov 27}, {@code 27 November}, {@code Nov. 27, 2026}. */
    private static boolean isDate(StoryText body, int from, int to) {
        int numbers = 0;
        int names = 0;
        for (int i = from; i < to; i++) {
            if (body.kind(i) == TokenKind.NUMBER) {
                numbers++;
            } else if (body.isWord(i) && body.isCapitalised(i)) {
                names++;
            } else if (!body.word(i).equals(",")) {
                return false;
            }
        }
        return names == 1 && (numbers == 1 || numbers == 2);
    }

    private static boolean areCapitals(StoryText body, int first, int end) {
        boolean capitals = end - first <= MOST_BEFORE_COLON;
        for (int i = first; i < end && capitals; i++) {
            capitals = body.isAllCaps(i) && body.word(i).length() > 2;
        }
        return capitals;
    }
}
