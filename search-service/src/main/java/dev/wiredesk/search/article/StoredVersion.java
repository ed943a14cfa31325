package dev.wiredesk.search.article;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.ArticleOrder;
import dev.wiredesk.contracts.ItemKey;
import dev.wiredesk.contracts.Position;
import dev.wiredesk.contracts.Status;
import dev.wiredesk.contracts.VersionStamp;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is kept beside a stored article to decide whether an arriving version replaces it.
 *
 * @param stamp what the order of versions looks at
 * @param source position of the received record it was made of
 * @param enrichmentVersion version of the rules and data that enriched it
 * @param enrichedAt when they did
 * @param explicitlyUsable whether it says {@code usable} in its own word, rather than nothing (R14, R17)
 */
public record StoredVersion(
        VersionStamp stamp, Position source, String enrichmentVersion, Instant enrichedAt, boolean explicitlyUsable) {

    private static final int DIGEST_IN_KEY = 16;

    public static StoredVersion of(ArticleEnriched article) {
        return new StoredVersion(
                article.stamp(),
                article.source(),
                article.enrichment().version(),
                article.enrichment().at(),
                article.status() == Status.USABLE && saysUsable(article.statusAsSent()));
    }

    /** With or without the prefix of a qcode or URI: {@code stat:usable}, {@code http://…/statnewscode/usable} (R14). */
    private static boolean saysUsable(@Nullable String word) {
        return word != null && word.strip().toLowerCase(Locale.ROOT).matches("(.*[:/])?usable");
    }

    /**
     * Tells it from the item's other versions (R3): its number, or else its time, with the beginning of a digest over its
     * content, such as {@code 3-0a1b2c3d4e5f6071}. The same version sent again has the same key, and so has the same one
     * enriched anew.
     */
    public String key() {
        Long version = stamp.version();
        Instant created = stamp.versionCreated();
        String place = version != null ? version.toString() : created != null ? "t" + created.toEpochMilli() : "u";
        return place + "-"
                + ItemKey.digest(stamp.digest().getBytes(StandardCharsets.UTF_8))
                        .substring(0, DIGEST_IN_KEY);
    }

    public boolean isKill() {
        return stamp.status() == Status.CANCELED;
    }

    /** By the order of versions; a repetition is not newer. */
    public boolean isNewerThan(StoredVersion other) {
        return !repeats(other) && ArticleOrder.INSTANCE.compare(stamp, other.stamp) > 0;
    }

    /**
     * Whether this version is to take the place of the other: it is the newer one, or it is the same one enriched later
     * by other rules.
     */
    public boolean replaces(StoredVersion other) {
        return isNewerThan(other) || (repeats(other) && enrichedAnewSince(other));
    }

    /** Whether both are the same version of the item with the same content (R9). */
    public boolean repeats(StoredVersion other) {
        return stamp.duplicates(other.stamp);
    }

    /**
     * Whether both say to be the same version, by number or else by time, and differ in content (R10). An embargo goes before,
     * as R8 has it, and of two kills nothing is shown that could differ.
     */
    public boolean conflictsWith(StoredVersion other) {
        boolean told = stamp.version() != null || stamp.versionCreated() != null;
        return told
                && stamp.status() == other.stamp.status()
                && stamp.embargoed() == other.stamp.embargoed()
                && !isKill()
                && Objects.equals(stamp.version(), other.stamp.version())
                && Objects.equals(stamp.versionCreated(), other.stamp.versionCreated())
                && !repeats(other);
    }

    private boolean enrichedAnewSince(StoredVersion other) {
        return !enrichmentVersion.equals(other.enrichmentVersion) && enrichedAt.isAfter(other.enrichedAt);
    }
}
