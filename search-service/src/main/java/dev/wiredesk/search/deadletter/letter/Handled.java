package dev.wiredesk.search.deadletter.letter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the letters that something was to be done with.
 *
 * @param done with how many it was done
 * @param skipped how many somebody had decided about already
 * @param failed with which it could not be done, so that they are as they were
 * @param left how many records are still to be looked at
 * @param next cursor to go on with; null: this was all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Handled(
        Action action,
        int done,
        int skipped,
        List<Failure> failed,
        long left,
        @Nullable String next) {

    /** A letter that nothing could be done with. */
    public record Failure(LetterId id, String message) {}
}
