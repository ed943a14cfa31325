package dev.wiredesk.search.http;

/** What was asked for is not there, or not for the one who asks; which of both is not told. */
public final class NotFoundException extends RuntimeException {

    /** @param message what is not there, such as {@code There is no article abc} */
    public NotFoundException(String message) {
        super(message);
    }
}
