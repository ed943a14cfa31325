package dev.wiredesk.search.reading;

/** A frozen state of the index is there no more. */
public final class FrozenStateGoneException extends RuntimeException {

    FrozenStateGoneException(Throwable cause) {
        super("The state of the index that the request goes on with is no longer kept", cause);
    }
}
