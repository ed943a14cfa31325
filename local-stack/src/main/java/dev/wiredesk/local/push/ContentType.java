package dev.wiredesk.local.push;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The content type of a file, told from its beginning and its name. */
final class ContentType {
    static final String BATCH = "application/x-ndjson";
    static final String TEXT = "text/plain";
    private static final String JSON = "application/json";

    /** What teleprinter messages begin with: start of heading, with or without synchronous idles before it. */
    private static final Pattern MESSAGE = Pattern.compile("(?s)[\\x16\\s]*(\\x01|ZCZC).*");

    private static final Pattern HTML = Pattern.compile("(?is)<(!doctype\\s+html|html)[\\s>].*");

    /** A JSON object that ends with its line, and another that starts with the next. */
    private static final Pattern LINES = Pattern.compile("(?s)\\{[^\\n]*\\}[ \\t\\r]*\\n\\s*\\{.*");

    private ContentType() {}

    /**
     * Guesses. JSON is JSON, be it Wiredesk's own or ninjs: ingest tells them apart.
     *
     * @param name of the file, which counts for line-separated JSON and plain text only
     * @param beginning the first few thousand characters
     * @return empty when it looks like nothing that could be pushed
     */
    static Optional<String> guess(String name, String beginning) {
        String lowerCase = name.toLowerCase(Locale.ROOT);
        if (lowerCase.endsWith(".ndjson") || lowerCase.endsWith(".jsonl")) {
            return Optional.of(BATCH);
        }
        String text = withoutByteOrderMark(beginning).strip();
        if (text.startsWith("{")) {
            return Optional.of(LINES.matcher(text).matches() ? BATCH : JSON);
        }
        if (text.startsWith("[")) {
            return Optional.of(JSON);
        }
        if (text.startsWith("<")) {
            return Optional.of(HTML.matcher(text).matches() ? "text/html" : "application/xml");
        }
        if (isMessage(beginning) || lowerCase.endsWith(".txt")) {
            return Optional.of(TEXT);
        }
        return lowerCase.endsWith(".json") ? Optional.of(JSON) : Optional.empty();
    }

    /** Whether text is a teleprinter's message. */
    static boolean isMessage(String beginning) {
        return MESSAGE.matcher(beginning).matches();
    }

    private static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
