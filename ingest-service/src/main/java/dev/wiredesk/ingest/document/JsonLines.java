package dev.wiredesk.ingest.document;

import dev.wiredesk.ingest.format.Reading;
import dev.wiredesk.ingest.format.json.JsonItem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
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
            tooLong |= content.size() + position - start > envelope.limit();
            if (!tooLong) {
                content.write(buffer, start, position - start);
            } else {
                content.reset();
            }
            if (complete) {
                position++;
                number++;
                if (!blank) {
                    return part(content, tooLong);
                }
                content.reset();
                tooLong = false;
            }
        }
        number++;
        return blank ? null : part(content, tooLong);
    }

    private Part part(ByteArrayOutputStream line, boolean tooLong) {
        if (tooLong) {
            return Part.of(number, new Reading.TooLarge(envelope.limit()));
        }
        byte[] content = line.toByteArray();
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

    private static boolean isBlank(byte c) {
        return c == ' ' || c == '\t' || c == '\r';
    }
}
