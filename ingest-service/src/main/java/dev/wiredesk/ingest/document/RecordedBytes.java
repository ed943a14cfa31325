package dev.wiredesk.ingest.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Passes bytes on and keeps those from a place on, up to a limit, because they may be asked for again. */
final class RecordedBytes extends InputStream {
    private final InputStream in;
    private final int limit;
    private ByteArrayOutputStream kept = new ByteArrayOutputStream();

    /** Offset in the document of the first byte kept. */
    private long from;

    /** Offset in the document of what will be read next. */
    private long position;

    /** @param limit bytes kept at most, and more than are read ahead of what is asked for */
    RecordedBytes(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = in.read(buffer, offset, length);
        if (count > 0) {
            if (kept.size() + count > limit) {
                kept = new ByteArrayOutputStream();
                from = position;
            }
            kept.write(buffer, offset, count);
            position += count;
        }
        return count;
    }

    /** The bytes between two offsets; null where they were more than are kept. */
    byte @Nullable [] between(long start, long end) {
        if (start < from) {
            return null;
        }
        return Arrays.copyOfRange(kept.toByteArray(), Math.toIntExact(start - from), Math.toIntExact(end - from));
    }

    /** Nobody will ask for what stands before the offset, which must have been read. */
    void giveUpBefore(long offset) {
        byte[] ahead = between(Math.max(offset, from), position);
        if (ahead != null) {
            from = position - ahead.length;
            kept = new ByteArrayOutputStream();
            kept.writeBytes(ahead);
        }
    }
}
