package dev.wiredesk.search.page.view;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.search.page.text.Hits;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of stories as the query answered it.
 *
 * @param facets counts by the name of the filter that they are for
 * @param next cursor of the page of older stories; null: this is the last one
 */
public record Found(
        long total,
        List<Hit> hits,
        Map<String, List<Count>> facets,
        @Nullable String next) {

    /** Nothing, because the query could not be asked. */
    public static final Found NOTHING = new Found(0, List.of(), Map.of(), null);

    /**
     * A story, as far as a list needs it.
     *
     * @param highlights passages by field, in the form that {@link Hits} reads
     */
    public record Hit(ArticleEnriched article, Map<String, List<String>> highlights) {}

    /**
     * How many of the stories have a value.
     *
     * @param name as stories print it; null where the value speaks for itself
     */
    public record Count(String value, @Nullable String name, long stories) {}

    public Found {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
    }
}
