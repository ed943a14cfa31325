package dev.wiredesk.search.expert;

import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.search.http.BadParameterException;
import dev.wiredesk.search.http.Parameters;
import dev.wiredesk.search.query.Cursor;
import dev.wiredesk.search.query.Filters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of {@code GET /v1/experts}.
 *
 * @param words of the name, the role or the country, all of which somebody must have; null: anybody
 * @param kinds of people
 * @param nationalities ISO 3166-1 alpha-2 codes
 * @param story what the stories must be that they are in
 * @param size of the page, 1 to 100
 * @param cursor where the page begins; null: at the beginning
 */
public record ExpertQuery(
        @Nullable String words,
        Set<Enrichment.PersonKind> kinds,
        Set<String> nationalities,
        Filters story,
        Sort sort,
        int size,
        @Nullable Cursor cursor) {

    public static final int DEFAULT_SIZE = 20;
    public static final int LARGEST_SIZE = 100;

    /** The names of all parameters. */
    public static final List<String> PARAMETERS = Stream.of(
                    Stream.of("q", "kind", "nationality", "about"),
                    Filters.STORY_PARAMETERS.stream(),
                    Stream.of("sort", "size", "cursor"))
            .flatMap(names -> names)
            .toList();

    private static final int LONGEST_WORDS = 200;
    private static final Pattern COUNTRY = Pattern.compile("[A-Za-z]{2}");

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
                parameters.each("kind", Parameters.constant(Enrichment.PersonKind.values()), "a kind of person"),
                parameters.each("nationality", ExpertQuery::country, "an ISO 3166-1 alpha-2 code, such as AZ"),
                Filters.read(parameters)
                        .ofStory(parameters
                                .one("about")
                                .flatMap(text -> Filters.words("about", text))
                                .orElse(null)),
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

    private static Optional<String> country(String text) {
        return COUNTRY.matcher(text).matches() ? Optional.of(text.toUpperCase(Locale.ROOT)) : Optional.empty();
    }

    private ExpertQuery from(Cursor place) {
        return new ExpertQuery(words, kinds, nationalities, story, sort, size, place);
    }

    /** The cursor that goes on after the last item of a page. */
    String next(Rank last) {
        return last.cursor().write(fingerprint());
    }

    private String fingerprint() {
        return String.join(
                " ",
                sort.toString(),
                String.valueOf(words),
                kinds.toString(),
                nationalities.toString(),
                story.toString());
    }
}
