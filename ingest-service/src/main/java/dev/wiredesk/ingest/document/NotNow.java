package dev.wiredesk.ingest.document;

import java.io.IOException;

/** A document cannot be cut for the moment; the same one can be later. */
public final class NotNow extends IOException {
    private static final long serialVersionUID = 1L;

    public NotNow(String message) {
        super(message);
    }
}
