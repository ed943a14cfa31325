package dev.wiredesk.ingest.format.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings raw text into the form that offsets are counted in. */
public final class PlainText {
    /** A line this long was not broken to fit a screen or a teleprinter; the line break after it ends a paragraph. */
    private static final int PARAGRAPH_LINE = 120;

    /** Where a word may be broken on a screen; inside of a name it would hide the name. */
    private static final char SOFT_HYPHEN = '\u00AD';

    private PlainText() {}

    /** On one line, every run of white space as one space; null where nothing is left. */
    public static @Nullable String line(@Nullable String raw) {
        if (raw == null) {
            return null;
        }
        if (isLine(raw)) {
            return raw;
        }
        String clean = clean(raw);
        StringBuilder line = new StringBuilder(clean.length());
        boolean space = false;
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if (isSpace(c)) {
                space = true;
            } else {
                if (space && !line.isEmpty()) {
                    line.append(' ');
                }
                space = false;
                line.append(c);
            }
        }
        return line.isEmpty() ? null : line.toString();
    }

    /**
     * Paragraphs separated by one blank line, no white space at the end of a line, only line feeds; null where nothing
     * is left. Text that has long lines and no blank line at all has a paragraph on each line.
     */
    public static @Nullable String paragraphs(@Nullable String raw) {
        if (raw == null) {
            return null;
        }
        if (isParagraphs(raw)) {
            return raw;
        }
        List<String> lines = lines(clean(raw));
        boolean blank = lines.contains("");
        boolean longest = false;
        for (String line : lines) {
            longest |= line.length() > PARAGRAPH_LINE;
        }
        String text = String.join(!blank && longest ? "\n\n" : "\n", lines);
        return text.isEmpty() ? null : text;
    }

    /** Whether a text is plainly what {@link #line} would make of it, as most are; false where it takes a closer look. */
    private static boolean isLine(String raw) {
        char before = ' ';
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (!isPlain(c) || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return before != ' ';
    }

    /** The same for {@link #paragraphs}. */
    private static boolean isParagraphs(String raw) {
        boolean blank = false;
        int start = 0;
        while (true) {
            int lineFeed = raw.indexOf('\n', start);
            int end = lineFeed < 0 ? raw.length() : lineFeed;
            if (end > start) {
                if (!isPlainLine(raw, start, end)) {
                    return false;
                }
            } else if (start == 0 || lineFeed < 0 || raw.charAt(start - 2) == '\n') {
                return false;
            } else {
                blank = true;
            }
            if (lineFeed < 0) {
                return blank || start == 0;
            }
            start = end + 1;
        }
    }

    private static boolean isPlainLine(String raw, int start, int end) {
        if (raw.charAt(start) == ' ' || raw.charAt(end - 1) == ' ') {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (!isPlain(raw.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Neither a space, but for the ordinary one, nor anything that {@link #clean} looks at. */
    private static boolean isPlain(char c) {
        return (c >= ' ' && c < '\u007F')
                || (c > '\u00A0' && c < '\u1680' && c != SOFT_HYPHEN)
                || (c >= '\u2010' && c <= '\u2027')
                || (c > '\u3000' && c < '\uD800');
    }

    /** Without the blank lines at both ends and with one for several. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        boolean blank = false;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                end = text.length();
            }
            int last = end;
            while (last > start && isSpace(text.charAt(last - 1))) {
                last--;
            }
            if (last == start) {
                blank = true;
            } else {
                if (blank && !lines.isEmpty()) {
                    lines.add("");
                }
                blank = false;
                lines.add(lines.isEmpty() ? text.substring(start, last).stripLeading() : text.substring(start, last));
            }
            start = end + 1;
        }
        return lines;
    }

    /** Line feeds for all kinds of line ends; no control characters, byte order marks, soft hyphens or halves of surrogate pairs. */
    private static String clean(String raw) {
        int dirty = firstDirty(raw);
        if (dirty == raw.length()) {
            return raw;
        }
        StringBuilder clean = new StringBuilder(raw.length()).append(raw, 0, dirty);
        for (int i = dirty; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\r') {
                if (i + 1 == raw.length() || raw.charAt(i + 1) != '\n') {
                    clean.append('\n');
                }
            } else if (c == '\u2028' || c == '\u0085' || c == '\u000B' || c == '\f') {
                clean.append('\n');
            } else if (c == '\u2029') {
                clean.append("\n\n");
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < raw.length()
                    && Character.isLowSurrogate(raw.charAt(i + 1))) {
                clean.append(c).append(raw.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                clean.append('\uFFFD');
            } else if (!isDropped(c)) {
                clean.append(c);
            } else if (c == SOFT_HYPHEN && raw.startsWith("\r\n", i + 1)) {
                i += 2;
            } else if (c == SOFT_HYPHEN && raw.startsWith("\n", i + 1)) {
                i++;
            }
        }
        return clean.toString();
    }

    private static int firstDirty(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c < '\u007F' && c >= ' ') {
                continue;
            }
            if (isDropped(c) || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c)) {
                return i;
            }
        }
        return raw.length();
    }

    private static boolean isDropped(char c) {
        return (c < ' ' && c != '\n' && c != '\t')
                || (c >= '\u007F' && c < '\u00A0')
                || c == '\uFEFF'
                || c == SOFT_HYPHEN;
    }

    private static boolean isSpace(char c) {
        return c == '\u00A0' || Character.isWhitespace(c);
    }
}
