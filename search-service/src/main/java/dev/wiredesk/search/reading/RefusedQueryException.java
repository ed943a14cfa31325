package dev.wiredesk.search.reading;

/** The index refuses a query for what it would cost. */
public final class RefusedQueryException extends RuntimeException {

    RefusedQueryException(Throwable cause) {
        super(
                "The query asks for more than the index can give; ask with fewer words or values, or shorter ones",
                cause);
    }
}
