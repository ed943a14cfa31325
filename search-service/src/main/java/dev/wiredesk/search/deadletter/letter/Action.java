package dev.wiredesk.search.deadletter.letter;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What operators do with dead letters. */
public enum Action {
    /** Sends the record through again, to the topic that it was in. */
    @JsonProperty("redrive")
    REDRIVE(State.REDRIVEN),
    /** Gives it up. */
    @JsonProperty("drop")
    DROP(State.DROPPED);

    private final State result;

    Action(State result) {
        this.result = result;
    }

    /** What letters are afterwards. */
    public State result() {
        return result;
    }

    /**
     * Whether it is done to a letter in a state. What was sent through is gone, and comes back as another letter if it fails;
     * what was given up can still be sent, where somebody asks for this one.
     */
    public boolean takes(State state, boolean asked) {
        return switch (state) {
            case OPEN -> true;
            case DROPPED -> this == REDRIVE && asked;
            case REDRIVEN -> false;
        };
    }
}
