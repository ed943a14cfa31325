package dev.wiredesk.search.suggest;

import dev.wiredesk.search.article.Completion;
import dev.wiredesk.search.http.BadParameterException;
import dev.wiredesk.search.http.Parameters;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is asked of {@code GET /v1/suggest}.
 *
 * @param types of what may be meant
 * @param size of the list for each type, 1 to 20
 */
public record SuggestQuery(String text, Set<Completion.Type> types, int size) {

    /** The names of all parameters. */
    public static final List<String> PARAMETERS = List.of("q", "type", "size");

    private static final int DEFAULT_SIZE = 5;
    private static final int LARGEST_SIZE = 20;
    /** Characters of a text. */
    public static final int LONGEST = 100;

    /**
     * Reads the parameters of a request.
     *
     * @throws BadParameterException one is not known, or cannot be understood
     */
    public static SuggestQuery parse(Map<String, List<String>> values) {
        Parameters parameters = new Parameters(values, PARAMETERS);
        Set<Completion.Type> types =
                parameters.each("type", Parameters.constant(Completion.Type.values()), "a type of suggestion");
        return new SuggestQuery(
                parameters.one("q").map(SuggestQuery::text).orElse(""),
                types.isEmpty() ? EnumSet.allOf(Completion.Type.class) : EnumSet.copyOf(types),
                parameters.number("size", 1, LARGEST_SIZE, DEFAULT_SIZE));
    }

    private static String text(String typed) {
        if (typed.length() > LONGEST) {
            throw new BadParameterException("q", "The text is longer than " + LONGEST + " characters");
        }
        return typed;
    }
}
