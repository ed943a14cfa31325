package dev.wiredesk.contracts;

import org.jspecify.annotations.Nullable;

/**
 * A headline or body that was sent beside the one that was chosen, such as a short headline or another rendition.
 *
 * @param kind {@code headline} or {@code body}
 * @param role as sent, such as {@code short}; absent where it had none
 * @param text plain text
 */
public record OtherText(String kind, @Nullable String role, String text) {}
