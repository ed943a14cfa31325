package dev.wiredesk.search.article;

import java.time.Instant;

/** A version of an item as the history keeps it: the event as it came, killed or not, and when it was kept. */
public record VersionDocument(WrittenArticle article, Kept kept) {

    /**
     * What the history itself knows of a version.
     *
     * @param key {@link StoredVersion#key()}
     * @param at when it was first written, by whatever rules it was enriched
     */
    public record Kept(String key, StoredVersion version, Instant at) {}

    public static VersionDocument of(WrittenArticle article, Instant at) {
        StoredVersion version = StoredVersion.of(article.article());
        return new VersionDocument(article, new Kept(version.key(), version, at));
    }

    /** The document's id: one for each version of each item, so that what comes again finds itself. */
    public static String id(String articleId, StoredVersion version) {
        return id(articleId, version.key());
    }

    /** The same by the version's key. */
    public static String id(String articleId, String versionKey) {
        return articleId + "-" + versionKey;
    }

    public byte[] toJson() {
        return article.with("kept", kept);
    }
}
