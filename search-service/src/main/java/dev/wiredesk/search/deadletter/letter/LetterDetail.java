package dev.wiredesk.search.deadletter.letter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter with what is in it.
 *
 * @param content the beginning of the value, as much as people read; null: the record has no value
 * @param truncated whether it is only the beginning
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LetterDetail(
        @JsonUnwrapped Letter letter,
        List<Header> headers,
        @Nullable Bytes content,
        boolean truncated) {

    /** A header of the record, in their order. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Header(String name, @Nullable Bytes value) {}
}
