package dev.wiredesk.ingest.push;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream of which no more than a number of bytes is taken. */
final class LimitedStream extends FilterInputStream {
    private final long limit;
    private long count;

    LimitedStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    /** There is more in it than is taken. */
    static final class Exceeded extends IOException {
        private static final long serialVersionUID = 1L;

        private final long limit;

        Exceeded(long limit) {
            super("There is more than " + limit + " bytes");
            this.limit = limit;
        }

        long limit() {
            return limit;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /** @throws Exceeded where that is more than is taken */
    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count += Math.max(0, read);
        if (count > limit) {
            throw new Exceeded(limit);
        }
        return read;
    }
}
