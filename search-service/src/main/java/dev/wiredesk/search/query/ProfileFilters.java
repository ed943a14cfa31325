package dev.wiredesk.search.query;

import dev.wiredesk.search.person.Persons;
import dev.wiredesk.search.reading.Audience;
import dev.wiredesk.search.reading.IndexUnavailableException;
import org.springframework.stereotype.Component;

/** Finds out whom the ids of profiles among filters mean, for a story knows only the names of its people. */
@Component
public class ProfileFilters {

    private final Persons persons;

    ProfileFilters(Persons persons) {
        this.persons = persons;
    }

    /**
     * The filters as the index understands them.
     *
     * @throws IndexUnavailableException the index does not answer
     */
    public Filters of(Audience audience, Filters filters) {
        return filters.persons().isEmpty() ? filters : filters.ofPersons(persons.found(audience, filters.persons()));
    }
}
