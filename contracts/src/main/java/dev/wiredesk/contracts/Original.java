package dev.wiredesk.contracts;

/**
 * The item as it was sent.
 *
 * @param contentType media type, with {@code ;base64} at its end where {@code content} is base64 because the bytes were
 *     not text
 * @param content the bytes as text or base64
 */
public record Original(String contentType, Utf8 content) {
    public Original(String contentType, String content) {
        this(contentType, Utf8.of(content));
    }
}
