package dev.wiredesk.ingest.document;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What is told about a document beside it.
 *
 * @param mediaType as sent, without parameters
 * @param charset told by the content type, or, of plain text, by the feed
 * @param identity of an item in a format that has no place for it (R1)
 * @param limit bytes of the largest item taken
 */
public record Envelope(
        String mediaType,
        @Nullable Charset charset,
        @Nullable String identity,
        int limit) {}
