package dev.wiredesk.search.reading;

import org.jspecify.annotations.Nullable;

/** The index cannot be asked now; later it can. */
public final class IndexUnavailableException extends RuntimeException {
    IndexUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
