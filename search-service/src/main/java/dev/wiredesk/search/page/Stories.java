package dev.wiredesk.search.page;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.search.page.view.Found;
import java.util.List;
import java.util.Map;

/** Where the page gets its stories: only those that a reader may see. */
interface Stories {

    /**
     * Searches.
     *
     * @param parameters as the query API takes them, without the size of the page and the facets
     */
    Answer find(Map<String, List<String>> parameters);

    Reading read(String id);

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

    /** What became of the wish to read one story. */
    sealed interface Reading {
        record Story(ArticleEnriched article) implements Reading {}

        /** There is none or none that a reader may see; which of both is not told. */
        record None() implements Reading {}

        /** The index does not answer for now. */
        record Away() implements Reading {}
    }
}
