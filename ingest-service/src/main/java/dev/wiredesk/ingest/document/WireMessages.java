package dev.wiredesk.ingest.document;

import dev.wiredesk.ingest.format.Flaw;
import dev.wiredesk.ingest.format.Reading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The messages of a wire, one after the other as they came over the line: each from its start of heading, or ZCZC, to
 * the next. One over the limit is skipped without holding it.
 */
final class WireMessages implements Parts {
    private static final int SOH = 1;
    private static final byte[] ZCZC = "ZCZC".getBytes(StandardCharsets.US_ASCII);

    private static final Flaw ONE_IDENTITY = new Flaw(
            "", "The identity that came with the request is that of the first message, and this is another one");

    /** Less than this without a line feed in it is no message. */
    private static final int NOISE = 40;

    private final InputStream in;
    private final Envelope envelope;
    private final WireFormat format;
    private final byte[] buffer = new byte[64 * 1024];
    private int position;
    private int end;

    private ByteArrayOutputStream message = new ByteArrayOutputStream();
    private long size;
    private boolean blank = true;
    private long line = 1;
    private long from = 1;

    /** Whether there was a message before. */
    private boolean told;

    /** Bytes of ZCZC at the beginning of a line that were just read; negative: this is not the beginning of a line. */
    private int letters;

    WireMessages(InputStream in, Envelope envelope, WireFormat format) {
        this.in = in;
        this.envelope = envelope;
        this.format = format;
    }

    @Override
    public @Nullable Part next() throws IOException {
        while (position < end || fill()) {
            byte c = buffer[position++];
            Part before = startsMessage(c) ? cut(c == SOH ? 0 : ZCZC.length - 1) : null;
            add(c);
            if (before != null) {
                return before;
            }
        }
        return blank ? null : cut(0);
    }

    /** Whether the byte ends what a message starts with. */
    private boolean startsMessage(byte c) {
        if (c == '\n' || c == '\r') {
            letters = 0;
        } else if (letters >= 0 && letters < ZCZC.length && c == ZCZC[letters]) {
            letters++;
            return letters == ZCZC.length;
        } else if (letters > 0 || c > ' ') {
            letters = -1;
        }
        return c == SOH;
    }

    private void add(byte c) {
        size++;
        if (size > envelope.limit()) {
            message = new ByteArrayOutputStream();
        } else {
            message.write(c);
        }
        blank &= (c <= ' ' && c >= 0 && c != SOH) || c == 0x7F;
        line += c == '\n' ? 1 : 0;
    }

    /** The message that was read, if it is one; {@code ahead} bytes of the next were added to it already. */
    private @Nullable Part cut(int ahead) {
        byte[] content = message.toByteArray();
        byte[] next = new byte[0];
        boolean tooLarge = size > envelope.limit();
        if (!tooLarge && ahead > 0) {
            next = Arrays.copyOfRange(content, content.length - ahead, content.length);
            content = Arrays.copyOf(content, content.length - ahead);
        } else if (ahead > 0) {
            next = Arrays.copyOf(ZCZC, ahead);
        }
        boolean isAnother = told && envelope.identity() != null;
        boolean nothing = blank || (!tooLarge && isNoise(content));
        byte[] whole = content;
        Part part = nothing
                ? null
                : tooLarge
                        ? Part.of(from, new Reading.TooLarge(envelope.limit()))
                        : isAnother
                                ? Part.of(from, new Reading.Malformed(List.of(ONE_IDENTITY)))
                                : new Part(
                                        from,
                                        whole.length,
                                        () -> format.read(whole, envelope),
                                        () -> Originals.of(envelope.mediaType(), whole));
        told |= part != null;
        message = new ByteArrayOutputStream();
        message.writeBytes(next);
        size = next.length;
        blank = next.length == 0;
        from = line;
        return part;
    }

    /** Whether there is nothing but noise of the line, or a start on a line of its own before that of the heading. */
    private static boolean isNoise(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1).strip();
        return text.length() < NOISE
                && (text.startsWith("ZCZC") || text.chars().allMatch(c -> c <= ' ' || c == 0x7F))
                && text.indexOf('\n') < 0;
    }

    private boolean fill() throws IOException {
        position = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }
}
