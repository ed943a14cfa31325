package dev.wiredesk.search.page.text;

import dev.wiredesk.search.page.text.MarkedText.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads highlighted passages as the query API gives them: HTML in which everything of the story's own is escaped, with
 * the words found between {@code <em>} and {@code </em>}.
 */
public final class Hits {
    private static final String OPEN = "<em>";
    private static final String CLOSE = "</em>";

    /** What the highlighter's encoder makes of the characters that mean something in HTML. */
    private static final Map<String, String> ESCAPED =
            Map.of("&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", "\"", "&#x27;", "'", "&#x2F;", "/");

    private static final int LONGEST_ESCAPE = 6;

    private static final Mark HIT = Mark.telling(Mark.Kind.HIT, "");

    private Hits() {}

    /** The passage as text again, with the words found marked; a mark without its counterpart marks nothing. */
    public static MarkedText marked(String passage) {
        StringBuilder text = new StringBuilder(passage.length());
        List<Span> spans = new ArrayList<>();
        int start = -1;
        for (int i = 0; i < passage.length(); ) {
            if (passage.startsWith(OPEN, i)) {
                start = text.length();
                i += OPEN.length();
            } else if (passage.startsWith(CLOSE, i)) {
                if (start >= 0) {
                    spans.add(new Span(start, text.length(), HIT));
                }
                start = -1;
                i += CLOSE.length();
            } else {
                String escape = escapeAt(passage, i);
                text.append(ESCAPED.getOrDefault(escape, escape));
                i += escape.length();
            }
        }
        return MarkedText.of(text.toString(), spans);
    }

    /** The escape that begins here or, where none does, the one character. */
    private static String escapeAt(String passage, int at) {
        if (passage.charAt(at) == '&') {
            int end = passage.indexOf(';', at);
            if (end > 0 && end - at < LONGEST_ESCAPE) {
                String escape = passage.substring(at, end + 1);
                if (ESCAPED.containsKey(escape)) {
                    return escape;
                }
            }
        }
        return passage.substring(at, at + 1);
    }
}
