package dev.wiredesk.ingest.document;

import dev.wiredesk.ingest.format.Reading;
import dev.wiredesk.ingest.format.json.JsonItem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The lines of a stream that are not blank, each with its number; one over the limit is skipped without holding it. */
final class JsonLines implements Parts {
    private final InputStream in;
    private final Envelope envelope;
    private final Function<ObjectNode, Reading> reader;
    private final byte[] buffer = new byte[64 * 1024];
    /** Where the next line begins in the buffer, and where what has been read ends. */
    private int position;

    private int end;

    /** No line feed stands in the buffer between the position and here. */
    private int searched;

    private long number;

    JsonLines(InputStream in, Envelope envelope, Function<ObjectNode, Reading> reader) {
        this.in = in;
        this.envelope = envelope;
        this.reader = reader;
    }

    @Override
    public @Nullable Part next() throws IOException {
        while (true) {
            int start = position;
            int lineFeed = lineFeed();
            Part part;
            if (lineFeed >= 0) {
                position = lineFeed + 1;
                searched = position;
                part = line(start, lineFeed);
            } else if (start == 0 && end == buffer.length) {
                part = longLine();
            } else if (fill()) {
                continue;
            } else if (position == end) {
                return null;
            } else {
                // The last, without a line feed.
                position = end;
                part = line(0, end);
            }
            if (part != null) {
                return part;
            }
        }
    }

    /** The place of the next line feed in the buffer; -1: there is none. */
    private int lineFeed() {
        int at = searched;
        while (at < end && buffer[at] != '\n') {
            at++;
        }
        searched = at;
        return at < end ? at : -1;
    }

    /** Reads more behind the beginning of the line that is in the buffer, which moves to the front; false: that was all. */
    private boolean fill() throws IOException {
        int kept = end - position;
        System.arraycopy(buffer, position, buffer, 0, kept);
        position = 0;
        searched = kept;
        int read = in.read(buffer, kept, buffer.length - kept);
        end = kept + Math.max(0, read);
        return read > 0;
    }

    private @Nullable Part line(int start, int lineFeed) {
        number++;
        if (isBlank(start, lineFeed)) {
            return null;
        }
        return lineFeed - start > envelope.limit() ? tooLong() : part(Arrays.copyOfRange(buffer, start, lineFeed));
    }

    /** A line of which the beginning fills the buffer; null where it is blank. */
    private @Nullable Part longLine() throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream(2 * end);
        boolean blank = true;
        boolean tooLong = false;
        boolean complete = false;
        do {
            int lineFeed = lineFeed();
            complete = lineFeed >= 0;
            int stop = complete ? lineFeed : end;
            blank = blank && isBlank(0, stop);
            tooLong |= content.size() + stop > envelope.limit();
            if (tooLong) {
                content.reset();
            } else {
                content.write(buffer, 0, stop);
            }
            position = complete ? stop + 1 : end;
            searched = position;
        } while (!complete && fill());
        number++;
        if (blank) {
            return null;
        }
        return tooLong ? tooLong() : part(content.toByteArray());
    }

    private Part tooLong() {
        return Part.of(number, new Reading.TooLarge(envelope.limit()));
    }

    private Part part(byte[] content) {
        return new Part(
                number,
                content.length,
                () -> JsonItem.read(content, reader),
                () -> Originals.of("application/json", content));
    }

    private boolean isBlank(int start, int stop) {
        for (int i = start; i < stop; i++) {
            if (buffer[i] != ' ' && buffer[i] != '\t' && buffer[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}
