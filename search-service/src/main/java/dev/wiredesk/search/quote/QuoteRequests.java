package dev.wiredesk.search.quote;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.ChildScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterEncoder;
import co.elastic.clients.elasticsearch.core.search.InnerHits;
import co.elastic.clients.util.NamedValue;
import dev.wiredesk.search.article.Language;
import dev.wiredesk.search.person.NameQuery;
import dev.wiredesk.search.query.FilterClauses;
import dev.wiredesk.search.query.WordsQuery;
import dev.wiredesk.search.words.Expression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Puts queries for quotes into Elasticsearch's words: quotes are nested documents in the story that they stand in. */
final class QuoteRequests {

    static final String PATH = "indexed.quotes";
    static final String TEXT = PATH + ".text";
    static final String COUNT = "count";

    private static final String NUMBER = PATH + ".number";

    /** Characters of one quote that are looked at for words to mark; more would make the index refuse the request. */
    private static final int MOST_MARKED = 1_000_000;

    private final QuoteQuery asked;
    private final List<Query> clauses;

    /** @param persons clauses, one of which holds for each quote; empty: nobody in particular is asked for */
    QuoteRequests(QuoteQuery asked, List<Query> persons) {
        this.asked = asked;
        this.clauses = clauses(asked, persons);
    }

    /** The stories from the cursor's on, as many as are needed for a number of quotes, and the count of all quotes. */
    SearchRequest stories(int quotes, List<FieldValue> after) {
        SearchRequest.Builder request = request(
                        story(quoted(clauses, quotes), List.of()), quotes)
                .aggregations(
                        COUNT,
                        all -> all.nested(nested -> nested.path(PATH)).aggregations(COUNT, those -> those.filter(quote(clauses))));
        if (!after.isEmpty()) {
            request.searchAfter(after);
        }
        return request.build();
    }

    /** What follows a quote in its story. */
    SearchRequest rest(String story, long number, int quotes) {
        List<Query> rest = new ArrayList<>(clauses);
        rest.add(Query.of(query -> query.range(
                range -> range.number(of -> of.field(NUMBER).gt((double) number)))));
        Query id = Query.of(query -> query.ids(ids -> ids.values(story)));
        return request(story(quoted(rest, quotes), List.of(id)), 1).build();
    }

    private SearchRequest.Builder request(Query query, int stories) {
        return new SearchRequest.Builder()
                .query(query)
                .size(stories)
                .trackTotalHits(total -> total.enabled(false))
                .source(source -> source.filter(filter -> filter.includes(
                                "id",
                                "headline",
                                "provider",
                                "versionCreated",
                                "language",
                                "rights",
                                "enrichment.people",
                                "enrichment.quotes")
                        .excludes("enrichment.people.mentions")))
                .sort(sort());
    }

    private List<SortOptions> sort() {
        SortOptions newest = SortOptions.of(
                by -> by.field(field -> field.field("indexed.publishedAt").order(SortOrder.Desc)));
        SortOptions id =
                SortOptions.of(by -> by.field(field -> field.field("id").order(SortOrder.Asc)));
        SortOptions score = SortOptions.of(by -> by.score(field -> field.order(SortOrder.Desc)));
        return switch (asked.sort()) {
            case NEWEST -> List.of(newest, id);
            case RELEVANCE -> List.of(score, newest, id);
        };
    }

    private Query story(Query quoted, List<Query> more) {
        BoolQuery.Builder story =
                new BoolQuery.Builder().filter(FilterClauses.matching(asked.story())).filter(more);
        return (switch (asked.sort()) {
                    case NEWEST -> story.filter(quoted);
                    case RELEVANCE -> story.must(quoted);
                })
                .build()
                ._toQuery();
    }

    private Query quoted(List<Query> those, int quotes) {
        return Query.of(query -> query.nested(nested -> nested.path(PATH)
                .scoreMode(ChildScoreMode.Max)
                .query(quote(those))
                .innerHits(inner(quotes))));
    }

    private Query quote(List<Query> those) {
        BoolQuery.Builder quote = new BoolQuery.Builder().filter(those);
        Expression words = asked.words();
        if (words != null) {
            quote.must(WordsQuery.inQuotes(PATH, words, asked.story().languages()));
        }
        return quote.build()._toQuery();
    }

    private InnerHits inner(int quotes) {
        InnerHits.Builder inner = new InnerHits.Builder()
                .size(Math.min(quotes, QuoteQuery.LARGEST_SIZE))
                .sort(by -> by.field(field -> field.field(NUMBER).order(SortOrder.Asc)))
                .source(source -> source.fetch(false));
        Expression words = asked.words();
        if (words != null) {
            inner.highlight(highlight(
                    WordsQuery.inQuotes(PATH, words, asked.story().languages())));
        }
        return inner.build();
    }

    private static Highlight highlight(Query words) {
        HighlightField text = HighlightField.of(field -> field.matchedFields(Stream.concat(
                                Stream.of(TEXT),
                                Arrays.stream(Language.values()).map(language -> PATH + ".said." + language.code()))
                        .toList())
                .numberOfFragments(0));
        return Highlight.of(highlight -> highlight
                .encoder(HighlighterEncoder.Html)
                .highlightQuery(words)
                .maxAnalyzedOffset(MOST_MARKED)
                .fields(NamedValue.of(TEXT, text)));
    }

    private static List<Query> clauses(QuoteQuery asked, List<Query> persons) {
        List<Query> clauses = new ArrayList<>();
        if (!asked.persons().isEmpty()) {
            clauses.add(Query.of(query -> query.bool(bool -> bool.minimumShouldMatch("1")
                    .should(persons)
                    // Nobody of them is known.
                    .should(nobody -> nobody.matchNone(none -> none)))));
        }
        if (asked.speaker() != null) {
            clauses.add(new NameQuery(PATH).of(asked.speaker(), NameQuery.Match.NEAR));
        }
        any("kind", asked.kinds(), clauses);
        any("personKind", asked.personKinds(), clauses);
        if (!asked.nationalities().isEmpty()) {
            clauses.add(terms("nationalities", asked.nationalities()));
        }
        return clauses;
    }

    private static void any(String field, Collection<? extends Enum<?>> wanted, List<Query> clauses) {
        if (!wanted.isEmpty()) {
            clauses.add(terms(
                    field,
                    wanted.stream()
                            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                            .toList()));
        }
    }

    static Query terms(String field, Collection<String> values) {
        List<FieldValue> wanted = values.stream().map(FieldValue::of).toList();
        return Query.of(
                query -> query.terms(terms -> terms.field(PATH + "." + field).terms(any -> any.value(wanted))));
    }
}
