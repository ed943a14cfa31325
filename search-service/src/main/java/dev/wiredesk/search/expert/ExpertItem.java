package dev.wiredesk.search.expert;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.wiredesk.contracts.Enrichment;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in the directory. Counts and times are of the stories asked for.
 *
 * @param id of the profile
 * @param name that most stories print
 * @param otherNames that others print
 * @param role the latest, as printed; null: no story tells one
 * @param nationality ISO 3166-1 alpha-2 code; null: no story tells one
 * @param organisations as printed, at most five
 * @param stories that the person is in
 * @param quotes in them
 * @param first when the first of them was published
 * @param last when the last was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExpertItem(
        String id,
        String name,
        List<String> otherNames,
        Enrichment.PersonKind kind,
        @Nullable String role,
        @Nullable String nationality,
        List<String> organisations,
        long stories,
        long quotes,
        @Nullable Instant first,
        @Nullable Instant last,
        Links links) {

    /**
     * Where more is told.
     *
     * @param self path of the profile
     */
    public record Links(String self) {}
}
