package dev.wiredesk.search.suggest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.search.article.Completion;
import org.jspecify.annotations.Nullable;

/**
 * Something that may be meant.
 *
 * @param id to filter stories by; of a person, that of the profile
 * @param name as most stories print it
 * @param exact false: only if what was typed has a typo
 * @param kind of a person
 * @param role what most stories take the person for; null: none tells, or it is no person
 * @param nationality ISO 3166-1 alpha-2 code of the person
 * @param stories that it is in
 * @param links null: there is no page of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Suggestion(
        Completion.Type type,
        String id,
        String name,
        boolean exact,
        Enrichment.@Nullable PersonKind kind,
        @Nullable String role,
        @Nullable String nationality,
        long stories,
        @Nullable Links links) {

    /**
     * Where more is told.
     *
     * @param self path of the profile
     */
    public record Links(String self) {}
}
