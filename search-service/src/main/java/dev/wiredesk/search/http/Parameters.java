package dev.wiredesk.search.http;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The parameters of a request; an empty one counts as absent, as forms send it. */
public final class Parameters {

    /** Read for all calls by {@link AudienceResolver}. */
    public static final String VIEW = "view";

    private static final int MOST_VALUES = 100;
    private static final int LONGEST_VALUE = 2_000;

    /** Made here and as long as it must be, within what a request line can hold. */
    private static final String CURSOR = "cursor";

    private static final int LONGEST_CURSOR = 8_000;

    private final Map<String, List<String>> values;

    /**
     * The parameters of a request.
     *
     * @param known names of those that it may have
     * @throws BadParameterException there is one that is not known
     */
    public Parameters(Map<String, List<String>> values, Collection<String> known) {
        this.values = values;
        for (String name : values.keySet()) {
            if (!known.contains(name) && !name.equals(VIEW)) {
                throw new BadParameterException(
                        name, "There is no parameter '" + name + "'; there are " + String.join(", ", known));
            }
        }
    }

    /**
     * For calls that take no parameters.
     *
     * @throws BadParameterException there is one
     */
    public static void none(Map<String, List<String>> values) {
        values.keySet().stream().filter(name -> !name.equals(VIEW)).findFirst().ifPresent(name -> {
            throw new BadParameterException(name, "There is no parameter '" + name + "' here; there is none");
        });
    }

    /**
     * A number in the limits.
     *
     * @throws BadParameterException it is none, or outside of them
     */
    public int number(String name, int least, int most, int otherwise) {
        return one(name).map(text -> number(name, text, least, most)).orElse(otherwise);
    }

    private static int number(String name, String text, int least, int most) {
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw badNumber(name, text, least, most);
        }
        throw badNumber(name, text, least, most);
    }

    private static BadParameterException badNumber(String name, String text, int least, int most) {
        return new BadParameterException(name, "'" + text + "' is not a number from " + least + " to " + most);
    }

    /** The only value. */
    public Optional<String> one(String name) {
        List<String> all = all(name);
        if (all.size() > 1) {
            throw new BadParameterException(name, "'" + name + "' can be given only once");
        }
        return all.stream().findFirst();
    }

    /**
     * The only value, which is the name of a constant in lower case.
     *
     * @throws BadParameterException it is none of them
     */
    public <T extends Enum<T>> Optional<T> constant(String name, T[] constants) {
        return one(name)
                .map(text -> constant(constants)
                        .apply(text)
                        .orElseThrow(() -> new BadParameterException(
                                name,
                                "'" + text + "' is none of "
                                        + String.join(
                                                ", ",
                                                Arrays.stream(constants)
                                                        .map(Parameters::name)
                                                        .toList()))));
    }

    /** Translates the lower-case name of a constant. */
    public static <T extends Enum<T>> Function<String, Optional<T>> constant(T[] constants) {
        return text -> Arrays.stream(constants)
                .filter(constant -> name(constant).equals(text))
                .findFirst();
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Each value, translated; one that has no translation is refused. */
    public <T> Set<T> each(String name, Function<String, Optional<T>> translate, String wanted) {
        Set<T> translated = new LinkedHashSet<>();
        for (String value : all(name)) {
            translated.add(translate
                    .apply(value)
                    .orElseThrow(() -> new BadParameterException(name, "'" + value + "' is not " + wanted)));
        }
        return translated;
    }

    /**
     * As {@link #each}, where each value costs so much that there may not be many.
     *
     * @param most values
     */
    public <T> Set<T> few(String name, int most, Function<String, Optional<T>> translate, String wanted) {
        Set<T> few = each(name, translate, wanted);
        if (few.size() > most) {
            throw new BadParameterException(name, "'" + name + "' is given more than " + most + " times");
        }
        return few;
    }

    /** As {@link #each}, where one value can hold several with commas between. */
    public <T> Set<T> list(String name, Function<String, Optional<T>> translate, String wanted) {
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
            int longest = name.equals(CURSOR) ? LONGEST_CURSOR : LONGEST_VALUE;
            if (value.length() > longest) {
                throw new BadParameterException(
                        name, "A value of '" + name + "' is longer than " + longest + " characters");
            }
        }
        return given;
    }
}
