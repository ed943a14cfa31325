package dev.wiredesk.ingest.feed;

import java.time.Duration;
import java.util.List;

/**
 * What a feed signs its requests with.
 *
 * @param secrets one, or two while one is being exchanged
 * @param window how far the time of a signature may be from ours
 */
public record Signing(List<String> secrets, Duration window) {

    public Signing {
        secrets = List.copyOf(secrets);
    }

    /** Without the secrets: what is printed ends in logs. */
    @Override
    public String toString() {
        return "Signing[window=" + window + "]";
    }
}
