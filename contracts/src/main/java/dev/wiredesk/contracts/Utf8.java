package dev.wiredesk.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.UTF8JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.ser.std.StdSerializer;

/** A text as its bytes in UTF-8, which JSON takes as they are: for one that is passed on without being looked into. */
@JsonSerialize(using = Utf8.Writer.class)
public final class Utf8 {
    private final byte[] bytes;

    private Utf8(byte[] bytes) {
        this.bytes = bytes;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Utf8 of(String text) {
        return new Utf8(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The text that the bytes are.
     *
     * @param bytes known to be UTF-8; not to be changed any more
     */
    public static Utf8 ofValid(byte[] bytes) {
        return new Utf8(bytes);
    }

    /** The text. */
    @Override
    public String toString() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Utf8 text && Arrays.equals(bytes, text.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    static final class Writer extends StdSerializer<Utf8> {
        Writer() {
            super(Utf8.class);
        }

        @Override
        public void serialize(Utf8 text, JsonGenerator json, SerializationContext context) {
            if (json instanceof UTF8JsonGenerator) {
                json.writeUTF8String(text.bytes, 0, text.bytes.length);
            } else {
                json.writeString(text.toString());
            }
        }
    }
}
