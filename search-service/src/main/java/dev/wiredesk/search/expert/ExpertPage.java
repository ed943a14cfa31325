package dev.wiredesk.search.expert;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the directory.
 *
 * @param total people on all pages
 * @param next cursor of the next page; null: this is the last
 */
public record ExpertPage(
        long total, List<ExpertItem> items, @Nullable String next) {}
