package dev.wiredesk.search.words;

/** What was typed asks for more than a search can give; the message says what to change. */
public final class UnsearchableException extends RuntimeException {
    UnsearchableException(String message) {
        super(message);
    }
}
