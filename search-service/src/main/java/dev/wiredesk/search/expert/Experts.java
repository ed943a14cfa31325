package dev.wiredesk.search.expert;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.wiredesk.search.identity.People;
import dev.wiredesk.search.identity.Person;
import dev.wiredesk.search.identity.Seen;
import dev.wiredesk.search.person.AppearanceQueries;
import dev.wiredesk.search.person.NameQuery;
import dev.wiredesk.search.person.Persons;
import dev.wiredesk.search.query.FilterClauses;
import dev.wiredesk.search.query.Filters;
import dev.wiredesk.search.reading.Audience;
import dev.wiredesk.search.reading.IndexUnavailableException;
import dev.wiredesk.search.reading.RefusedQueryException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The people in the stories that somebody may see: who they are is worked out anew for each request. Where more than
 * {@value Persons#MOST_KEYS} names fit, those in fewest stories are left out.
 */
@Component
public class Experts {

    private final Persons persons;
    private final Details details;

    Experts(Persons persons, Details details) {
        this.persons = persons;
        this.details = details;
    }

    /**
     * Finds a page of people.
     *
     * @throws IndexUnavailableException the index does not answer
     * @throws RefusedQueryException the index refuses the query as too costly
     */
    public ExpertPage find(Audience audience, ExpertQuery asked) {
        Query story = FilterClauses.matching(asked.filters().ofAnybody());
        Set<String> keys = persons.keys(audience, story, appearance(asked, NameQuery.Match.NEAR));
        People people = persons.ofKeys(audience, keys);
        Map<String, Long> stories =
                seen(audience, asked, keys, story, people).collect(Collectors.toMap(Seen::label, Seen::stories));
        List<Set<String>> matches = matches(audience, asked, keys, story, stories.keySet());
        NavigableMap<Rank, Person> ranked = new TreeMap<>();
        for (Person person : people.all()) {
            int match = match(person, matches);
            if (match < matches.size() && isAskedFor(person, asked)) {
                long count = person.labels().stream()
                        .mapToLong(label -> stories.getOrDefault(label, 0L))
                        .sum();
                ranked.put(Rank.of(person, asked, match, count), person);
            }
        }
        return page(audience, asked, story, people, ranked);
    }

    /** The descriptions in the stories asked for: all, where nothing is asked of them. */
    private Stream<Seen> seen(
            Audience audience, ExpertQuery asked, Collection<String> keys, Query story, People people) {
        return asked.filters().ofAnybody().equals(Filters.none())
                ? people.all().stream().flatMap(person -> person.seen().stream())
                : persons.seen(audience, keys, story, Persons.ANY).stream();
    }

    private ExpertPage page(
            Audience audience, ExpertQuery asked, Query story, People people, NavigableMap<Rank, Person> ranked) {
        Map<Rank, Person> rest = asked.cursor() == null ? ranked : ranked.tailMap(Rank.of(asked.cursor()), false);
        List<Rank> page = rest.keySet().stream().limit(asked.size()).toList();
        return new ExpertPage(
                ranked.size(),
                details.of(audience, story, people, page.stream().map(rest::get).toList()),
                rest.size() > page.size() ? asked.next(page.getLast()) : null);
    }

    /** Of the person as a whole; a single story may see it otherwise. */
    private static boolean isAskedFor(Person person, ExpertQuery asked) {
        Set<?> kinds = asked.filters().personKinds();
        Set<String> nationalities = asked.filters().nationalities();
        return (kinds.isEmpty() || kinds.contains(person.kind()))
                && (nationalities.isEmpty() || !Collections.disjoint(person.nationalities(), nationalities));
    }

    /**
     * Labels of the descriptions that fit, those that fit best first; these fit in every worse way too.
     *
     * @param all labels in the stories
     */
    private List<Set<String>> matches(
            Audience audience, ExpertQuery asked, Collection<String> keys, Query story, Set<String> all) {
        if (asked.words() == null) {
            return List.of(all);
        }
        return Arrays.stream(NameQuery.Match.values())
                .map(match -> persons.seen(audience, keys, story, appearance(asked, match)).stream()
                        .map(Seen::label)
                        .collect(Collectors.toSet()))
                .toList();
    }

    private static int match(Person person, List<Set<String>> matches) {
        int match = 0;
        while (match < matches.size() && Collections.disjoint(matches.get(match), person.labels())) {
            match++;
        }
        return match;
    }

    private static Query appearance(ExpertQuery asked, NameQuery.Match match) {
        List<Query> clauses = new ArrayList<>();
        if (asked.words() != null) {
            clauses.add(new NameQuery(AppearanceQueries.PATH).of(asked.words(), match));
        }
        if (!asked.filters().personKinds().isEmpty()) {
            clauses.add(AppearanceQueries.kinds(asked.filters().personKinds()));
        }
        if (!asked.filters().nationalities().isEmpty()) {
            clauses.add(AppearanceQueries.any(
                    AppearanceQueries.field("nationalities"), asked.filters().nationalities()));
        }
        return Query.of(query -> query.bool(bool -> bool.filter(clauses)));
    }
}
