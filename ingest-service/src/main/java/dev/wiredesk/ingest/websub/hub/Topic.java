package dev.wiredesk.ingest.websub.hub;

import java.net.URI;
import java.util.List;

/**
 * A topic as it describes itself.
 *
 * @param self the URL to subscribe to, which need not be the one it was found at
 * @param hubs never empty
 */
public record Topic(URI self, List<URI> hubs) {
    public Topic {
        hubs = List.copyOf(hubs);
    }
}
