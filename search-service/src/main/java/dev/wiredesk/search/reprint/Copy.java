package dev.wiredesk.search.reprint;

import java.time.Duration;
import java.time.Instant;

/**
 * A story, as far as its being a copy of others goes.
 *
 * @param publishedAt when it was
 */
public record Copy(String id, Instant publishedAt, Signature signature) {

    /** Two stories further apart are no reprints of one another, however much they are alike (R35). */
    public static final Duration WINDOW = Duration.ofDays(3);
}
