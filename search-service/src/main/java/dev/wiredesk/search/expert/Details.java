package dev.wiredesk.search.expert;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.Buckets;
import co.elastic.clients.elasticsearch._types.aggregations.FiltersBucket;
import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregationExecutionHint;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.util.NamedValue;
import dev.wiredesk.search.article.PrintedRole;
import dev.wiredesk.search.identity.People;
import dev.wiredesk.search.identity.Person;
import dev.wiredesk.search.person.AppearanceQueries;
import dev.wiredesk.search.person.Persons;
import dev.wiredesk.search.reading.Audience;
import dev.wiredesk.search.reading.VisibleIndex;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the directory tells of the people on a page. */
@Component
class Details {

    private static final int MOST_ORGANISATIONS = 5;
    private static final String PEOPLE = "people";

    private final VisibleIndex index;

    Details(VisibleIndex index) {
        this.index = index;
    }

    List<ExpertItem> of(Audience audience, Query story, People people, List<Person> page) {
        if (page.isEmpty()) {
            return List.of();
        }
        Map<String, Query> each = new LinkedHashMap<>();
        page.forEach(person -> each.put(person.id(), AppearanceQueries.of(people, person)));
        Map<String, Aggregation> what = Map.of(
                "first", min("at"),
                "last", max("at"),
                "quotes", sum("quotes"),
                "roles", latestRole());
        Map<String, Aggregate> answers = index.search(
                        audience,
                        SearchRequest.of(request -> request.size(0)
                                .query(story)
                                .trackTotalHits(total -> total.enabled(false))
                                .aggregations(
                                        PEOPLE,
                                        AppearanceQueries.aggregation(
                                                Persons.ANY,
                                                Map.of(
                                                        PEOPLE,
                                                        Aggregation.of(all -> all.filters(filters -> filters.filters(
                                                                        Buckets.of(of -> of.keyed(each))))
                                                                .aggregations(what)))))),
                        Void.class)
                .aggregations();
        Map<String, FiltersBucket> buckets = Objects.requireNonNull(
                        AppearanceQueries.those(answers, PEOPLE).get(PEOPLE))
                .filters()
                .buckets()
                .keyed();
        return page.stream()
                .map(person -> item(person, Objects.requireNonNull(buckets.get(person.id()))))
                .toList();
    }

    private static ExpertItem item(Person person, FiltersBucket bucket) {
        Map<String, Aggregate> found = bucket.aggregations();
        List<String> names = person.names();
        return new ExpertItem(
                person.id(),
                names.getFirst(),
                names.subList(1, names.size()),
                person.kind(),
                Objects.requireNonNull(found.get("roles")).sterms().buckets().array().stream()
                        .findFirst()
                        .map(role -> PrintedRole.read(role.key().stringValue()).text())
                        .orElse(null),
                person.nationality(),
                person.organisations().stream().limit(MOST_ORGANISATIONS).toList(),
                bucket.docCount(),
                Math.round(Objects.requireNonNullElse(
                        Objects.requireNonNull(found.get("quotes")).sum().value(), 0.0)),
                time(Objects.requireNonNull(found.get("first")).min().value()),
                time(Objects.requireNonNull(found.get("last")).max().value()),
                new ExpertItem.Links("/v1/experts/" + person.id()));
    }

    private static Aggregation latestRole() {
        return Aggregation.of(aggregation -> aggregation
                .terms(terms -> terms.field(AppearanceQueries.field("roles"))
                        .size(1)
                        .executionHint(TermsAggregationExecutionHint.Map)
                        .order(NamedValue.of("last", SortOrder.Desc), NamedValue.of("_key", SortOrder.Asc)))
                .aggregations("last", max("at")));
    }

    static Aggregation min(String field) {
        return Aggregation.of(aggregation -> aggregation.min(min -> min.field(AppearanceQueries.field(field))));
    }

    static Aggregation max(String field) {
        return Aggregation.of(aggregation -> aggregation.max(max -> max.field(AppearanceQueries.field(field))));
    }

    static Aggregation sum(String field) {
        return Aggregation.of(aggregation -> aggregation.sum(sum -> sum.field(AppearanceQueries.field(field))));
    }

    /** From the milliseconds that the index reckons in. */
    static @Nullable Instant time(@Nullable Double millis) {
        return millis == null || !Double.isFinite(millis) ? null : Instant.ofEpochMilli(millis.longValue());
    }
}
