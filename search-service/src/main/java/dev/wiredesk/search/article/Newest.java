package dev.wiredesk.search.article;

import dev.wiredesk.contracts.ArticleOrder;
import org.jspecify.annotations.Nullable;

/**
 * The newest of some versions of an item, whatever order they came in. Among numbered versions {@link ArticleOrder} is
 * total, and among those without a number; between the two kinds it can go in circles. So the newest of each kind is kept,
 * and both are compared last.
 */
public record Newest(
        @Nullable StoredVersion numbered, @Nullable StoredVersion unnumbered) {

    static final Newest NONE = new Newest(null, null);

    Newest with(StoredVersion version) {
        return version.stamp().version() == null
                ? new Newest(numbered, newer(unnumbered, version))
                : new Newest(newer(numbered, version), unnumbered);
    }

    /** The newest of all; null: there are none. */
    @Nullable StoredVersion version() {
        if (numbered == null || unnumbered == null) {
            return numbered == null ? unnumbered : numbered;
        }
        return unnumbered.isNewerThan(numbered) ? unnumbered : numbered;
    }

    private static StoredVersion newer(@Nullable StoredVersion known, StoredVersion version) {
        return known == null || version.replaces(known) ? version : known;
    }
}
