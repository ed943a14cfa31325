package dev.wiredesk.search.quote;

import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.search.http.BadParameterException;
import dev.wiredesk.search.http.Parameters;
import dev.wiredesk.search.query.Cursor;
import dev.wiredesk.search.query.Filters;
import dev.wiredesk.search.words.Expression;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of {@code GET /v1/quotes}.
 *
 * @param words in the quote; null: any
 * @param speaker words of the speaker's name or role; null: anybody
 * @param kinds of quotes
 * @param filters what its story must be; the people in them are those who speak
 * @param size of the page, 1 to {@value #LARGEST_SIZE}
 * @param cursor where the page begins; null: at the beginning
 */
public record QuoteQuery(
        @Nullable Expression words,
        @Nullable String speaker,
        Set<Enrichment.QuoteKind> kinds,
        Filters filters,
        int size,
        @Nullable Cursor cursor) {

    public static final int DEFAULT_SIZE = 20;

    /** Less than the index gives out of one story at once (100). */
    public static final int LARGEST_SIZE = 50;

    /** The names of all parameters. */
    public static final List<String> PARAMETERS = Stream.of(
                    Stream.of("q", "speaker", "person", "kind", "personKind", "nationality", "about"),
                    Filters.STORY_PARAMETERS.stream(),
                    Stream.of("size", "cursor"))
            .flatMap(names -> names)
            .toList();

    /** What quotes are sorted by: the time and the id of their story, and their number in it. */
    private static final List<Cursor.Value> ORDER =
            List.of(Cursor.Value.NUMBER, Cursor.Value.TEXT, Cursor.Value.NUMBER);

    public QuoteQuery {
        // In one order everywhere and always: a cursor knows its query by this text.
        Set<Enrichment.QuoteKind> ordered = EnumSet.noneOf(Enrichment.QuoteKind.class);
        ordered.addAll(kinds);
        kinds = Collections.unmodifiableSet(ordered);
    }

    /**
     * Reads the parameters of a request.
     *
     * @throws BadParameterException one is not known, or cannot be understood
     */
    public static QuoteQuery parse(Map<String, List<String>> values) {
        Parameters parameters = new Parameters(values, PARAMETERS);
        QuoteQuery first = new QuoteQuery(
                Filters.words(parameters, "q").orElse(null),
                parameters.one("speaker").orElse(null),
                parameters.each("kind", Parameters.constant(Enrichment.QuoteKind.values()), "a kind of quote"),
                Filters.read(parameters, "about"),
                parameters.number("size", 1, LARGEST_SIZE, DEFAULT_SIZE),
                null);
        return parameters
                .one("cursor")
                .map(text -> first.from(Cursor.read(text, first.fingerprint(), ORDER)))
                .orElse(first);
    }

    /** What a person said. */
    public static QuoteQuery of(String person, int size) {
        return new QuoteQuery(null, null, Set.of(), Filters.none().ofPersons(Set.of(person)), size, null);
    }

    private QuoteQuery from(Cursor place) {
        return new QuoteQuery(words, speaker, kinds, filters, size, place);
    }

    /** The cursor that goes on after the last item of a page. */
    String next(Cursor after) {
        return after.write(fingerprint());
    }

    private String fingerprint() {
        return String.join(" ", String.valueOf(words), String.valueOf(speaker), kinds.toString(), filters.toString());
    }
}
