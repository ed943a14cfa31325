package dev.wiredesk.search.history;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A stretch of text in a comparison. The segments that are not {@code insert} make the older text, those that are not
 * {@code delete} the newer.
 */
public record Segment(Kind kind, String text) {

    /** In which of both texts it stands. */
    public enum Kind {
        @JsonProperty("equal")
        EQUAL,
        @JsonProperty("delete")
        DELETE,
        @JsonProperty("insert")
        INSERT
    }
}
