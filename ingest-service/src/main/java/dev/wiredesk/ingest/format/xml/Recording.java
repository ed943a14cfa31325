package dev.wiredesk.ingest.format.xml;

import java.io.IOException;
import java.io.Reader;

/** Passes characters on and keeps those that may still be asked for. */
final class Recording extends Reader {
    private final Reader in;
    private final StringBuilder kept = new StringBuilder();

    /** Offset in the document of the first character kept. */
    private long from;

    Recording(Reader in) {
        this.in = in;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = in.read(buffer, offset, length);
        if (count > 0) {
            kept.append(buffer, offset, count);
        }
        return count;
    }

    /** The characters between two offsets, none of which were given up. */
    String between(long start, long end) {
        return kept.substring(Math.toIntExact(start - from), Math.toIntExact(end - from));
    }

    /** Nobody will ask for what stands before the offset. */
    void giveUpBefore(long offset) {
        int count = Math.clamp(offset - from, 0, kept.length());
        kept.delete(0, count);
        from += count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
