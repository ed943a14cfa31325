package dev.wiredesk.search.query;

import java.util.Arrays;
import java.util.Optional;

/** What the stories found can be counted by. */
public enum Facet {
    PROVIDER("provider"),
    REGION("region"),
    /** The regions that are countries, all of them, as a map wants them; the filter is {@code region}. */
    COUNTRY("country"),
    PERSON("person"),
    LANGUAGE("language"),
    PERSON_KIND("personKind"),
    NATIONALITY("nationality"),
    /**
     * The stories over time, oldest first, in equal steps without a gap. A value is the step as {@code from/to} (ISO
     * 8601), whose halves are values of those filters.
     */
    TIMELINE("timeline");

    private final String parameter;

    Facet(String parameter) {
        this.parameter = parameter;
    }

    /** The facet's name, which is that of the parameter that filters by it unless told otherwise. */
    public String parameter() {
        return parameter;
    }

    static Optional<Facet> named(String name) {
        return Arrays.stream(values())
                .filter(facet -> facet.parameter.equals(name))
                .findFirst();
    }
}
