package dev.wiredesk.search.index;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.search.article.StoredVersion;
import dev.wiredesk.search.article.VersionDocument;
import dev.wiredesk.search.article.WrittenArticle;
import java.time.Instant;

/**
 * An article read from the enriched log.
 *
 * @param at when it is kept: now, or, where the log is read again, when it came into the log
 * @param unsure whether an earlier attempt to write it ended without an answer
 */
record Arrival(WrittenArticle article, StoredVersion version, Instant at, boolean unsure) {

    static Arrival of(ArticleEnriched article, Instant at, boolean unsure) {
        return new Arrival(WrittenArticle.of(article), StoredVersion.of(article), at, unsure);
    }

    String id() {
        return article.article().id();
    }

    /** Of its document in the history. */
    String versionId() {
        return VersionDocument.id(id(), version);
    }

    Outcome.Indexed indexed(long seqNo, boolean conflicting) {
        return new Outcome.Indexed(
                id(), article.article().status(), article.article().receivedAt(), seqNo, conflicting);
    }
}
