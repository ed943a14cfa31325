package dev.wiredesk.search.article;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.EventJson;

/**
 * An article as it is stored: the event, so that it can be given out as it came, and beside it what only the index
 * needs.
 */
public record ArticleDocument(@JsonUnwrapped ArticleEnriched article, Indexed indexed) {

    /** The document of an article that has no other versions. */
    public static ArticleDocument of(ArticleEnriched article) {
        return of(article, ItemVersions.of(StoredVersion.of(article)), false);
    }

    /**
     * The document of an item's current version; of a kill nothing is kept but the notice (R15).
     *
     * @param versions all that the item has
     * @param reinstated whether the item is back from a kill (R17)
     */
    public static ArticleDocument of(ArticleEnriched article, ItemVersions versions, boolean reinstated) {
        ArticleEnriched kept = switch (article.status()) {
            case CANCELED -> Notice.of(article);
            case USABLE, WITHHELD -> article;
        };
        return new ArticleDocument(kept, Indexed.of(kept, versions, reinstated));
    }

    public byte[] toJson() {
        return EventJson.MAPPER.writeValueAsBytes(this);
    }
}
