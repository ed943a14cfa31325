package dev.wiredesk.search.article;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.ArticleOrder;
import dev.wiredesk.contracts.Position;
import dev.wiredesk.contracts.VersionStamp;
import java.time.Instant;

/**
 * What is kept beside a stored article to decide whether an arriving version replaces it.
 *
 * @param stamp what the order of versions looks at
 * @param source position of the received record it was made of
 * @param enrichmentVersion version of the rules and data that enriched it
 * @param enrichedAt when they did
 */
public record StoredVersion(VersionStamp stamp, Position source, String enrichmentVersion, Instant enrichedAt) {

    public static StoredVersion of(ArticleEnriched article) {
        return new StoredVersion(
                article.stamp(),
                article.source(),
                article.enrichment().version(),
                article.enrichment().at());
    }

    /**
     * Whether this version is to take the place of the other: it is the newer one, or it is the same one enriched later
     * by other rules.
     */
    boolean replaces(StoredVersion other) {
        return repeats(other) ? enrichedAnewSince(other) : ArticleOrder.INSTANCE.compare(stamp, other.stamp) > 0;
    }

    /** Whether both are the same version of the item with the same content (R9). */
    boolean repeats(StoredVersion other) {
        return stamp.duplicates(other.stamp);
    }

    private boolean enrichedAnewSince(StoredVersion other) {
        return !enrichmentVersion.equals(other.enrichmentVersion) && enrichedAt.isAfter(other.enrichedAt);
    }
}
