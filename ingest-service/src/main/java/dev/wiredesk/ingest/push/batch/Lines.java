package dev.wiredesk.ingest.push.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream that are not blank, each with its number; one over the limit is skipped without holding it. */
final class Lines {
    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[64 * 1024];
    private int position;
    private int end;
    private long number;

    Lines(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /**
     * A line.
     *
     * @param number from 1, blank lines counted
     * @param content without its line end; null where it is over the limit
     */
    @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
    record Line(long number, byte @Nullable [] content) {}

    /** The next line; null at the end of a stream that ended as it should. */
    @Nullable Line next() throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream(0);
        boolean tooLong = false;
        boolean blank = true;
        while (position < end || fill()) {
            int start = position;
            while (position < end && buffer[position] != '\n') {
                position++;
            }
            for (int i = start; blank && i < position; i++) {
                blank = isBlank(buffer[i]);
            }
            boolean complete = position < end;
            tooLong |= content.size() + position - start > limit;
            if (!tooLong) {
                content.write(buffer, start, position - start);
            } else {
                content.reset();
            }
            if (complete) {
                position++;
                number++;
                if (!blank) {
                    return new Line(number, tooLong ? null : content.toByteArray());
                }
                content.reset();
                tooLong = false;
            }
        }
        number++;
        return blank ? null : new Line(number, tooLong ? null : content.toByteArray());
    }

    /** The number of the line that was being read when reading failed. */
    long brokenLine() {
        return number + 1;
    }

    private boolean fill() throws IOException {
        position = 0;
        end = in.read(buffer);
        if (end <= 0) {
            end = 0;
            return false;
        }
        return true;
    }

    private static boolean isBlank(byte c) {
        return c == ' ' || c == '\t' || c == '\r';
    }
}
