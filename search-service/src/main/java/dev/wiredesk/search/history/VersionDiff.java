package dev.wiredesk.search.history;

import dev.wiredesk.contracts.ArticleEnriched;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one version to another.
 *
 * @param from key of the older one
 * @param to key of the newer one
 * @param quotes at most 200 of each version are compared
 */
public record VersionDiff(
        String from, String to, List<Segment> headline, List<Segment> body, List<QuoteChange> quotes) {

    static VersionDiff of(String from, ArticleEnriched older, String to, ArticleEnriched newer) {
        return new VersionDiff(
                from,
                to,
                WordDiff.of(text(older.headline()), text(newer.headline())),
                WordDiff.of(text(older.body()), text(newer.body())),
                QuoteDiff.of(older.enrichment().quotes(), newer.enrichment().quotes()));
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
