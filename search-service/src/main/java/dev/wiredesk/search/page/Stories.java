package dev.wiredesk.search.page;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.ItemKey;
import dev.wiredesk.search.chain.ChainPage;
import dev.wiredesk.search.page.view.Found;
import dev.wiredesk.search.reading.Audience;
import dev.wiredesk.search.reading.IndexUnavailableException;
import dev.wiredesk.search.similar.SimilarPage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the page gets its stories: only those that the audience may see. */
interface Stories {

    /**
     * Searches.
     *
     * @param parameters as the query API takes them, without the size of the page and the facets
     */
    Answer find(Audience audience, Map<String, List<String>> parameters);

    /**
     * One story; empty: there is none, or none that the audience may see; which of both is not told.
     *
     * @throws IndexUnavailableException the index does not answer for now
     */
    Optional<ArticleEnriched> read(Audience audience, String id);

    /**
     * The copies of a story, the most similar first.
     *
     * @throws IndexUnavailableException the index does not answer for now
     */
    List<SimilarPage.Item> copies(Audience audience, String id);

    /**
     * The stories that rewrite a story (R32).
     *
     * @throws IndexUnavailableException the index does not answer for now
     */
    List<ChainPage.Item> rewriting(Audience audience, ItemKey story);

    /** What became of a search. */
    sealed interface Answer {
        record Answered(Found found) implements Answer {}

        /**
         * It cannot be made.
         *
         * @param detail what is wrong with the search, for a reader
         */
        record Refused(String detail) implements Answer {}

        /** The index does not answer for now. */
        record Away() implements Answer {}
    }
}
