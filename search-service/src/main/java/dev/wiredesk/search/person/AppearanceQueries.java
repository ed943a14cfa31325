package dev.wiredesk.search.person;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.ChildScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.search.identity.People;
import dev.wiredesk.search.identity.Person;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Clauses and aggregations over the people of stories, each of whom is a document of its own inside the story's. */
public final class AppearanceQueries {

    /** Path of the nested documents. */
    public static final String PATH = "indexed.appearances";

    private static final String THOSE = "those";

    private AppearanceQueries() {}

    /** Name of a field of them. */
    public static String field(String name) {
        return PATH + "." + name;
    }

    /** Holds for the appearances of a person and of nobody else of the name. */
    public static Query of(People people, Person person) {
        return of(PATH, people, person);
    }

    /**
     * The same for other nested documents.
     *
     * @param path of documents that have the fields {@code person} and {@code description}
     */
    public static Query of(String path, People people, Person person) {
        return people.namesakes(person).isEmpty()
                ? any(path + ".person", person.ids())
                : any(path + ".description", person.labels());
    }

    /** Holds where a field has any of the values. */
    public static Query any(String field, Collection<String> values) {
        List<FieldValue> wanted = values.stream().map(FieldValue::of).toList();
        return Query.of(query -> query.terms(terms -> terms.field(field).terms(any -> any.value(wanted))));
    }

    /** Holds for the appearances of people of any of the kinds. */
    public static Query kinds(Set<Enrichment.PersonKind> kinds) {
        return any(
                field("kind"),
                kinds.stream().map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList());
    }

    /** Holds for the appearances of people whom their story quotes. */
    public static Query quoted() {
        return Query.of(query -> query.range(
                range -> range.number(number -> number.field(field("quotes")).gt(0.0))));
    }

    /** Holds for the stories that have such an appearance. */
    public static Query stories(Query appearance) {
        return Query.of(query -> query.nested(
                nested -> nested.path(PATH).scoreMode(ChildScoreMode.None).query(appearance)));
    }

    /** Aggregates over the appearances, in the stories found, for which the query holds. */
    public static Aggregation aggregation(Query appearance, Map<String, Aggregation> aggregations) {
        return Aggregation.of(all -> all.nested(nested -> nested.path(PATH))
                .aggregations(THOSE, those -> those.filter(appearance).aggregations(aggregations)));
    }

    /** What {@link #aggregation}, under its name in a request, was answered. */
    public static Map<String, Aggregate> those(Map<String, Aggregate> answers, String name) {
        return Objects.requireNonNull(Objects.requireNonNull(answers.get(name))
                        .nested()
                        .aggregations()
                        .get(THOSE))
                .filter()
                .aggregations();
    }
}
