package dev.wiredesk.search.article;

import java.text.BreakIterator;
import java.util.Locale;

/** What a story is shown by where there are no words to find passages by. */
final class Beginning {

    /** Characters. */
    private static final int LONGEST = 160;

    private Beginning() {}

    /** The first paragraph, cut between two words where it is long. */
    static String of(String body) {
        String text = body.strip();
        int end = text.indexOf('\n');
        String paragraph = end < 0 ? text : text.substring(0, end).stripTrailing();
        if (paragraph.length() <= LONGEST) {
            return paragraph;
        }
        // A character more, for a space at the end does not count.
        String most = paragraph.substring(0, LONGEST + 1);
        BreakIterator words = BreakIterator.getLineInstance(Locale.ROOT);
        words.setText(most);
        int cut = words.preceding(LONGEST + 1);
        return most.substring(0, cut > 0 ? cut : LONGEST).stripTrailing();
    }
}
