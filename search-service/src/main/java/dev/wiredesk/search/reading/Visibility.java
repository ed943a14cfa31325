package dev.wiredesk.search.reading;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.SourceConfig;
import co.elastic.clients.elasticsearch.core.search.SourceFilter;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What readers may see, for every surface: stories that are usable and under no embargo, or one that is over (R15, R18,
 * R26). It is asked with each query, so that a story appears when its time has come without anything being done.
 */
final class Visibility {
    private Visibility() {}

    /** What only the index needs. */
    private static final String INTERNAL = "indexed";

    /** The note to editors, which is not for publication (R29). */
    static final String EDITOR_NOTE = "editorNote";

    /**
     * The request, narrowed to what the audience may see.
     *
     * @throws IllegalArgumentException a part of it would look beyond the query: a mistake in the program
     */
    static SearchRequest applied(SearchRequest request, Audience audience, Instant now) {
        refuseWhatLooksBeyond(request);
        SearchRequest.Builder narrowed = request.rebuild().source(source(request.source(), audience));
        if (audience == Audience.READER) {
            Query asked = request.query();
            narrowed.query(query -> query.bool(bool -> {
                if (asked != null) {
                    bool.must(asked);
                }
                return bool.filter(filter(now));
            }));
        }
        return narrowed.build();
    }

    /** Holds for the articles that readers may see now. An embargo without an end stays until a newer version (R23). */
    private static List<Query> filter(Instant now) {
        return List.of(
                Query.of(query -> query.term(term -> term.field("status").value("usable"))),
                Query.of(query -> query.bool(bool -> bool.minimumShouldMatch("1")
                        .should(free -> free.term(term ->
                                term.field("indexed.current.stamp.embargoed").value(false)))
                        .should(over -> over.range(range ->
                                range.date(date -> date.field("embargo.until").lte(now.toString())))))));
    }

    private static SourceConfig source(@Nullable SourceConfig asked, Audience audience) {
        if (asked != null && asked.isFetch() && !asked.fetch()) {
            return asked;
        }
        Set<String> excluded = new LinkedHashSet<>(hidden(audience));
        SourceFilter.Builder filter = new SourceFilter.Builder();
        if (asked != null && asked.isFilter()) {
            excluded.addAll(asked.filter().excludes());
            filter.includes(asked.filter().includes());
        }
        return SourceConfig.of(
                source -> source.filter(filter.excludes(List.copyOf(excluded)).build()));
    }

    private static List<String> hidden(Audience audience) {
        return switch (audience) {
            case READER -> List.of(EDITOR_NOTE, INTERNAL);
            case EDITOR -> List.of(INTERNAL);
        };
    }

    /** Suggesters and global aggregations do not heed the query, collapsed groups and top hits not the source. */
    private static void refuseWhatLooksBeyond(SearchRequest request) {
        if (request.suggest() != null
                || request.collapse() != null
                || looksBeyond(request.aggregations().values())) {
            throw new IllegalArgumentException("This request would look beyond what may be seen: " + request);
        }
    }

    private static boolean looksBeyond(Collection<Aggregation> aggregations) {
        return aggregations.stream()
                .anyMatch(each -> each.isGlobal()
                        || each.isTopHits()
                        || looksBeyond(each.aggregations().values()));
    }
}
