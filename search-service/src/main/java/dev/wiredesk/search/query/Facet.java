package dev.wiredesk.search.query;

import java.util.Arrays;
import java.util.Optional;

/** What the stories found can be counted by. */
public enum Facet {
    PROVIDER("provider"),
    REGION("region"),
    PERSON("person"),
    LANGUAGE("language"),
    PERSON_KIND("personKind"),
    NATIONALITY("nationality");

    private final String parameter;

    Facet(String parameter) {
        this.parameter = parameter;
    }

    /** The facet's name, which is that of the parameter that filters by it. */
    public String parameter() {
        return parameter;
    }

    static Optional<Facet> named(String name) {
        return Arrays.stream(values())
                .filter(facet -> facet.parameter.equals(name))
                .findFirst();
    }
}
