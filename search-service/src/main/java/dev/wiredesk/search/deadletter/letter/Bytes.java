package dev.wiredesk.search.deadletter.letter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Bytes as JSON can hold them; one of both is there.
 *
 * @param text where they are UTF-8 without control characters
 * @param base64 otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Bytes(@Nullable String text, @Nullable String base64) {

    public static Bytes of(byte[] bytes) {
        return beginning(bytes, bytes.length);
    }

    /** At most so many of them; a character that would be cut is left out. */
    public static Bytes beginning(byte[] bytes, int most) {
        boolean whole = bytes.length <= most;
        String text = text(ByteBuffer.wrap(bytes, 0, Math.min(most, bytes.length)), whole);
        return text != null
                ? new Bytes(text, null)
                : new Bytes(null, Base64.getEncoder().encodeToString(whole ? bytes : Arrays.copyOf(bytes, most)));
    }

    private static @Nullable String text(ByteBuffer bytes, boolean whole) {
        CharsetDecoder utf8 = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer characters = CharBuffer.allocate(bytes.remaining());
        if (utf8.decode(bytes, characters, whole).isError()) {
            return null;
        }
        String text = characters.flip().toString();
        return text.chars().anyMatch(Bytes::isControl) ? null : text;
    }

    private static boolean isControl(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
    }
}
