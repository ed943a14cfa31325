package dev.wiredesk.contracts;

import org.jspecify.annotations.Nullable;

/** Terms that travel with every copy of the item, quotes and exports included (R46). */
public record Rights(
        @Nullable String usageTerms,
        @Nullable String copyrightHolder,
        @Nullable String copyrightNotice) {}
