package dev.wiredesk.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An item is not to be shown before a time.
 *
 * @param until the time of release; null: held until a newer version says otherwise (R23)
 */
public record Embargo(@Nullable Instant until) {}
