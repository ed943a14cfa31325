package dev.wiredesk.ingest.format.xml;

import dev.wiredesk.ingest.format.text.Charsets;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The characters of an XML document: RFC 7303's order of who tells the charset, unless the bytes contradict. */
final class XmlSource {
    private static final int LOOK = 64 * 1024;
    private static final Pattern DECLARATION =
            Pattern.compile("^\\s*<\\?xml[^>]*?\\sencoding\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

    private XmlSource() {}

    /**
     * Opens a document.
     *
     * @param told the charset of the content type; null: it told none
     * @throws UnknownCharset where the document declares a charset that nobody knows
     */
    static Reader open(InputStream in, @Nullable Charset told) throws IOException {
        PushbackInputStream source = new PushbackInputStream(in, LOOK);
        byte[] head = source.readNBytes(LOOK);
        Charsets.Mark mark = Charsets.mark(head);
        Charset charset = mark != null ? mark.charset() : charset(head, told);
        int skip = mark == null ? blank(head) : mark.length();
        source.unread(head, skip, head.length - skip);
        return new InputStreamReader(
                source,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static Charset charset(byte[] head, @Nullable Charset told) throws UnknownCharset {
        Charset wide = wide(head);
        if (wide != null) {
            return wide;
        }
        if (told != null && Charsets.fits(head, head.length, told)) {
            return Charsets.believed(head, head.length, told);
        }
        Matcher declaration =
                DECLARATION.matcher(new String(head, 0, Math.min(head.length, 1024), StandardCharsets.ISO_8859_1));
        if (declaration.find()) {
            String name = declaration.group(1) == null ? declaration.group(2) : declaration.group(1);
            Charset declared = Charsets.named(name);
            if (declared == null) {
                throw new UnknownCharset("The charset " + printable(name) + " is not known");
            }
            // What can be read as ASCII is not UTF-16, whatever it says.
            return declared.name().startsWith("UTF-16") || declared.name().startsWith("UTF-32")
                    ? Charsets.detect(head, head.length)
                    : Charsets.believed(head, head.length, declared);
        }
        return told != null ? told : Charsets.detect(head, head.length);
    }

    /** Nothing may stand before a declaration, but in many files a blank line does. */
    private static int blank(byte[] head) {
        int blank = 0;
        while (blank < head.length && (head[blank] == ' ' || (head[blank] >= '\t' && head[blank] <= '\r'))) {
            blank++;
        }
        return blank;
    }

    /** UTF-16 or UTF-32 without a byte order mark, by the zeros around the first {@code <}. */
    private static @Nullable Charset wide(byte[] head) {
        if (head.length < 4) {
            return null;
        }
        if (head[0] == 0 && head[1] == '<') {
            return StandardCharsets.UTF_16BE;
        } else if (head[0] == '<' && head[1] == 0) {
            return head[2] == 0 ? Charset.forName("UTF-32LE") : StandardCharsets.UTF_16LE;
        } else if (head[0] == 0 && head[3] == '<') {
            return Charset.forName("UTF-32BE");
        }
        return null;
    }

    private static String printable(String name) {
        String shorter = name.length() > 40 ? name.substring(0, 40) : name;
        return shorter.replaceAll("[^\\x20-\\x7E]", "?");
    }

    /** A document says that it is in a charset that nobody knows. */
    static final class UnknownCharset extends IOException {
        private static final long serialVersionUID = 1L;

        UnknownCharset(String message) {
            super(message);
        }
    }
}
