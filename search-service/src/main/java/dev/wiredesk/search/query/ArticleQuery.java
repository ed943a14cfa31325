package dev.wiredesk.search.query;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.search.words.Expression;
import dev.wiredesk.search.words.UnsearchableException;
import dev.wiredesk.search.words.WordsParser;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of {@code GET /v1/articles}.
 *
 * @param filters what an article must be
 * @param size of the page, 1 to 100
 * @param cursor where the page begins; null: at the beginning
 * @param facets to count by
 * @param extras what is left out of lists unless asked for
 */
public record ArticleQuery(
        Filters filters, Sort sort, int size, @Nullable Cursor cursor, Set<Facet> facets, Set<Extra> extras) {

    public static final int DEFAULT_SIZE = 20;
    public static final int LARGEST_SIZE = 100;

    /** The names of all parameters. */
    public static final List<String> PARAMETERS = List.of(
            "q",
            "region",
            "role",
            "person",
            "personKind",
            "nationality",
            "provider",
            "language",
            "subject",
            "from",
            "to",
            "near",
            "sort",
            "size",
            "cursor",
            "facets",
            "fields");

    private static final Set<String> FIELDS = Arrays.stream(ArticleEnriched.class.getRecordComponents())
            .map(RecordComponent::getName)
            .filter(field -> !Visibility.HIDDEN_FIELDS.contains(field))
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern REGION = Pattern.compile("(iso|geonames|m49|area):\\S{1,200}");
    private static final Pattern PERSON = Pattern.compile("person:\\S{1,400}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Za-z]{2}");

    /** Order of the items. */
    public enum Sort {
        RELEVANCE,
        NEWEST
    }

    /** What lists leave out unless {@code fields} asks for it. */
    public enum Extra {
        BODY,
        MENTIONS
    }

    /**
     * What an article must be. Of several values in one of these any may fit; several of these must all.
     *
     * @param words null: any
     * @param regions ids of regions, each of which stands for all that lies in it too
     * @param roles that the region, or the place near, has in the story
     * @param from first moment
     * @param to first moment after
     */
    public record Filters(
            @Nullable Expression words,
            Set<String> regions,
            Set<Enrichment.RegionRole> roles,
            Set<String> persons,
            Set<Enrichment.PersonKind> personKinds,
            Set<String> nationalities,
            Set<String> providers,
            Set<String> languages,
            Set<String> subjects,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Near near) {}

    public ArticleQuery {
        facets = Collections.unmodifiableSet(new LinkedHashSet<>(facets));
        extras = Set.copyOf(extras);
    }

    /**
     * Reads the parameters of a request.
     *
     * @throws BadParameterException one is not known, or cannot be understood
     */
    public static ArticleQuery parse(Map<String, List<String>> values) {
        Parameters parameters = new Parameters(values, PARAMETERS);
        Filters filters = filters(parameters);
        Sort sort = parameters
                .one("sort")
                .map(text -> named("sort", text, Sort.values()))
                .orElse(filters.words() == null ? Sort.NEWEST : Sort.RELEVANCE);
        Cursor cursor = parameters
                .one("cursor")
                .map(text -> Cursor.read(text, fingerprint(filters, sort), sort))
                .orElse(null);
        return new ArticleQuery(
                filters,
                sort,
                parameters.one("size").map(ArticleQuery::size).orElse(DEFAULT_SIZE),
                cursor,
                parameters.list(
                        "facets", Facet::named, "a facet; there are " + names(Facet.values(), Facet::parameter)),
                extras(parameters));
    }

    /** The cursor that goes on after the last item of a page. */
    String next(Cursor after) {
        return after.write(fingerprint(filters, sort));
    }

    private static Filters filters(Parameters parameters) {
        return new Filters(
                parameters.one("q").flatMap(ArticleQuery::words).orElse(null),
                parameters.each("region", matching(REGION), "the id of a region, such as iso:AZ or area:karabakh"),
                parameters.each("role", named(Enrichment.RegionRole.values()), "a region's role in a story"),
                parameters.each("person", matching(PERSON), "the id of a person, such as person:jane-doe"),
                parameters.each("personKind", named(Enrichment.PersonKind.values()), "a kind of person"),
                parameters.each(
                        "nationality",
                        text -> matching(COUNTRY).apply(text).map(code -> code.toUpperCase(Locale.ROOT)),
                        "an ISO 3166-1 alpha-2 code, such as AZ"),
                parameters.each("provider", Optional::of, ""),
                parameters.each("language", Optional::of, ""),
                parameters.each("subject", Optional::of, ""),
                parameters.one("from").map(text -> Times.from("from", text)).orElse(null),
                parameters.one("to").map(text -> Times.to("to", text)).orElse(null),
                parameters.one("near").map(Near::parse).orElse(null));
    }

    private static Optional<Expression> words(String text) {
        try {
            return WordsParser.parse(text);
        } catch (UnsearchableException e) {
            throw new BadParameterException("q", String.valueOf(e.getMessage()));
        }
    }

    private static int size(String text) {
        try {
            int size = Integer.parseInt(text);
            if (size >= 1 && size <= LARGEST_SIZE) {
                return size;
            }
        } catch (NumberFormatException e) {
            throw badSize(text);
        }
        throw badSize(text);
    }

    private static BadParameterException badSize(String text) {
        return new BadParameterException("size", "'" + text + "' is not a number from 1 to " + LARGEST_SIZE);
    }

    /** Fields that lists have anyway may be named too; that changes nothing. */
    private static Set<Extra> extras(Parameters parameters) {
        Set<Extra> extras = EnumSet.noneOf(Extra.class);
        for (String field : parameters.list("fields", ArticleQuery::field, "a field of an article")) {
            named(Extra.values()).apply(field).ifPresent(extras::add);
        }
        return extras;
    }

    private static Optional<String> field(String name) {
        return name.equals("mentions") || FIELDS.contains(name) ? Optional.of(name) : Optional.empty();
    }

    private static Function<String, Optional<String>> matching(Pattern pattern) {
        return text -> pattern.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    private static <T extends Enum<T>> Function<String, Optional<T>> named(T[] constants) {
        return text -> Arrays.stream(constants)
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }

    private static <T extends Enum<T>> T named(String parameter, String text, T[] constants) {
        return named(constants)
                .apply(text)
                .orElseThrow(() -> new BadParameterException(
                        parameter,
                        "'" + text + "' is none of "
                                + names(constants, constant -> constant.name().toLowerCase(Locale.ROOT))));
    }

    private static <T> String names(T[] constants, Function<T, String> name) {
        return String.join(", ", Arrays.stream(constants).map(name).toList());
    }

    private static String fingerprint(Filters filters, Sort sort) {
        return sort + " " + filters;
    }
}
