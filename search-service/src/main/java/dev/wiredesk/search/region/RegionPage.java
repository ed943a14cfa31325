package dev.wiredesk.search.region;

import java.util.List;

/**
 * The regions of the stories found.
 *
 * @param total stories found
 * @param items regions, that with the most stories first
 */
public record RegionPage(long total, List<RegionCount> items) {
    public RegionPage {
        items = List.copyOf(items);
    }
}
