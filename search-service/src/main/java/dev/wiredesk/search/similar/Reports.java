package dev.wiredesk.search.similar;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import dev.wiredesk.search.reading.Audience;
import dev.wiredesk.search.reading.IndexUnavailableException;
import dev.wiredesk.search.reading.VisibleIndex;
import dev.wiredesk.search.reprint.Clusters;
import dev.wiredesk.search.reprint.Copy;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Counts stories so that copies of one text count once (R36). */
@Component
public class Reports {

    /** Stories whose texts are compared, the newest of all. */
    public static final int MOST = 1_000;

    private final VisibleIndex index;

    Reports(VisibleIndex index) {
        this.index = index;
    }

    /**
     * How many there are.
     *
     * @param stories all of them
     * @param reports different texts among the newest {@value #MOST}
     */
    public record Count(long stories, int reports) {}

    /**
     * Counts the stories for which the clause holds.
     *
     * @throws IndexUnavailableException the index does not answer
     */
    public Count count(Audience audience, Query clause) {
        SearchRequest request = SearchRequest.of(search -> search.query(clause)
                .size(MOST)
                .sort(by -> by.field(
                        field -> field.field(SimilarStories.PUBLISHED_AT).order(SortOrder.Desc)))
                .source(source -> source.fetch(false))
                .docvalueFields(field -> field.field(SimilarStories.SIGNATURE))
                .trackTotalHits(total -> total.enabled(true)));
        SearchResponse<Void> found = index.search(audience, request, Void.class);
        List<Copy> copies = found.hits().hits().stream()
                .map(hit -> new Copy(
                        Objects.requireNonNull(hit.id()),
                        Instant.ofEpochMilli(hit.sort().getFirst().longValue()),
                        SimilarStories.signature(hit)))
                .toList();
        return new Count(Objects.requireNonNull(found.hits().total()).value(), Clusters.count(copies));
    }
}
