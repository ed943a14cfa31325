package dev.wiredesk.ingest.format.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Finds out what characters bytes stand for: by their byte order mark, else by what was declared, else by looking at them. */
public final class Charsets {
    private static final int DETECTED_BYTES = 16 * 1024;

    /** Below this the detector only guesses. */
    private static final int CONFIDENT = 25;

    /** Begins a shift to other letters, as in ISO-2022-JP. */
    private static final int ESCAPE = 0x1B;

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Charset DOS = Charset.forName("IBM850");

    /** Letters there that stand between letters, where Windows has quotation marks and the like. */
    private static final String DOS_LETTERS = "\u0081\u0082\u0084\u0086\u0087\u0088\u0089\u008b\u0093\u0094\u0095";

    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

    private Charsets() {}

    /**
     * The charset of a byte order mark.
     *
     * @param length bytes of the mark, to be passed over
     */
    public record Mark(Charset charset, int length) {}

    /** The mark the bytes begin with; null where there is none. */
    public static @Nullable Mark mark(byte[] content) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return new Mark(StandardCharsets.UTF_8, 3);
        } else if (startsWith(content, 0xFF, 0xFE, 0, 0)) {
            return new Mark(UTF_32LE, 4);
        } else if (startsWith(content, 0, 0, 0xFE, 0xFF)) {
            return new Mark(UTF_32BE, 4);
        } else if (startsWith(content, 0xFE, 0xFF)) {
            return new Mark(StandardCharsets.UTF_16BE, 2);
        } else if (startsWith(content, 0xFF, 0xFE)) {
            return new Mark(StandardCharsets.UTF_16LE, 2);
        }
        return null;
    }

    /** A charset by a name as feeds write it; null where nobody knows it. */
    public static @Nullable Charset named(String name) {
        String bare = name.strip().replaceAll("^[\"']+|[\"']+$", "");
        Charset national = Iso646.named(bare);
        if (national != null) {
            return national;
        }
        try {
            Charset charset = Charset.forName(bare);
            // What calls itself Latin 1 is Windows' variant of it, on the Web by the standard and on wires by habit.
            return charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)
                    ? WESTERN
                    : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return null;
        }
    }

    /** Whether the bytes, which may be cut off in the middle of a character, are text in the charset. */
    public static boolean fits(byte[] content, int length, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(content, 0, length);
        CharBuffer out = CharBuffer.allocate(4096);
        while (true) {
            CoderResult result = decoder.decode(in, out, false);
            if (result.isError()) {
                return false;
            } else if (result.isUnderflow()) {
                return true;
            }
            out.clear();
        }
    }

    /**
     * The charset that bytes were declared to be in; UTF-8 where that is one of single bytes and they are UTF-8, as the
     * letters of that do not come about by accident, and many a file was saved anew without its declaration.
     */
    public static Charset believed(byte[] content, int length, Charset declared) {
        boolean single =
                declared.canEncode() && declared.newEncoder().maxBytesPerChar() == 1 && !isAscii(content, length);
        return single && fits(content, length, StandardCharsets.UTF_8) ? StandardCharsets.UTF_8 : declared;
    }

    /**
     * Whether bytes that do not tell their charset are in the one that is usual where they come from: they are text in it,
     * and neither plain ASCII nor UTF-8 with letters of its own.
     */
    public static boolean isUsual(byte[] content, Charset usual) {
        boolean plain = isAscii(content, content.length) && !isWritten(content, usual);
        boolean wide = usual.name().startsWith("UTF-16") || usual.name().startsWith("UTF-32");
        if (plain || (wide && !has(content, 0))) {
            return false;
        }
        boolean utf8 = !isAscii(content, content.length) && fits(content, content.length, StandardCharsets.UTF_8);
        return !utf8 && fits(content, content.length, usual);
    }

    /** Whether a charset writes other letters than English ones with the bytes of ASCII: 7 bits wide, by shifts, or in pairs. */
    private static boolean isWritten(byte[] content, Charset usual) {
        return usual instanceof Iso646 || has(content, ESCAPE) || has(content, 0);
    }

    private static boolean has(byte[] content, int code) {
        for (byte each : content) {
            if (each == code) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAscii(byte[] content, int length) {
        for (int i = 0; i < length; i++) {
            if (content[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** The likeliest charset of bytes that do not say: UTF-8 where they are that, else by the frequencies of letters. */
    public static Charset detect(byte[] content, int length) {
        if (fits(content, length, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        if (isDos(content, length)) {
            return DOS;
        }
        CharsetDetector detector = new CharsetDetector();
        detector.setText(Arrays.copyOf(content, Math.min(length, DETECTED_BYTES)));
        CharsetMatch match = detector.detect();
        if (match == null || match.getConfidence() < CONFIDENT) {
            return WESTERN;
        }
        Charset charset = named(match.getName());
        return charset == null || !fits(content, length, charset) ? WESTERN : charset;
    }

    /** Whether letters outside of ASCII are where DOS, and with it the older wire desks, had them. */
    private static boolean isDos(byte[] content, int length) {
        int dos = 0;
        int windows = 0;
        for (int i = 1; i + 1 < length; i++) {
            int c = content[i] & 0xFF;
            if (c >= 0x80 && isLetter(content[i - 1]) && isLetter(content[i + 1])) {
                dos += DOS_LETTERS.indexOf(c) >= 0 ? 1 : 0;
                // The sharp s is there too.
                windows += c >= 0xC0 && c != 0xE1 ? 1 : 0;
            }
        }
        return dos > windows;
    }

    private static boolean isLetter(byte c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean startsWith(byte[] content, int... bytes) {
        if (content.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((content[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
