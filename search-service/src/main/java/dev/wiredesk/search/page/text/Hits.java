package dev.wiredesk.search.page.text;

import dev.wiredesk.search.page.text.MarkedText.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Words that a search found, told from the text around them by two characters of the private use area, which no text of
 * a story is mistaken for markup with.
 */
public final class Hits {
    public static final char OPEN = '\uE000';
    public static final char CLOSE = '\uE001';

    private static final Mark HIT = Mark.telling(Mark.Kind.HIT, "");

    private Hits() {}

    /** The text without the characters, with what stood between them marked; unpaired ones mark nothing. */
    public static MarkedText marked(String passage) {
        StringBuilder text = new StringBuilder(passage.length());
        List<Span> spans = new ArrayList<>();
        int start = -1;
        for (int i = 0; i < passage.length(); i++) {
            char c = passage.charAt(i);
            if (c == OPEN) {
                start = text.length();
            } else if (c == CLOSE) {
                if (start >= 0) {
                    spans.add(new Span(start, text.length(), HIT));
                }
                start = -1;
            } else {
                text.append(c);
            }
        }
        return MarkedText.of(text.toString(), spans);
    }
}
