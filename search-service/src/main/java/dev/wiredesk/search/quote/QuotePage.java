package dev.wiredesk.search.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of quotes.
 *
 * @param total of all pages
 * @param next cursor of the next page; null: this is the last
 */
public record QuotePage(
        long total, List<QuoteItem> items, @Nullable String next) {}
