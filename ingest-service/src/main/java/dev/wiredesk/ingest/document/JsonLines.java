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
    private int position;
    private int end;
    private long number;

    JsonLines(InputStream in, Envelope envelope, Function<ObjectNode, Reading> reader) {
        this.in = in;
        this.envelope = envelope;
        this.reader = reader;
    }

    @Override
    public @Nullable Part next() throws IOException {
        while (position < end || fill()) {
            int start = position;
            int lineFeed = lineFeed();
            position = lineFeed < 0 ? end : lineFeed + 1;
            // Most lines are in the buffer as a whole.
            Part part = lineFeed < 0 ? longLine(start) : line(start, lineFeed);
            if (part != null) {
                return part;
            }
        }
        return null;
    }

    /** The place of the next line feed in the buffer; -1: there is none. */
    private int lineFeed() {
        for (int i = position; i < end; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private @Nullable Part line(int start, int lineFeed) {
        number++;
        if (isBlank(start, lineFeed)) {
            return null;
        }
        return lineFeed - start > envelope.limit() ? tooLong() : part(Arrays.copyOfRange(buffer, start, lineFeed));
    }

    /** A line that goes on behind what is in the buffer from {@code start} on; null where it is blank. */
    private @Nullable Part longLine(int start) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream(2 * (end - start));
        boolean blank = isBlank(start, end);
        boolean tooLong = end - start > envelope.limit();
        content.write(buffer, start, end - start);
        for (boolean complete = false; !complete && fill(); ) {
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
        }
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

    private boolean fill() throws IOException {
        position = 0;
        end = in.read(buffer);
        if (end <= 0) {
            end = 0;
            return false;
        }
        return true;
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
