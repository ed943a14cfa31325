package dev.wiredesk.search.article;

import dev.wiredesk.contracts.ArticleEnriched;

/**
 * An article as it is stored: the event, so that it can be given out as it came, and beside it what only the index
 * needs.
 */
public record ArticleDocument(WrittenArticle article, Indexed indexed) {

    /** The document of an article that has no other versions. */
    public static ArticleDocument of(ArticleEnriched article) {
        return of(WrittenArticle.of(article), ItemVersions.of(StoredVersion.of(article)), false);
    }

    /**
     * The document of an item's current version; of a kill nothing is kept but the notice (R15).
     *
     * @param versions all that the item has
     * @param reinstated whether the item is back from a kill (R17)
     */
    public static ArticleDocument of(WrittenArticle article, ItemVersions versions, boolean reinstated) {
        WrittenArticle kept = switch (article.article().status()) {
            case CANCELED -> WrittenArticle.of(Notice.of(article.article()));
            case USABLE, WITHHELD -> article;
        };
        return new ArticleDocument(kept, Indexed.of(kept.article(), versions, reinstated));
    }

    public byte[] toJson() {
        return article.with("indexed", indexed);
    }
}
