package dev.wiredesk.search.quote;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.ChildScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterEncoder;
import co.elastic.clients.elasticsearch.core.search.InnerHits;
import co.elastic.clients.util.NamedValue;
import dev.wiredesk.search.article.Language;
import dev.wiredesk.search.person.AppearanceQueries;
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

    private static final String PATH = Quotes.PATH;
    static final String TEXT = PATH + ".text";
    static final String COUNT = "count";

    private static final String NUMBER = PATH + ".number";

    /** Characters of one quote that are looked at for words to mark; more would make the index refuse the request. */
    private static final int MOST_MARKED = 1_000_000;

    private final QuoteQuery asked;
    private final List<Query> clauses;

    /** @param persons clauses, one of which holds for each quote; none, where nobody in particular is asked for */
    QuoteRequests(QuoteQuery asked, List<Query> persons) {
        this.asked = asked;
        this.clauses = clauses(asked, persons);
    }

    /** The stories from the cursor's on, as many as are needed for a number of quotes, and the count of all quotes. */
    SearchRequest stories(int quotes, List<FieldValue> after) {
        SearchRequest.Builder request = request(clauses, List.of(), quotes, quotes)
                .aggregations(
                        COUNT,
                        all -> all.nested(nested -> nested.path(PATH))
                                .aggregations(COUNT, those -> those.filter(quote(clauses))));
        if (!after.isEmpty()) {
            request.searchAfter(after);
        }
        return request.build();
    }

    /** What follows a quote in its story. */
    SearchRequest rest(String story, long number, int quotes) {
        List<Query> rest = new ArrayList<>(clauses);
        rest.add(Query.of(query ->
                query.range(range -> range.number(of -> of.field(NUMBER).gt((double) number)))));
        return request(rest, List.of(Query.of(query -> query.ids(ids -> ids.values(story)))), 1, quotes)
                .build();
    }

    /** Stories in an order in which no two are equal, so that a cursor never skips one and never gives one twice. */
    private SearchRequest.Builder request(List<Query> quotes, List<Query> story, int stories, int quotesOfEach) {
        return new SearchRequest.Builder()
                .query(query -> query.bool(bool -> bool.filter(
                                FilterClauses.matching(asked.filters().ofAnybody()))
                        .filter(story)
                        .filter(filter -> filter.nested(nested -> nested.path(PATH)
                                .scoreMode(ChildScoreMode.None)
                                .query(quote(quotes))
                                .innerHits(inner(quotesOfEach))))))
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
                .sort(by -> by.field(field -> field.field("indexed.publishedAt").order(SortOrder.Desc)))
                .sort(by -> by.field(field -> field.field("id").order(SortOrder.Asc)));
    }

    private Query quote(List<Query> those) {
        List<Query> all = new ArrayList<>(those);
        Expression words = asked.words();
        if (words != null) {
            all.add(words(words));
        }
        return Query.of(query -> query.bool(bool -> bool.filter(all)));
    }

    private Query words(Expression words) {
        return WordsQuery.inQuotes(PATH, words, asked.filters().languages());
    }

    private InnerHits inner(int quotes) {
        InnerHits.Builder inner = new InnerHits.Builder()
                .size(quotes)
                .sort(by -> by.field(field -> field.field(NUMBER).order(SortOrder.Asc)))
                .source(source -> source.fetch(false));
        Expression words = asked.words();
        if (words != null) {
            inner.highlight(highlight(words(words)));
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
        if (!asked.filters().persons().isEmpty()) {
            clauses.add(
                    persons.isEmpty()
                            ? Query.of(nobody -> nobody.matchNone(none -> none))
                            : Query.of(query -> query.bool(
                                    bool -> bool.minimumShouldMatch("1").should(persons))));
        }
        if (asked.speaker() != null) {
            clauses.add(new NameQuery(PATH).of(asked.speaker(), NameQuery.Match.NEAR));
        }
        any("kind", names(asked.kinds()), clauses);
        any("personKind", names(asked.filters().personKinds()), clauses);
        any("nationalities", asked.filters().nationalities(), clauses);
        return clauses;
    }

    private static void any(String field, Collection<String> wanted, List<Query> clauses) {
        if (!wanted.isEmpty()) {
            clauses.add(AppearanceQueries.any(PATH + "." + field, wanted));
        }
    }

    private static List<String> names(Collection<? extends Enum<?>> constants) {
        return constants.stream()
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
