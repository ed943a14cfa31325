package dev.wiredesk.search.similar;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story among its copies.
 *
 * @param clusterId id of the earliest of them all, the same whichever of them is asked for
 * @param article the story that was asked for
 * @param isReprintOf the earliest, where that is another; null: the story is the earliest itself
 * @param total of its copies
 * @param items the copies, the most similar first
 */
public record SimilarPage(
        String clusterId, Story article, @Nullable String isReprintOf, int total, List<Item> items) {

    public SimilarPage {
        items = List.copyOf(items);
    }

    /**
     * What tells one copy from the other.
     *
     * @param publishedAt when the version was created or, where the provider did not say, received
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Story(
            String id,
            String provider,
            @Nullable String headline,
            @Nullable String language,
            @Nullable Instant versionCreated,
            Instant publishedAt,
            Links links) {}

    /**
     * A copy.
     *
     * @param similarity 0 to 100: the share of their runs of three words that it and the story have in common
     * @param earlier whether it was published before the story
     */
    public record Item(Story article, int similarity, boolean earlier) {}

    public record Links(String self) {}
}
