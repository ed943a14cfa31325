package dev.wiredesk.ingest.article;

import org.jspecify.annotations.Nullable;

/** An identity without the version that some providers write at its end (R2). */
record VersionedIdentity(
        @Nullable String identity, @Nullable String version) {

    /** Longer ones are a body in the wrong place; the receipt and every log line carry it. */
    static final int MAX_LENGTH = 2048;

    /**
     * Takes the version off, where the identity is not too long to be one.
     *
     * @param suffix how it stands at the end; null: there is none
     */
    static VersionedIdentity of(@Nullable String text, @Nullable VersionSuffix suffix) {
        return text == null || suffix == null || text.length() > MAX_LENGTH
                ? new VersionedIdentity(text, null)
                : suffix.split(text);
    }
}
