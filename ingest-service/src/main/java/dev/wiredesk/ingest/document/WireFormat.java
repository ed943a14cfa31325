package dev.wiredesk.ingest.document;

import dev.wiredesk.ingest.format.Reading;
import dev.wiredesk.ingest.format.anpa1312.Anpa1312Reader;
import dev.wiredesk.ingest.format.iptc7901.Iptc7901Reader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The formats of the wires of old, whose messages look much the same. */
enum WireFormat {
    IPTC7901,
    ANPA1312;

    /** Line noise and idle characters, then a start of heading, or the letters that stood for it on telex lines. */
    private static final Pattern START = Pattern.compile(
            "[\\s\\x00\\x16\\x7f]*(?:\\x01\\s*(?:(?<anpa>[A-Za-z]\\d{3,4}(?:[^\\dA-Za-z]|$)).*|.*)|ZCZC(?!\\p{Alpha}).*)",
            Pattern.DOTALL);

    /**
     * The header of a message whose control characters got lost on the way. It must have more than the readers ask for, as any
     * text may begin with letters and digits.
     */
    private static final Pattern WITHOUT_CONTROLS = Pattern.compile(
            "\\s*(?:\\p{Alpha}{2,6}\\d{3,6} +\\d +\\p{Alpha}{1,4} +\\d{1,6}(?: [^\\n]*)?"
                    + "|(?<anpa>\\p{Alpha}\\d{4}[\\p{Alpha}-]{1,20} *\\r?\\n *\\p{Alpha} \\p{Alpha} \\S[^\\n]* \\d\\d-\\d\\d(?: \\d{1,5})?))"
                    + " *\\r?\\n.*",
            Pattern.DOTALL);

    /** The format of a document that begins with these bytes; null: it is none of these. */
    static @Nullable WireFormat of(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        Matcher start = START.matcher(text);
        if (!start.matches()) {
            start = WITHOUT_CONTROLS.matcher(text);
        }
        if (!start.matches()) {
            return null;
        }
        return start.group("anpa") == null ? IPTC7901 : ANPA1312;
    }

    Reading read(byte[] message, Envelope envelope) {
        return switch (this) {
            case IPTC7901 -> Iptc7901Reader.read(message, envelope.charsetOf(message), envelope.identity());
            case ANPA1312 -> Anpa1312Reader.read(message, envelope.charsetOf(message), envelope.identity());
        };
    }
}
