package dev.wiredesk.ingest.format.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message cut at its control characters. Where they got lost on the way it is all text.
 *
 * @param header what stands before the text, by lines
 * @param footer what stands behind it
 */
public record WireMessage(List<String> header, List<String> text, List<String> footer) {
    private static final char SOH = '\u0001';
    private static final char STX = '\u0002';
    private static final char ETX = '\u0003';
    private static final char EOT = '\u0004';

    public static WireMessage of(String message) {
        int start = message.indexOf(SOH) + 1;
        int end = end(message, EOT, start, message.length());
        int text = message.indexOf(STX, start);
        int behind = end(message, ETX, Math.max(text, start), end);
        if (text < 0 || text > behind) {
            return new WireMessage(List.of(), lines(message.substring(start, behind)), footer(message, behind, end));
        }
        return new WireMessage(
                lines(message.substring(start, text)),
                lines(message.substring(text + 1, behind)),
                footer(message, behind, end));
    }

    /** The first line that is not blank; null where there is none. */
    public @Nullable String firstLine() {
        for (List<String> part : List.of(header, text)) {
            for (String line : part) {
                if (!line.isBlank()) {
                    return line;
                }
            }
        }
        return null;
    }

    private static int end(String message, char mark, int from, int otherwise) {
        int at = message.indexOf(mark, from);
        return at < 0 || at > otherwise ? otherwise : at;
    }

    private static List<String> footer(String message, int from, int to) {
        return from >= to ? List.of() : lines(message.substring(from + 1, to));
    }

    private static List<String> lines(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\u0000\u0007\u0016\u007f]", "")
                .lines()
                .toList();
    }
}
