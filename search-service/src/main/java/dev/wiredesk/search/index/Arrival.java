package dev.wiredesk.search.index;

import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.search.article.ArticleDocument;
import dev.wiredesk.search.article.StoredVersion;

/**
 * An article read from the enriched log.
 *
 * @param document what is to be stored
 * @param unsure whether an earlier attempt to write it ended without an answer
 */
record Arrival(ArticleEnriched article, StoredVersion version, BinaryData document, boolean unsure) {

    static Arrival of(ArticleEnriched article, boolean unsure) {
        return new Arrival(
                article,
                StoredVersion.of(article),
                BinaryData.of(ArticleDocument.of(article).toJson(), ContentType.APPLICATION_JSON),
                unsure);
    }

    String id() {
        return article.id();
    }

    Outcome.Indexed indexed(long seqNo) {
        return new Outcome.Indexed(article.id(), article.status(), article.receivedAt(), seqNo);
    }
}
