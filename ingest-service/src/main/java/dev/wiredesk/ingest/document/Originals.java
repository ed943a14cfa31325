package dev.wiredesk.ingest.document;

import dev.wiredesk.contracts.Original;
import dev.wiredesk.contracts.Utf8;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Keeps the bytes of an item: as text where they are UTF-8, else in base64, so that nothing of them is lost. */
public final class Originals {
    private static final int PIECE = 128;

    private Originals() {}

    public static Original of(String mediaType, byte[] content) {
        return isText(content)
                ? new Original(mediaType, Utf8.ofValid(content))
                : new Original(mediaType + ";base64", Base64.getEncoder().encodeToString(content));
    }

    private static boolean isText(byte[] content) {
        for (byte b : content) {
            // Zero bytes are valid UTF-8, but here they are UTF-16 or UTF-32.
            if (b == 0) {
                return false;
            }
        }
        return isUtf8(content);
    }

    /** The decoder is quick while it meets only ASCII, and starts so again with each piece: small ones are best. */
    private static boolean isUtf8(byte[] content) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer left = ByteBuffer.wrap(content);
        CharBuffer piece = CharBuffer.allocate(PIECE);
        CoderResult result;
        do {
            piece.clear();
            result = decoder.decode(left, piece, true);
        } while (result.isOverflow());
        return result.isUnderflow();
    }
}
