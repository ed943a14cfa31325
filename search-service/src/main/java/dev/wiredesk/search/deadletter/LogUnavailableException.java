package dev.wiredesk.search.deadletter;

import org.jspecify.annotations.Nullable;

/** The dead letters cannot be read or decided about now. */
public final class LogUnavailableException extends RuntimeException {

    LogUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
