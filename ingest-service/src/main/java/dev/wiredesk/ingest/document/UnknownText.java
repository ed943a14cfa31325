package dev.wiredesk.ingest.document;

import dev.wiredesk.ingest.format.Reading;
import dev.wiredesk.ingest.format.plain.PlainReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import org.jspecify.annotations.Nullable;

/** A document whose content type leaves open what it is: messages of a wire by their first bytes, else a story as it is. */
final class UnknownText implements Parts {
    /** A wire begins within so many bytes. */
    private static final int HEAD = 512;

    private final PushbackInputStream in;
    private final Envelope envelope;
    private final boolean isText;
    private @Nullable Parts found;

    /** @param isText whether it is text where it is nothing else */
    UnknownText(InputStream in, Envelope envelope, boolean isText) {
        this.in = new PushbackInputStream(in, HEAD);
        this.envelope = envelope;
        this.isText = isText;
    }

    @Override
    public @Nullable Part next() throws IOException {
        Parts parts = found;
        if (parts == null) {
            parts = open();
            found = parts;
        }
        return parts.next();
    }

    private Parts open() throws IOException {
        byte[] head = in.readNBytes(HEAD);
        in.unread(head);
        WireFormat wire = WireFormat.of(head);
        if (wire != null) {
            return new WireMessages(in, envelope, wire);
        }
        return WholeDocument.ofOne(
                in,
                envelope,
                content -> isText
                        ? PlainReader.read(content, envelope.charsetOf(content), envelope.identity())
                        : new Reading.NotAnItem("As " + envelope.mediaType()
                                + " only messages in IPTC 7901 and ANPA 1312 are told; send another content type"));
    }
}
