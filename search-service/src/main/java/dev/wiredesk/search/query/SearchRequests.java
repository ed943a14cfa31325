package dev.wiredesk.search.query;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterEncoder;
import co.elastic.clients.elasticsearch.core.search.SourceConfig;
import co.elastic.clients.util.NamedValue;
import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.search.article.Language;
import dev.wiredesk.search.words.Expression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Puts queries into Elasticsearch's words. */
final class SearchRequests {

    private static final int PASSAGE = 160;
    private static final int PASSAGES = 3;

    /** Characters; Elasticsearch refuses the whole request over one text that is longer, unless told to stop there. */
    private static final int MOST_MARKED = 1_000_000;

    /** What a story that plays in the region asked for is worth more than one that only mentions it. */
    private static final float FOCUS = 2;

    private SearchRequests() {}

    static SearchRequest page(ArticleQuery asked) {
        SearchRequest.Builder request = new SearchRequest.Builder()
                .query(query(asked))
                .sort(sort(asked.sort()))
                // One more tells whether there is a next page.
                .size(asked.size() + 1)
                .source(source(asked.extras()))
                .trackTotalHits(total -> total.enabled(true))
                .highlight(highlight(asked.filters()));
        Cursor cursor = asked.cursor();
        if (cursor == null || cursor.given().isEmpty()) {
            request.aggregations(FacetCounts.aggregations(asked.facets(), asked.filters()));
        }
        if (cursor != null && !cursor.after().isEmpty()) {
            request.searchAfter(cursor.after());
        }
        if (cursor != null && !cursor.given().isEmpty()) {
            request.postFilter(filter ->
                    filter.bool(bool -> bool.mustNot(not -> not.ids(ids -> ids.values(cursor.given())))));
        }
        return request.build();
    }

    /** How many there are in all, and by facet. */
    static SearchRequest counts(ArticleQuery asked) {
        return SearchRequest.of(request -> request.query(query(asked))
                .size(0)
                .trackTotalHits(total -> total.enabled(true))
                .aggregations(FacetCounts.aggregations(asked.facets(), asked.filters())));
    }

    static SearchRequest one(String id) {
        return SearchRequest.of(request ->
                request.query(query -> query.ids(ids -> ids.values(id))).size(1));
    }

    private static Query query(ArticleQuery asked) {
        Filters filters = asked.filters();
        BoolQuery.Builder bool = new BoolQuery.Builder().filter(FilterClauses.of(filters));
        Expression words = filters.words();
        switch (asked.sort()) {
            case NEWEST -> {
                if (words != null) {
                    bool.filter(WordsQuery.of(words, filters.languages()));
                }
            }
            case RELEVANCE -> {
                if (words != null) {
                    bool.must(WordsQuery.of(words, filters.languages()));
                }
                if (!filters.regions().isEmpty()) {
                    FilterClauses.inRoles(filters.regions(), Set.of(Enrichment.RegionRole.FOCUS))
                            .forEach(focus -> bool.should(should -> should.constantScore(score -> score.boost(FOCUS)
                                    .filter(filter -> filter.term(term ->
                                            term.field("indexed.regionRoles").value(focus))))));
                }
            }
        }
        return bool.build()._toQuery();
    }

    /** In each of the orders no two articles are equal, so that a cursor never skips one and never gives one twice. */
    private static List<SortOptions> sort(ArticleQuery.Sort sort) {
        SortOptions newest = SortOptions.of(
                by -> by.field(field -> field.field("indexed.publishedAt").order(SortOrder.Desc)));
        SortOptions id =
                SortOptions.of(by -> by.field(field -> field.field("id").order(SortOrder.Asc)));
        SortOptions score = SortOptions.of(by -> by.score(field -> field.order(SortOrder.Desc)));
        return switch (sort) {
            case NEWEST -> List.of(newest, id);
            case RELEVANCE -> List.of(score, newest, id);
        };
    }

    private static SourceConfig source(Set<ArticleQuery.Extra> extras) {
        List<String> without = new ArrayList<>();
        if (!extras.contains(ArticleQuery.Extra.BODY)) {
            without.add("body");
        }
        if (!extras.contains(ArticleQuery.Extra.MENTIONS)) {
            without.add("enrichment.regions.mentions");
            without.add("enrichment.people.mentions");
        }
        return SourceConfig.of(source -> source.filter(filter -> filter.excludes(without)));
    }

    /** Marks in the headline, and passages of the body; where no word is looked for, its beginning. */
    private static Highlight highlight(Filters filters) {
        Expression words = filters.words();
        Query marked = words == null
                ? Query.of(query -> query.matchNone(none -> none))
                : WordsQuery.of(words, filters.languages());
        return Highlight.of(highlight -> highlight
                .encoder(HighlighterEncoder.Html)
                .highlightQuery(marked)
                .maxAnalyzedOffset(MOST_MARKED)
                .fields(
                        NamedValue.of("headline", field("headline", 0, 0)),
                        NamedValue.of("body", field("body", PASSAGES, PASSAGE))));
    }

    private static HighlightField field(String name, int passages, int size) {
        return HighlightField.of(field -> {
            field.matchedFields(Stream.concat(
                            Stream.of(name),
                            Arrays.stream(Language.values())
                                    .map(language -> "indexed.text." + language.code() + "." + name))
                    .toList());
            field.numberOfFragments(passages);
            if (passages > 0) {
                field.fragmentSize(size).noMatchSize(size);
            }
            return field;
        });
    }
}
