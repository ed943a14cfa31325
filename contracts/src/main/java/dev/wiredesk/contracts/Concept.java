package dev.wiredesk.contracts;

import org.jspecify.annotations.Nullable;

/**
 * A subject, place, person or organisation as the provider supplied it, kept apart from our own tags (R38).
 *
 * @param code the provider's code, unknown ones included (R45)
 * @param name the name as supplied; the code where there was no name
 * @param scheme the vocabulary that the code is from
 */
public record Concept(
        @Nullable String code, String name, @Nullable String scheme) {}
