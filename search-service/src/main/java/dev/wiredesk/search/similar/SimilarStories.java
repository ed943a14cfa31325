package dev.wiredesk.search.similar;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dev.wiredesk.search.reading.Audience;
import dev.wiredesk.search.reading.FieldValues;
import dev.wiredesk.search.reading.IndexUnavailableException;
import dev.wiredesk.search.reading.VisibleIndex;
import dev.wiredesk.search.reprint.Clusters;
import dev.wiredesk.search.reprint.Copy;
import dev.wiredesk.search.reprint.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the copies of a story: those that have so many samples of their words in common that no chance explains it, as
 * far as copies follow each other within {@link Copy#WINDOW}. Nothing about them is stored, so a copy that is killed
 * leaves no trace, and an embargoed one joins when its time has come.
 */
@Component
public class SimilarStories {

    /** How far from the story its cluster is looked for. */
    private static final Duration REACH = Duration.ofDays(7);

    /** Copies looked at, the earliest first. */
    private static final int MOST = 500;

    static final String SIGNATURE = "indexed.signature";
    static final String PUBLISHED_AT = "indexed.publishedAt";

    private final VisibleIndex index;

    SimilarStories(VisibleIndex index) {
        this.index = index;
    }

    /** What the answer takes from a document. */
    private record Source(
            String id,
            String provider,
            @Nullable String headline,
            @Nullable String language,
            @Nullable Instant versionCreated) {}

    private record Found(SimilarPage.Story story, Copy copy) {}

    /**
     * The copies of a story; empty where there is no such story that the audience may see.
     *
     * @param size of the list, which says in full how many there are
     * @throws IndexUnavailableException the index does not answer
     */
    public Optional<SimilarPage> of(Audience audience, String id, int size) {
        List<Found> asked = search(audience, Query.of(query -> query.ids(ids -> ids.values(id))), 1);
        return asked.stream().findFirst().map(story -> page(audience, story, size));
    }

    private SimilarPage page(Audience audience, Found asked, int size) {
        Map<String, Found> found = new HashMap<>();
        candidates(audience, asked).forEach(each -> found.put(each.copy().id(), each));
        found.put(asked.copy().id(), asked);
        List<Copy> cluster = Clusters.of(
                        found.values().stream().map(Found::copy).toList())
                .stream()
                .filter(each -> each.contains(asked.copy()))
                .findFirst()
                .orElseThrow();
        String first = cluster.getFirst().id();
        List<SimilarPage.Item> items = new ArrayList<>();
        boolean earlier = true;
        for (Copy copy : cluster) {
            if (copy.equals(asked.copy())) {
                earlier = false;
            } else {
                items.add(new SimilarPage.Item(
                        Objects.requireNonNull(found.get(copy.id())).story(),
                        Signature.similarity(
                                copy.signature().common(asked.copy().signature())),
                        earlier));
            }
        }
        return new SimilarPage(
                first,
                asked.story(),
                first.equals(asked.copy().id()) ? null : first,
                items.size(),
                items.stream()
                        .sorted(Comparator.comparingInt(SimilarPage.Item::similarity)
                                .reversed())
                        .limit(size)
                        .toList());
    }

    private List<Found> candidates(Audience audience, Found asked) {
        Copy copy = asked.copy();
        List<Query> samples = copy.signature().samples().stream()
                .sorted()
                .map(sample -> Query.of(
                        query -> query.term(term -> term.field(SIGNATURE).value(sample))))
                .toList();
        if (samples.isEmpty()) {
            return List.of();
        }
        return search(
                audience,
                Query.of(query -> query.bool(bool -> bool.filter(filter -> filter.bool(similar ->
                                similar.should(samples).minimumShouldMatch(String.valueOf(Signature.REPRINT))))
                        .filter(filter -> filter.range(range -> range.date(date -> date.field(PUBLISHED_AT)
                                .gte(copy.publishedAt().minus(REACH).toString())
                                .lte(copy.publishedAt().plus(REACH).toString())))))),
                MOST);
    }

    private List<Found> search(Audience audience, Query query, int size) {
        SearchRequest request = SearchRequest.of(search -> search.query(query)
                .size(size)
                .sort(by -> by.field(field -> field.field(PUBLISHED_AT).order(SortOrder.Asc)))
                .sort(by -> by.field(field -> field.field("id").order(SortOrder.Asc)))
                .source(source -> source.filter(
                        filter -> filter.includes("id", "provider", "headline", "language", "versionCreated")))
                .docvalueFields(field -> field.field(SIGNATURE))
                .trackTotalHits(total -> total.enabled(false)));
        return index.search(audience, request, Source.class).hits().hits().stream()
                .map(SimilarStories::found)
                .toList();
    }

    private static Found found(Hit<Source> hit) {
        Source source = Objects.requireNonNull(hit.source());
        Instant publishedAt = Instant.ofEpochMilli(hit.sort().getFirst().longValue());
        return new Found(
                new SimilarPage.Story(
                        source.id(),
                        source.provider(),
                        source.headline(),
                        source.language(),
                        source.versionCreated(),
                        publishedAt,
                        new SimilarPage.Links("/v1/articles/" + source.id())),
                new Copy(source.id(), publishedAt, signature(hit)));
    }

    static Signature signature(Hit<?> hit) {
        return Signature.of(FieldValues.strings(hit, SIGNATURE));
    }
}
