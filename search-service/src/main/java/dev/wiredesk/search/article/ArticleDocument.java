package dev.wiredesk.search.article;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.EventJson;

/**
 * An article as it is stored: the event, so that it can be given out as it came, and beside it what only the index
 * needs.
 */
public record ArticleDocument(@JsonUnwrapped ArticleEnriched article, Indexed indexed) {

    /** The document of an article; of a kill nothing is kept but the notice (R15). */
    public static ArticleDocument of(ArticleEnriched article) {
        ArticleEnriched kept = switch (article.status()) {
            case CANCELED -> Notice.of(article);
            case USABLE, WITHHELD -> article;
        };
        return new ArticleDocument(kept, Indexed.of(kept));
    }

    public byte[] toJson() {
        return EventJson.MAPPER.writeValueAsBytes(this);
    }
}
