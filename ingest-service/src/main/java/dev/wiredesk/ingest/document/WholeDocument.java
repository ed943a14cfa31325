package dev.wiredesk.ingest.document;

import dev.wiredesk.ingest.format.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A document that has to be read whole to be cut, and is therefore no larger than an item may be. */
final class WholeDocument implements Parts {
    private final InputStream in;
    private final int limit;
    private final Function<byte[], List<Part>> cutter;
    private @Nullable Iterator<Part> parts;

    WholeDocument(InputStream in, int limit, Function<byte[], List<Part>> cutter) {
        this.in = in;
        this.limit = limit;
        this.cutter = cutter;
    }

    /** A document that is one item. */
    static WholeDocument ofOne(InputStream in, Envelope envelope, Function<byte[], Reading> reader) {
        return new WholeDocument(
                in,
                envelope.limit(),
                content -> List.of(new Part(
                        1,
                        content.length,
                        () -> reader.apply(content),
                        () -> Originals.of(envelope.mediaType(), content))));
    }

    @Override
    public @Nullable Part next() throws IOException {
        Iterator<Part> all = parts;
        if (all == null) {
            byte[] content = in.readNBytes(limit + 1);
            all = cut(content).iterator();
            parts = all;
        }
        return all.hasNext() ? all.next() : null;
    }

    private List<Part> cut(byte[] content) {
        if (content.length == 0) {
            return List.of(Part.of(1, new Reading.Unreadable("There is nothing in it", 1, 1)));
        }
        return content.length > limit ? List.of(Part.of(1, new Reading.TooLarge(limit))) : cutter.apply(content);
    }
}
