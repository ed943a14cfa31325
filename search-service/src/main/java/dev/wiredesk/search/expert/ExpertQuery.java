package dev.wiredesk.search.expert;

import dev.wiredesk.search.http.BadParameterException;
import dev.wiredesk.search.http.Parameters;
import dev.wiredesk.search.query.Cursor;
import dev.wiredesk.search.query.Filters;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of {@code GET /v1/experts}.
 *
 * @param words of the name, the role or the country, all of which somebody must have; null: anybody
 * @param filters what the stories must be, and the people in them
 * @param size of the page, 1 to {@value #LARGEST_SIZE}
 * @param cursor where the page begins; null: at the beginning
 */
public record ExpertQuery(
        @Nullable String words,
        Filters filters,
        Sort sort,
        int size,
        @Nullable Cursor cursor) {

    public static final int DEFAULT_SIZE = 20;
    public static final int LARGEST_SIZE = 100;

    /** The names of all parameters. */
    public static final List<String> PARAMETERS = Stream.of(
                    Stream.of("q", "personKind", "nationality", "about"),
                    Filters.STORY_PARAMETERS.stream(),
                    Stream.of("sort", "size", "cursor"))
            .flatMap(names -> names)
            .toList();

    private static final int LONGEST_WORDS = 200;

    /** Order of the items. */
    public enum Sort {
        /** How well the words are found; where none are asked for, experts first. Then by stories. */
        RELEVANCE,
        /** Those in most stories first. */
        STORIES,
        /** By name; the only order in which nobody moves when stories arrive. */
        NAME
    }

    /**
     * Reads the parameters of a request.
     *
     * @throws BadParameterException one is not known, or cannot be understood
     */
    public static ExpertQuery parse(Map<String, List<String>> values) {
        Parameters parameters = new Parameters(values, PARAMETERS);
        ExpertQuery first = new ExpertQuery(
                parameters.one("q").map(ExpertQuery::words).orElse(null),
                Filters.read(parameters, "about"),
                parameters.constant("sort", Sort.values()).orElse(Sort.RELEVANCE),
                parameters.number("size", 1, LARGEST_SIZE, DEFAULT_SIZE),
                null);
        return parameters
                .one("cursor")
                .map(text -> first.from(Cursor.read(text, first.fingerprint(), Rank.VALUES)))
                .orElse(first);
    }

    private static String words(String text) {
        if (text.length() > LONGEST_WORDS) {
            throw new BadParameterException("q", "The text is longer than " + LONGEST_WORDS + " characters");
        }
        return text;
    }

    private ExpertQuery from(Cursor place) {
        return new ExpertQuery(words, filters, sort, size, place);
    }

    /** The cursor that goes on after the last item of a page. */
    String next(Rank last) {
        return last.cursor().write(fingerprint());
    }

    private String fingerprint() {
        return String.join(" ", sort.toString(), String.valueOf(words), filters.toString());
    }
}
