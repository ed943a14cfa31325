package dev.wiredesk.ingest.document;

import dev.wiredesk.ingest.format.rss.IdentityRule;
import org.jspecify.annotations.Nullable;

/** What is remembered, from one document to the next, of how the items of the RSS feeds that come by one of ours are told apart. */
public interface IdentityMemory {
    /** Remembers nothing: for documents that stand alone. */
    IdentityMemory NONE = new IdentityMemory() {
        @Override
        public @Nullable IdentityRule recall(String channel) {
            return null;
        }

        @Override
        public void remember(String channel, IdentityRule rule) {
            // Nothing is what it remembers.
        }
    };

    /**
     * The rule of a channel; null where it has never been met.
     *
     * @throws NotNow where that cannot be told yet
     */
    @Nullable IdentityRule recall(String channel) throws NotNow;

    /**
     * Keeps the rule of a channel for good, before any item goes by it.
     *
     * @throws NotNow where it could not be put in safe keeping
     */
    void remember(String channel, IdentityRule rule) throws NotNow;
}
