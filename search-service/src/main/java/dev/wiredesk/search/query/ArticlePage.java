package dev.wiredesk.search.query;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A page of what was found.
 *
 * @param total of all pages
 * @param items articles as they are stored, each with {@code highlights} and {@code links}
 * @param facets by their names, only those that were asked for
 * @param next cursor of the next page; null: this is the last
 */
public record ArticlePage(
        long total,
        List<ObjectNode> items,
        Map<String, List<FacetCount>> facets,
        @Nullable String next) {}
