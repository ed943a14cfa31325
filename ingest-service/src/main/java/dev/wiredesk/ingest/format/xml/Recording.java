package dev.wiredesk.ingest.format.xml;

import java.io.IOException;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/** Passes characters on and keeps those that may still be asked for, up to a limit. */
final class Recording extends Reader {
    private final Reader in;
    private final int limit;
    private final StringBuilder kept = new StringBuilder();

    /** Offset in the document of the first character kept. */
    private long from;

    /** @param limit characters kept at most, and more than are read ahead of what is asked for */
    Recording(Reader in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = in.read(buffer, offset, length);
        if (count > 0) {
            if (kept.length() + count > limit) {
                // So much is no item: a comment, say, that goes on for ever.
                from += kept.length();
                kept.setLength(0);
                kept.trimToSize();
            }
            kept.append(buffer, offset, count);
        }
        return count;
    }

    /** The characters between two offsets; null where not all of them were kept. */
    @Nullable String between(long start, long end) {
        return start < from ? null : kept.substring(Math.toIntExact(start - from), Math.toIntExact(end - from));
    }

    /** Whether nothing follows that anybody could have written: zeros, and ends of file of other systems. */
    boolean isNoiseFrom(long offset) throws IOException {
        int first = Math.clamp(offset - from, 0, kept.length());
        boolean noise = kept.chars().skip(first).noneMatch(c -> c > ' ');
        char[] buffer = new char[4096];
        try {
            for (int count = noise ? in.read(buffer) : -1; noise && count >= 0; count = in.read(buffer)) {
                noise = CharBuffer.wrap(buffer, 0, count).chars().noneMatch(c -> c > ' ');
            }
        } catch (CharacterCodingException _) {
            return false;
        }
        return noise;
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
