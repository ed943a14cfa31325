package dev.wiredesk.ingest.format.wire;

import dev.wiredesk.ingest.format.text.BrokenLines;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the lines that a wire sends to a teleprinter or a typesetter into readable text. */
public final class WireText {
    /** An instruction to the typesetter stands between form feed and vertical tab. */
    private static final Pattern INSTRUCTION = Pattern.compile("\f[^\u000b\n]{0,80}\u000b");

    /** Fonts, rails, tab line indicators and the like. */
    private static final Pattern CODES =
            Pattern.compile("[\u0005-\u0008\u000b\f\u000e\u000f\u0011-\u0014\u0017-\u001a]");

    private static final Pattern ESCAPE = Pattern.compile("\u001b[ -/]{0,2}[0-~]");
    private static final Pattern DASH = Pattern.compile("(?<=^|\\s)_(?=\\s|$)");
    private static final Pattern RULE = Pattern.compile("[_*= -]*[_*=-]{2}[_*= -]+");
    private static final Pattern INDENT = Pattern.compile("\t+ *|\u001e+| {2,}");
    private static final Pattern COLUMN = Pattern.compile("(?<! ) *+[\t\u001f][ \t\u001f]*+");
    private static final Pattern RANGE = Pattern.compile("(?<=\\d)\\^(?=\\d)");

    /** AP's half, as of the games that a team is behind. */
    private static final Pattern HALF = Pattern.compile("(?<=[\\d\\s;]|^)\\{(?=[\\s;]|$)");

    private WireText() {}

    /** A line without codes and without what marks its end. */
    public static String line(String raw) {
        String line = ESCAPE.matcher(INSTRUCTION.matcher(raw).replaceAll("")).replaceAll("");
        line = CODES.matcher(line.replace('\u0010', ' ')).replaceAll("");
        line = withoutEnd(line);
        line = RANGE.matcher(line).replaceAll("–");
        line = DASH.matcher(line).replaceAll("—");
        line = HALF.matcher(line).replaceAll("½");
        return line.replace("``", "“").replace("''", "”").replace('`', '‘');
    }

    private static String withoutEnd(String line) {
        int end = line.length();
        while (end > 0 && (line.charAt(end - 1) <= ' ' || line.charAt(end - 1) == '<' || line.charAt(end - 1) == '=')) {
            end--;
        }
        // As racing results have it.
        return line.endsWith("=!") || line.endsWith("<!")
                ? withoutEnd(line.substring(0, line.length() - 1))
                : line.substring(0, end);
    }

    /** A line without indent as well. */
    public static String bare(String raw) {
        return line(raw).strip();
    }

    /**
     * The text of lines, paragraphs apart: a paragraph begins behind a blank line and with an indent, and its lines are
     * put together. Columns are kept apart, and rules left out.
     */
    public static @Nullable String body(List<String> raw) {
        boolean table = raw.stream().anyMatch(line -> line.indexOf('\u0012') >= 0 || line.indexOf('\b') >= 0);
        List<String> lines = new ArrayList<>();
        for (String each : raw) {
            String line = line(each);
            boolean indented = INDENT.matcher(line).lookingAt();
            String bare = COLUMN.matcher(line.strip()).replaceAll(" | ");
            if (RULE.matcher(bare).matches()) {
                lines.add("");
            } else {
                boolean wasText = !lines.isEmpty() && !lines.getLast().isEmpty();
                if (indented && !table && wasText && !isColumns(bare)) {
                    lines.add("");
                }
                lines.add(bare);
            }
        }
        String text = String.join("\n", lines).strip();
        if (text.isEmpty()) {
            return null;
        }
        return table ? text : BrokenLines.joined(text);
    }

    /** Whether a line has columns, as those of tables have. */
    private static boolean isColumns(String line) {
        return line.contains("   ") || line.contains(" | ");
    }
}
