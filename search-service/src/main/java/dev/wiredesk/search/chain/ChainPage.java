package dev.wiredesk.search.chain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report from its first story to its last.
 *
 * @param originalId id of the story that it began with, as far as the audience may follow it; that need not be there
 * @param items those that are there, each behind the one that it rewrites, else the earliest first
 */
public record ChainPage(String originalId, List<Item> items) {

    public ChainPage {
        items = List.copyOf(items);
    }

    /**
     * A story of the chain.
     *
     * @param rewrites id of the story that it rewrites, which need not be there; null: it is the first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            String id,
            @Nullable String headline,
            @Nullable Instant versionCreated,
            @Nullable String rewrites,
            Links links) {}

    public record Links(String self) {}
}
