package dev.wiredesk.ingest.feed;

import org.jspecify.annotations.Nullable;

/** What is configured of the feeds cannot be, so that the service does not start; the message names the key. */
final class WrongFeedsException extends IllegalArgumentException {

    WrongFeedsException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
