package dev.wiredesk.ingest.document;

import dev.wiredesk.contracts.Original;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Keeps the bytes of an item: as text where they are UTF-8, else in base64, so that nothing of them is lost. */
public final class Originals {
    private Originals() {}

    public static Original of(String mediaType, byte[] content) {
        String text = utf8(content);
        return text != null
                ? new Original(mediaType, text)
                : new Original(mediaType + ";base64", Base64.getEncoder().encodeToString(content));
    }

    private static @Nullable String utf8(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') < 0) {
            // Zero bytes are valid UTF-8, but here they are UTF-16 or UTF-32.
            return text.indexOf('\0') < 0 ? text : null;
        }
        try {
            // Either the sender's own replacement character or the decoder's: only a strict decoder tells.
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException _) {
            return null;
        }
    }
}
