package dev.wiredesk.search.suggest;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregationExecutionHint;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import dev.wiredesk.search.article.Completion;
import dev.wiredesk.search.identity.People;
import dev.wiredesk.search.identity.Person;
import dev.wiredesk.search.person.Persons;
import dev.wiredesk.search.reading.Audience;
import dev.wiredesk.search.reading.IndexUnavailableException;
import dev.wiredesk.search.reading.VisibleIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Completes what is typed to people, regions, providers and subjects of the stories that somebody may see. The stories
 * themselves are counted, so that nothing is suggested for what only a withdrawn or embargoed one names (R26).
 */
@Component
public class Suggestions {

    private static final String FIELD = "indexed.completions";
    private static final String LABELS = "labels";

    /** Labels that may be of one thing, for each that is wanted: names and the words that they can begin with. */
    private static final int NAMES = 4;

    private final VisibleIndex index;
    private final Persons persons;

    Suggestions(VisibleIndex index, Persons persons) {
        this.index = index;
        this.persons = persons;
    }

    /**
     * Finds what may be meant; nothing where fewer than two letters or digits were typed.
     *
     * @throws IndexUnavailableException the index does not answer
     */
    public SuggestPage find(Audience audience, SuggestQuery asked) {
        Typed typed = Typed.of(asked.text());
        List<Suggestion> items = new ArrayList<>();
        if (!typed.isEmpty()) {
            for (Completion.Type type : asked.types()) {
                items.addAll(ofType(audience, typed, type, asked.size()));
            }
        }
        return new SuggestPage(items);
    }

    /** With a typo only if there is room left. */
    private Collection<Suggestion> ofType(Audience audience, Typed typed, Completion.Type type, int size) {
        Map<String, Suggestion> found = new LinkedHashMap<>();
        add(found, suggestions(audience, typed.exactly(type), type, true, size), size);
        Optional<String> nearly = typed.nearly(type);
        if (found.size() < size && nearly.isPresent()) {
            add(found, suggestions(audience, nearly.get(), type, false, size), size);
        }
        return found.values();
    }

    private static void add(Map<String, Suggestion> found, List<Suggestion> more, int size) {
        for (Suggestion suggestion : more) {
            if (found.size() < size) {
                found.putIfAbsent(suggestion.id(), suggestion);
            }
        }
    }

    private List<Suggestion> suggestions(
            Audience audience, String labels, Completion.Type type, boolean exact, int size) {
        Map<String, Counted> counted = counted(labels(audience, labels, NAMES * size));
        return type == Completion.Type.PERSON
                ? people(audience, counted.keySet(), exact)
                : counted.values().stream().map(each -> suggestion(each, exact)).toList();
    }

    private List<StringTermsBucket> labels(Audience audience, String labels, int most) {
        SearchRequest request = SearchRequest.of(search -> search.size(0)
                .query(Query.of(
                        query -> query.regexp(regexp -> regexp.field(FIELD).value(labels))))
                .trackTotalHits(total -> total.enabled(false))
                .aggregations(
                        LABELS,
                        // Few of the labels are wanted, and new stories bring new ones all the time.
                        Aggregation.of(aggregation -> aggregation.terms(terms -> terms.field(FIELD)
                                .size(most)
                                .include(include -> include.regexp(labels))
                                .executionHint(TermsAggregationExecutionHint.Map)))));
        return Objects.requireNonNull(index.search(audience, request, Void.class)
                        .aggregations()
                        .get(LABELS))
                .sterms()
                .buckets()
                .array();
    }

    private record Counted(Completion completion, long stories) {}

    /** By id, that in most stories first. One story can have several labels of one thing, but only one name of it. */
    private static Map<String, Counted> counted(List<StringTermsBucket> labels) {
        Map<Completion, Long> ofName = new LinkedHashMap<>();
        labels.forEach(label -> ofName.merge(Completion.read(label.key().stringValue()), label.docCount(), Math::max));
        Map<String, Counted> counted = new LinkedHashMap<>();
        ofName.forEach((completion, stories) -> counted.merge(
                completion.id(),
                new Counted(completion, stories),
                (most, more) -> new Counted(most.completion(), most.stories() + more.stories())));
        return counted;
    }

    /** Everybody who has one of the ids in a story; two who share one are two suggestions. */
    private List<Suggestion> people(Audience audience, Set<String> ids, boolean exact) {
        People people = persons.ofIds(audience, ids);
        Set<Person> found = new LinkedHashSet<>();
        for (String id : ids) {
            found.addAll(people.havingId(id));
        }
        return found.stream()
                .map(person -> new Suggestion(
                        Completion.Type.PERSON,
                        person.id(),
                        person.name(),
                        exact,
                        person.kind(),
                        person.titles().stream().findFirst().orElse(null),
                        person.nationality(),
                        person.stories(),
                        new Suggestion.Links("/v1/experts/" + person.id())))
                .toList();
    }

    private static Suggestion suggestion(Counted counted, boolean exact) {
        Completion completion = counted.completion();
        return new Suggestion(
                completion.type(),
                completion.id(),
                completion.name(),
                exact,
                null,
                null,
                null,
                counted.stories(),
                completion.type() == Completion.Type.REGION
                        ? new Suggestion.Links("/v1/regions/" + completion.id())
                        : null);
    }
}
