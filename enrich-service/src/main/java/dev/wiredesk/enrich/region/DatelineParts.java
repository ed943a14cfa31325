package dev.wiredesk.enrich.region;

import dev.wiredesk.enrich.text.StoryText;
import java.util.Set;

/** Tells what stands in a dateline beside the place: {@code BAKU, Nov. 23 (Caspian Press) -}. */
final class DatelineParts {
    /** Months in short, some of which are spelled like towns. */
    private static final Set<String> MONTHS = Set.of(
            "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "march",
            "august");

    private DatelineParts() {}

    /** Whether a mention in a dateline is a part of its date, or of the agency's name in the brackets that end it. */
    static boolean isDateOrAgency(Mention mention, int datelineEnd) {
        String word = mention.text.lower(mention.firstToken);
        String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        return (mention.firstToken == mention.lastToken && MONTHS.contains(bare))
                || isInLastBrackets(mention, datelineEnd);
    }

    private static boolean isInLastBrackets(Mention mention, int datelineEnd) {
        StoryText text = mention.text;
        int last = datelineEnd - 1;
        if (mention.lastToken >= last || last >= text.tokens()) {
            return false;
        }
        int close = text.word(last).equals(")") ? last : last - 1;
        if (!text.word(close).equals(")")) {
            return false;
        }
        for (int token = close - 1; token >= 0 && !text.word(token).equals("("); token--) {
            if (token == mention.lastToken) {
                return true;
            }
        }
        return false;
    }
}
