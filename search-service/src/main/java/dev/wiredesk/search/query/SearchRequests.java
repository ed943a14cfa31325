package dev.wiredesk.search.query;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionBoostMode;
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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts queries into Elasticsearch's words. */
final class SearchRequests {

    /** Stands for passages of the body where no words are looked for. */
    static final String BEGINNING = "indexed.beginning";

    private static final String PUBLISHED_AT = "indexed.publishedAt";

    private static final int PASSAGE = 160;

    private static final int PASSAGES = 3;

    /** Characters; Elasticsearch refuses the whole request over one text that is longer, unless told to stop there. */
    private static final int MOST_MARKED = 1_000_000;

    /** What a story that plays in the region asked for is worth more than one that only mentions it. */
    private static final float FOCUS = 2;

    private SearchRequests() {}

    /** @param at when, for a story's age; the same for all pages of one order */
    static SearchRequest page(ArticleQuery asked, Instant at) {
        SearchRequest.Builder request = new SearchRequest.Builder()
                .query(aged(query(asked), asked.recency(), at))
                .sort(sort(asked.sort()))
                // One more tells whether there is a next page.
                .size(asked.size() + 1)
                .source(source(asked.extras()))
                .trackTotalHits(total -> total.enabled(true));
        Expression words = asked.filters().words();
        if (words != null) {
            request.highlight(highlight(words, asked.filters().languages()));
        } else {
            // The highlighter would give it too, and take as long for it as for all else of the story.
            request.docvalueFields(field -> field.field(BEGINNING));
        }
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

    private static Query aged(Query query, @Nullable Duration halfLife, Instant at) {
        if (halfLife == null) {
            return query;
        }
        return Query.of(aged -> aged.functionScore(scored -> scored.query(query)
                .functions(function -> function.exp(decay -> decay.date(date -> date.field(PUBLISHED_AT)
                        .placement(place -> place.origin(at.toString())
                                .scale(Time.of(time -> time.time(halfLife.toHours() + "h")))
                                .decay(0.5)))))
                .boostMode(FunctionBoostMode.Multiply)));
    }

    /** In each of the orders no two articles are equal, so that a cursor never skips one and never gives one twice. */
    private static List<SortOptions> sort(ArticleQuery.Sort sort) {
        SortOptions newest =
                SortOptions.of(by -> by.field(field -> field.field(PUBLISHED_AT).order(SortOrder.Desc)));
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

    /** Marks in the headline, and passages of the body; where no word of it was found, its beginning. */
    private static Highlight highlight(Expression words, Collection<String> languages) {
        Query marked = WordsQuery.of(words, languages);
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
