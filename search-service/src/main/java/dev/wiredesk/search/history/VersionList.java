package dev.wiredesk.search.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.wiredesk.contracts.Status;
import dev.wiredesk.search.reading.Change;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The versions of an article.
 *
 * @param id of the article
 * @param versions newest first; at most 500
 * @param diff between the two that were asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VersionList(
        String id, List<Entry> versions, @Nullable VersionDiff diff) {

    /**
     * One version.
     *
     * @param key tells it from the others
     * @param version its number, as sent
     * @param keptAt when it was first stored; after a rebuild of the index, when it came into the log
     * @param current whether it is the one that the article is shown as
     * @param killed whether a kill has taken its content
     * @param correction whether its sender says that it corrects an earlier one
     * @param editorNote for editors only
     * @param diff from the version before it; of the newest ones, where no other comparison was asked for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            String key,
            @Nullable Long version,
            @Nullable Instant versionCreated,
            Instant receivedAt,
            Instant keptAt,
            Status status,
            boolean current,
            boolean killed,
            Change change,
            @Nullable String headline,
            boolean correction,
            @Nullable String editorNote,
            @Nullable VersionDiff diff,
            Links links) {}

    /**
     * Where to go on.
     *
     * @param self the version as a whole; of a killed one there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Links(@Nullable String self) {}
}
