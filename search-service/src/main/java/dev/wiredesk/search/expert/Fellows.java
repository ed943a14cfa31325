package dev.wiredesk.search.expert;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.wiredesk.search.identity.People;
import dev.wiredesk.search.identity.Person;
import dev.wiredesk.search.identity.Seen;
import dev.wiredesk.search.person.AppearanceQueries;
import dev.wiredesk.search.person.Persons;
import dev.wiredesk.search.reading.Audience;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds who else is quoted in the stories of a person. */
@Component
class Fellows {

    private static final int MOST = 10;

    /** Names looked at; two of them can be one person's. */
    private static final int MOST_NAMES = 5 * MOST;

    private final Persons persons;
    private final Details details;

    Fellows(Persons persons, Details details) {
        this.persons = persons;
        this.details = details;
    }

    /**
     * Those in most of the stories, first.
     *
     * @param stories clause for the stories of the person
     * @param appearance clause for the person in them
     */
    List<ExpertItem> of(Audience audience, Query stories, Query appearance) {
        Query quoted = AppearanceQueries.quoted();
        Query fellow = Query.of(query -> query.bool(bool -> bool.filter(quoted).mustNot(appearance)));
        Set<String> keys = persons.keys(audience, stories, fellow).stream()
                .limit(MOST_NAMES)
                .collect(Collectors.toSet());
        Map<String, Long> shared = persons.seen(audience, keys, stories, fellow).stream()
                .collect(Collectors.toMap(Seen::label, Seen::stories));
        People people = persons.ofKeys(audience, keys);
        Comparator<Person> mostShared = Comparator.comparingLong((Person person) -> shared(person, shared))
                .reversed()
                .thenComparing(Person::id);
        return details.of(
                audience,
                stories,
                people,
                people.all().stream()
                        .filter(person -> shared(person, shared) > 0)
                        .sorted(mostShared)
                        .limit(MOST)
                        .toList());
    }

    private static long shared(Person person, Map<String, Long> stories) {
        return person.labels().stream()
                .mapToLong(label -> stories.getOrDefault(label, 0L))
                .sum();
    }
}
