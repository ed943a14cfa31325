package dev.wiredesk.search.deadletter.letter;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a dead letter stands. */
public enum State {
    /** Nothing was decided about it. */
    @JsonProperty("open")
    OPEN,
    /** It was sent through again; if it failed again, that is another dead letter. */
    @JsonProperty("redriven")
    REDRIVEN,
    /** It was given up. */
    @JsonProperty("dropped")
    DROPPED
}
