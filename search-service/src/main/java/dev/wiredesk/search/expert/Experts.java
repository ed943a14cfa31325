package dev.wiredesk.search.expert;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.wiredesk.search.identity.People;
import dev.wiredesk.search.identity.Person;
import dev.wiredesk.search.identity.Seen;
import dev.wiredesk.search.person.AppearanceQueries;
import dev.wiredesk.search.person.NameQuery;
import dev.wiredesk.search.person.Persons;
import dev.wiredesk.search.query.FilterClauses;
import dev.wiredesk.search.reading.Audience;
import dev.wiredesk.search.reading.IndexUnavailableException;
import dev.wiredesk.search.reading.RefusedQueryException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The people in the stories that somebody may see: who they are is worked out anew for each request. */
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
        Query story = FilterClauses.matching(asked.story());
        Set<String> keys = persons.keys(audience, story, appearance(asked, NameQuery.Match.NEAR));
        People people = persons.ofKeys(audience, keys);
        Map<String, Long> stories = stories(persons.seen(audience, keys, story, Persons.ANY));
        Map<NameQuery.Match, Set<String>> matches = matches(audience, asked, keys, story);
        TreeMap<Rank, Person> ranked = new TreeMap<>();
        for (Person person : people.all()) {
            List<String> labels = person.labels();
            if (isAskedFor(person, asked) && !Collections.disjoint(labels, matches.get(NameQuery.Match.NEAR))) {
                long count = labels.stream()
                        .mapToLong(label -> stories.getOrDefault(label, 0L))
                        .sum();
                ranked.put(Rank.of(person, asked, match(labels, matches), count), person);
            }
        }
        return page(audience, asked, story, people, ranked);
    }

    private ExpertPage page(
            Audience audience, ExpertQuery asked, Query story, People people, TreeMap<Rank, Person> ranked) {
        Map<Rank, Person> rest =
                asked.cursor() == null ? ranked : ranked.tailMap(Rank.of(asked.cursor()), false);
        List<Rank> page = rest.keySet().stream().limit(asked.size()).toList();
        return new ExpertPage(
                ranked.size(),
                details.of(audience, story, people, page.stream().map(ranked::get).toList()),
                rest.size() > page.size() ? asked.next(page.getLast()) : null);
    }

    private static boolean isAskedFor(Person person, ExpertQuery asked) {
        return (asked.kinds().isEmpty() || asked.kinds().contains(person.kind()))
                && (asked.nationalities().isEmpty()
                        || !Collections.disjoint(person.nationalities(), asked.nationalities()));
    }

    /** Labels of the descriptions that fit, by how well; those who fit best fit in every way. */
    private Map<NameQuery.Match, Set<String>> matches(
            Audience audience, ExpertQuery asked, Collection<String> keys, Query story) {
        Map<NameQuery.Match, Set<String>> matches = new TreeMap<>();
        for (NameQuery.Match match : NameQuery.Match.values()) {
            boolean needed = asked.words() != null || match == NameQuery.Match.NEAR;
            matches.put(
                    match,
                    needed
                            ? persons.seen(audience, keys, story, appearance(asked, match)).stream()
                                    .map(seen -> seen.description().label())
                                    .collect(Collectors.toSet())
                            : new HashSet<>());
        }
        return matches;
    }

    private static int match(List<String> labels, Map<NameQuery.Match, Set<String>> matches) {
        return matches.entrySet().stream()
                .filter(match -> !Collections.disjoint(match.getValue(), labels))
                .mapToInt(match -> match.getKey().ordinal())
                .min()
                .orElse(matches.size());
    }

    private static Query appearance(ExpertQuery asked, NameQuery.Match match) {
        List<Query> clauses = new ArrayList<>();
        if (asked.words() != null) {
            clauses.add(new NameQuery(AppearanceQueries.PATH).of(asked.words(), match));
        }
        if (!asked.kinds().isEmpty()) {
            clauses.add(AppearanceQueries.kinds(asked.kinds()));
        }
        return BoolQuery.of(bool -> bool.filter(clauses))._toQuery();
    }

    private static Map<String, Long> stories(List<Seen> seen) {
        return seen.stream().collect(Collectors.toMap(each -> each.description().label(), Seen::stories));
    }
}
