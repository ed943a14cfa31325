package dev.wiredesk.ingest.format.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The characters of a whole item. */
public sealed interface Decoded {

    record Text(String text) implements Decoded {}

    /** The bytes are not in the charset that they were declared to be in. */
    record Wrong(String message) implements Decoded {}

    /**
     * Decodes by the byte order mark, else as declared, else by detection.
     *
     * @param declared by the content type or by the item itself; null: nothing was declared
     */
    static Decoded of(byte[] content, @Nullable Charset declared) {
        Charsets.Mark mark = Charsets.mark(content);
        int start = mark == null ? 0 : mark.length();
        if (mark == null && declared == null) {
            // What is only guessed is no promise that every byte keeps.
            return new Text(new String(content, Charsets.detect(content, content.length)));
        }
        Charset charset = mark != null
                ? mark.charset()
                : Charsets.believed(content, content.length, Objects.requireNonNull(declared));
        try {
            return new Text(charset.newDecoder()
                    .decode(ByteBuffer.wrap(content, start, content.length - start))
                    .toString());
        } catch (CharacterCodingException _) {
            return new Wrong("It is not in " + charset.name() + " as it says");
        }
    }
}
