package dev.wiredesk.ingest.document;

import dev.wiredesk.ingest.format.text.Charsets;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What is told about a document beside it.
 *
 * @param mediaType as sent, without parameters
 * @param charset told by the content type
 * @param usualCharset of text of the feed that does not tell any
 * @param identity of an item in a format that has no place for it (R1)
 * @param limit bytes of the largest item taken
 */
public record Envelope(
        String mediaType,
        @Nullable Charset charset,
        @Nullable Charset usualCharset,
        @Nullable String identity,
        int limit) {

    /** From a feed with no usual charset. */
    public Envelope(String mediaType, @Nullable Charset charset, @Nullable String identity, int limit) {
        this(mediaType, charset, null, identity, limit);
    }

    /** Of an item that has no place to tell it in; null: it is to be detected. */
    @Nullable Charset charsetOf(byte[] item) {
        return charset != null || usualCharset == null || !Charsets.isUsual(item, usualCharset)
                ? charset
                : usualCharset;
    }
}
