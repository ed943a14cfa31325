package dev.wiredesk.enrich.person;

import dev.wiredesk.contracts.Enrichment.PersonKind;
import dev.wiredesk.contracts.Enrichment.Role;
import org.jspecify.annotations.Nullable;

/**
 * A role as printed, with what it tells of its bearer.
 *
 * @param kind null where the role has no title
 * @param head the last word of the title in lower case; null where the role has no title
 */
record FoundRole(
        Role role, @Nullable PersonKind kind, @Nullable String head) {}
