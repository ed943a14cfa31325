package dev.wiredesk.search.reading;

import co.elastic.clients.elasticsearch._types.FieldValue;
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
import tools.jackson.databind.node.ObjectNode;

/**
 * What readers may see, for every surface: stories that are usable and under no embargo, or one that is over (R15, R18,
 * R26); editors of some providers see all of theirs beside it. It is asked with each query, so that a story appears when
 * its time has come without anything being done.
 */
final class Visibility {
    private Visibility() {}

    static final String PROVIDER = "provider";

    /** What only the index needs. */
    private static final String INTERNAL = "indexed";

    /** The note to editors, which is not for publication (R29). */
    static final String EDITOR_NOTE = "editorNote";

    /**
     * The request, narrowed to what the audience may see.
     *
     * @param type what the stories are read as
     * @throws IllegalArgumentException a part of it would look beyond the query: a mistake in the program
     */
    static SearchRequest applied(SearchRequest request, Audience audience, Instant now, Class<?> type) {
        refuseWhatLooksBeyond(request);
        SearchRequest.Builder narrowed = request.rebuild().source(source(request.source(), hidden(audience, type)));
        if (!audience.ofAll()) {
            Query asked = request.query();
            narrowed.query(query -> query.bool(bool -> {
                if (asked != null) {
                    bool.must(asked);
                }
                return bool.filter(filter(audience, now));
            }));
        }
        return narrowed.build();
    }

    private static List<Query> filter(Audience audience, Instant now) {
        if (audience.isReader()) {
            return forReaders(now);
        }
        List<FieldValue> theirs =
                audience.providers().stream().sorted().map(FieldValue::of).toList();
        return List.of(Query.of(query -> query.bool(bool -> bool.minimumShouldMatch("1")
                .should(own -> own.terms(terms -> terms.field(PROVIDER).terms(values -> values.value(theirs))))
                .should(others -> others.bool(all -> all.filter(forReaders(now)))))));
    }

    /** Holds for the articles that readers may see now. An embargo without an end stays until a newer version (R23). */
    private static List<Query> forReaders(Instant now) {
        return List.of(
                Query.of(query -> query.term(term -> term.field("status").value("usable"))),
                Query.of(query -> query.bool(bool -> bool.minimumShouldMatch("1")
                        .should(free -> free.term(term ->
                                term.field("indexed.current.stamp.embargoed").value(false)))
                        .should(over -> over.range(range ->
                                range.date(date -> date.field("embargo.until").lte(now.toString())))))));
    }

    private static SourceConfig source(@Nullable SourceConfig asked, Collection<String> hidden) {
        if (asked != null && asked.isFetch() && !asked.fetch()) {
            return asked;
        }
        Set<String> excluded = new LinkedHashSet<>(hidden);
        SourceFilter.Builder filter = new SourceFilter.Builder();
        if (asked != null && asked.isFilter()) {
            excluded.addAll(asked.filter().excludes());
            filter.includes(asked.filter().includes());
        }
        return SourceConfig.of(
                source -> source.filter(filter.excludes(List.copyOf(excluded)).build()));
    }

    /** Where some notes may be seen and others not, the index gives them all, and only out of JSON can they be taken again. */
    private static List<String> hidden(Audience audience, Class<?> type) {
        boolean noted = audience.ofAll() || (!audience.isReader() && type == ObjectNode.class);
        return noted ? List.of(INTERNAL) : List.of(EDITOR_NOTE, INTERNAL);
    }

    /** Takes out of a story that was found what the audience may not see of it; all of one whose provider is not read. */
    static void conceal(@Nullable Object story, Audience audience) {
        if (story instanceof ObjectNode json
                && !audience.isEditorOf(json.path(PROVIDER).asString(""))) {
            json.remove(EDITOR_NOTE);
        }
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
