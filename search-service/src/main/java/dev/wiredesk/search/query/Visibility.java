package dev.wiredesk.search.query;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import java.util.List;

/**
 * What readers may see, for every surface: stories that are usable and under no embargo, or one that is over (R15, R18,
 * R26). It is asked with each query, so that a story appears when its time has come without anything being done.
 */
final class Visibility {
    private Visibility() {}

    /** What is stored of an article and never given to readers: the note to editors (R29), and what only the index needs. */
    static final List<String> HIDDEN_FIELDS = List.of("editorNote", "indexed");

    /** Holds for the articles that readers may see now. An embargo without an end stays until a newer version (R23). */
    static List<Query> filter(Instant now) {
        return List.of(
                Query.of(query -> query.term(term -> term.field("status").value("usable"))),
                Query.of(query -> query.bool(bool -> bool.minimumShouldMatch("1")
                        .should(free -> free.term(term ->
                                term.field("indexed.current.stamp.embargoed").value(false)))
                        .should(over -> over.range(range ->
                                range.date(date -> date.field("embargo.until").lte(now.toString())))))));
    }
}
