package dev.wiredesk.ingest.push;

import dev.wiredesk.ingest.intake.InFlight;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;

/** A body that is given room in memory as it arrives, so that slow senders take up no more than they have sent. */
final class HeldStream extends FilterInputStream {
    private final InFlight.Hold hold;
    private final long most;
    private final Duration patience;

    /**
     * A body of which nothing has been read.
     *
     * @param most bytes of it that can be in memory at a time, as its reader passes over what is too large
     * @param patience how long to wait for room before giving up
     */
    HeldStream(InputStream in, InFlight.Hold hold, long most, Duration patience) {
        super(in);
        this.hold = hold;
        this.most = most;
        this.patience = patience;
    }

    /** There is no room in memory for what has arrived. */
    static final class NoRoom extends IOException {
        private static final long serialVersionUID = 1L;

        NoRoom() {
            super("There is no room in memory");
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /** @throws NoRoom where no room came free in time */
    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        try {
            if (count > 0 && hold.bytes() < most && !hold.add(count, patience)) {
                throw new NoRoom();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
        return count;
    }
}
