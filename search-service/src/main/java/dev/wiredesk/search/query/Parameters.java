package dev.wiredesk.search.query;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The parameters of a request; an empty one counts as absent, as forms send it. */
final class Parameters {

    private static final int MOST_VALUES = 100;
    private static final int LONGEST_VALUE = 2_000;

    private final Map<String, List<String>> values;

    /** @throws BadParameterException there is one that is not known */
    Parameters(Map<String, List<String>> values, Collection<String> known) {
        this.values = values;
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                throw new BadParameterException(
                        name, "There is no parameter '" + name + "'; there are " + String.join(", ", known));
            }
        }
    }

    /** @throws BadParameterException there is one */
    static void none(Map<String, List<String>> values) {
        values.keySet().stream().findFirst().ifPresent(name -> {
            throw new BadParameterException(name, "There is no parameter '" + name + "' here; there is none");
        });
    }

    /** The only value. */
    Optional<String> one(String name) {
        List<String> all = all(name);
        if (all.size() > 1) {
            throw new BadParameterException(name, "'" + name + "' can be given only once");
        }
        return all.stream().findFirst();
    }

    /** Each value, translated; one that has no translation is refused. */
    <T> Set<T> each(String name, Function<String, Optional<T>> translate, String wanted) {
        Set<T> translated = new LinkedHashSet<>();
        for (String value : all(name)) {
            translated.add(translate
                    .apply(value)
                    .orElseThrow(() -> new BadParameterException(name, "'" + value + "' is not " + wanted)));
        }
        return translated;
    }

    /** As {@link #each}, where one value can hold several with commas between. */
    <T> Set<T> list(String name, Function<String, Optional<T>> translate, String wanted) {
        Set<T> translated = new LinkedHashSet<>();
        for (String value : all(name)) {
            Arrays.stream(value.split(","))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .map(part -> translate
                            .apply(part)
                            .orElseThrow(() -> new BadParameterException(name, "'" + part + "' is not " + wanted)))
                    .forEach(translated::add);
        }
        return translated;
    }

    private List<String> all(String name) {
        List<String> given = values.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
        if (given.size() > MOST_VALUES) {
            throw new BadParameterException(name, "'" + name + "' is given more than " + MOST_VALUES + " times");
        }
        for (String value : given) {
            if (value.length() > LONGEST_VALUE) {
                throw new BadParameterException(
                        name, "A value of '" + name + "' is longer than " + LONGEST_VALUE + " characters");
            }
        }
        return given;
    }
}
