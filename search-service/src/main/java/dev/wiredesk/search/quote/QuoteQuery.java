package dev.wiredesk.search.quote;

import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.search.http.BadParameterException;
import dev.wiredesk.search.http.Parameters;
import dev.wiredesk.search.person.Persons;
import dev.wiredesk.search.query.Cursor;
import dev.wiredesk.search.query.Filters;
import dev.wiredesk.search.words.Expression;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of {@code GET /v1/quotes}.
 *
 * @param words in the quote; null: any
 * @param speaker words of the speaker's name or role; null: anybody
 * @param persons ids of people or of their profiles, one of whom speaks
 * @param kinds of quotes
 * @param personKinds of the speaker
 * @param nationalities of the speaker
 * @param story what its story must be
 * @param size of the page, 1 to 100
 * @param cursor where the page begins; null: at the beginning
 */
public record QuoteQuery(
        @Nullable Expression words,
        @Nullable String speaker,
        Set<String> persons,
        Set<Enrichment.QuoteKind> kinds,
        Set<Enrichment.PersonKind> personKinds,
        Set<String> nationalities,
        Filters story,
        Sort sort,
        int size,
        @Nullable Cursor cursor) {

    public static final int DEFAULT_SIZE = 20;

    /** As many as the index gives out of one story at once. */
    public static final int LARGEST_SIZE = 100;

    /** The names of all parameters. */
    public static final List<String> PARAMETERS = Stream.of(
                    Stream.of("q", "speaker", "person", "kind", "personKind", "nationality"),
                    Filters.STORY_PARAMETERS.stream(),
                    Stream.of("sort", "size", "cursor"))
            .flatMap(names -> names)
            .toList();

    private static final Pattern COUNTRY = Pattern.compile("[A-Za-z]{2}");

    /** Order of the items; quotes of one story stay together, in the order of its text. */
    public enum Sort {
        RELEVANCE,
        NEWEST;

        /** What items are sorted by: the story's score and time, its id, and the number of the quote in it. */
        private List<Cursor.Value> order() {
            return switch (this) {
                case RELEVANCE ->
                    List.of(Cursor.Value.NUMBER, Cursor.Value.NUMBER, Cursor.Value.TEXT, Cursor.Value.NUMBER);
                case NEWEST -> List.of(Cursor.Value.NUMBER, Cursor.Value.TEXT, Cursor.Value.NUMBER);
            };
        }
    }

    /**
     * Reads the parameters of a request.
     *
     * @throws BadParameterException one is not known, or cannot be understood
     */
    public static QuoteQuery parse(Map<String, List<String>> values) {
        Parameters parameters = new Parameters(values, PARAMETERS);
        Expression words = parameters
                .one("q")
                .flatMap(text -> Filters.words("q", text))
                .orElse(null);
        QuoteQuery first = new QuoteQuery(
                words,
                parameters.one("speaker").orElse(null),
                parameters.each(
                        "person",
                        text -> Persons.ID.matcher(text).matches() ? Optional.of(text) : Optional.empty(),
                        "the id of a person, such as person:jane-doe"),
                parameters.each("kind", Parameters.constant(Enrichment.QuoteKind.values()), "a kind of quote"),
                parameters.each("personKind", Parameters.constant(Enrichment.PersonKind.values()), "a kind of person"),
                parameters.each("nationality", QuoteQuery::country, "an ISO 3166-1 alpha-2 code, such as AZ"),
                Filters.read(parameters).ofStory(null),
                parameters.constant("sort", Sort.values()).orElse(words == null ? Sort.NEWEST : Sort.RELEVANCE),
                parameters.number("size", 1, LARGEST_SIZE, DEFAULT_SIZE),
                null);
        return parameters
                .one("cursor")
                .map(text -> first.from(Cursor.read(text, first.fingerprint(), first.sort.order())))
                .orElse(first);
    }

    /** What a person said, newest first. */
    public static QuoteQuery of(String person, int size) {
        return new QuoteQuery(
                null,
                null,
                Set.of(person),
                Set.of(),
                Set.of(),
                Set.of(),
                Filters.read(new Parameters(Map.of(), List.of())),
                Sort.NEWEST,
                size,
                null);
    }

    private static Optional<String> country(String text) {
        return COUNTRY.matcher(text).matches() ? Optional.of(text.toUpperCase(Locale.ROOT)) : Optional.empty();
    }

    private QuoteQuery from(Cursor place) {
        return new QuoteQuery(
                words, speaker, persons, kinds, personKinds, nationalities, story, sort, size, place);
    }

    /** The cursor that goes on after the last item of a page. */
    String next(Cursor after) {
        return after.write(fingerprint());
    }

    private String fingerprint() {
        return String.join(
                " ",
                sort.toString(),
                String.valueOf(words),
                String.valueOf(speaker),
                persons.toString(),
                kinds.toString(),
                personKinds.toString(),
                nationalities.toString(),
                story.toString());
    }
}
