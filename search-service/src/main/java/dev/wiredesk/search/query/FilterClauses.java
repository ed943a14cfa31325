package dev.wiredesk.search.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.ChildScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.search.article.Description;
import dev.wiredesk.search.article.Indexed;
import dev.wiredesk.search.words.Expression;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The clauses that an article must fit for everything but words. */
public final class FilterClauses {

    private static final String PEOPLE = "indexed.appearances";

    private FilterClauses() {}

    /** Holds for the articles that pass the filters, their words included. */
    public static Query matching(Filters filters) {
        List<Query> clauses = of(filters);
        Expression words = filters.words();
        if (words != null) {
            clauses.add(WordsQuery.of(words, filters.languages()));
        }
        return Query.of(query -> query.bool(bool -> bool.filter(clauses)));
    }

    /** One clause for each filter but the words. */
    static List<Query> of(Filters filters) {
        List<Query> clauses = new ArrayList<>();
        regions(filters, clauses);
        people(filters, clauses);
        if (!filters.providers().isEmpty()) {
            clauses.add(terms("provider", filters.providers()));
        }
        if (!filters.languages().isEmpty()) {
            clauses.add(any(filters.languages().stream()
                    .flatMap(FilterClauses::language)
                    .toList()));
        }
        if (!filters.subjects().isEmpty()) {
            clauses.add(any(
                    filters.subjects().stream().flatMap(FilterClauses::subject).toList()));
        }
        time(filters, clauses);
        return clauses;
    }

    /** A role is that of the very region, or of the very place near, that is asked for. */
    private static void regions(Filters filters, List<Query> clauses) {
        Set<Enrichment.RegionRole> roles = filters.roles();
        if (!filters.regions().isEmpty()) {
            clauses.add(
                    roles.isEmpty()
                            ? terms("indexed.regions", filters.regions())
                            : terms("indexed.regionRoles", inRoles(filters.regions(), roles)));
        }
        Near near = filters.near();
        if (near != null) {
            clauses.add(any(
                    roles.isEmpty()
                            ? List.of(around(near, Indexed.ANY_ROLE))
                            : roles.stream()
                                    .map(role -> around(near, Indexed.roleName(role)))
                                    .toList()));
        }
        if (filters.regions().isEmpty() && near == null && !roles.isEmpty()) {
            clauses.add(any(roles.stream().map(FilterClauses::anyRegionAs).toList()));
        }
    }

    static List<String> inRoles(Collection<String> regions, Collection<Enrichment.RegionRole> roles) {
        return regions.stream()
                .flatMap(region -> roles.stream().map(role -> Indexed.regionRole(role, region)))
                .toList();
    }

    private static Query anyRegionAs(Enrichment.RegionRole role) {
        return Query.of(query ->
                query.prefix(prefix -> prefix.field("indexed.regionRoles").value(Indexed.regionRole(role, ""))));
    }

    private static Query around(Near near, String role) {
        return Query.of(query -> query.geoDistance(geo -> geo.field("indexed.points." + role)
                .distance(near.km() + "km")
                .location(location ->
                        location.latlon(point -> point.lat(near.lat()).lon(near.lon())))));
    }

    /** Who, of what kind and of which nationality is asked of one and the same person. */
    private static void people(Filters filters, List<Query> clauses) {
        List<Query> person = new ArrayList<>();
        if (!filters.persons().isEmpty()) {
            person.add(any(persons(filters.persons())));
        }
        if (!filters.personKinds().isEmpty()) {
            person.add(terms(
                    PEOPLE + ".kind",
                    filters.personKinds().stream()
                            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                            .toList()));
        }
        if (!filters.nationalities().isEmpty()) {
            person.add(terms(PEOPLE + ".nationalities", filters.nationalities()));
        }
        if (!person.isEmpty()) {
            clauses.add(Query.of(query -> query.nested(nested -> nested.path(PEOPLE)
                    .scoreMode(ChildScoreMode.None)
                    .query(BoolQuery.of(bool -> bool.filter(person))._toQuery()))));
        }
    }

    private static List<Query> persons(Set<String> persons) {
        Map<Boolean, List<String>> labels = persons.stream().collect(Collectors.partitioningBy(Description::isLabel));
        List<Query> clauses = new ArrayList<>();
        labels.forEach((isLabel, values) -> {
            if (!values.isEmpty()) {
                clauses.add(terms(PEOPLE + (isLabel ? ".description" : ".person"), values));
            }
        });
        return clauses;
    }

    /** {@code en} is {@code en-GB} too. */
    private static Stream<Query> language(String tag) {
        return Stream.of(
                Query.of(query ->
                        query.term(term -> term.field("language").value(tag).caseInsensitive(true))),
                Query.of(query -> query.prefix(
                        prefix -> prefix.field("language").value(tag + "-").caseInsensitive(true))));
    }

    private static Stream<Query> subject(String codeOrName) {
        return Stream.of("subjects.code", "subjects.name")
                .map(field -> Query.of(query ->
                        query.term(term -> term.field(field).value(codeOrName).caseInsensitive(true))));
    }

    private static void time(Filters filters, List<Query> clauses) {
        Instant from = filters.from();
        Instant to = filters.to();
        if (from != null || to != null) {
            clauses.add(Query.of(query -> query.range(range -> range.date(date -> {
                date.field("indexed.publishedAt");
                if (from != null) {
                    date.gte(from.toString());
                }
                if (to != null) {
                    date.lt(to.toString());
                }
                return date;
            }))));
        }
    }

    private static Query any(List<Query> alternatives) {
        return alternatives.size() == 1
                ? alternatives.getFirst()
                : Query.of(
                        query -> query.bool(bool -> bool.minimumShouldMatch("1").should(alternatives)));
    }

    private static Query terms(String field, Collection<String> values) {
        List<FieldValue> wanted = values.stream().map(FieldValue::of).toList();
        return Query.of(query -> query.terms(terms -> terms.field(field).terms(any -> any.value(wanted))));
    }
}
