package dev.wiredesk.enrich.stream;

import dev.wiredesk.contracts.ArticleEnriched;

/** What became of one received record. */
sealed interface Outcome {

    /** To be published. */
    record Enriched(ArticleEnriched article) implements Outcome {}

    /** A kill, to be published untagged. */
    record PassedOn(ArticleEnriched article) implements Outcome {}

    /** No received article: to the dead letters. */
    record Unreadable(Exception cause) implements Outcome {}

    /** An article that enrichment broke on: to the dead letters. */
    record Failed(Exception cause) implements Outcome {}
}
