package dev.wiredesk.search.query;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.search.http.BadParameterException;
import dev.wiredesk.search.http.Parameters;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of {@code GET /v1/articles}.
 *
 * @param filters what an article must be
 * @param size of the page, 1 to 100
 * @param cursor where the page begins; null: at the beginning
 * @param facets to count by
 * @param extras what is left out of lists unless asked for
 * @param recency the age by which relevance halves; null: it is the same at any age
 */
public record ArticleQuery(
        Filters filters,
        Sort sort,
        int size,
        @Nullable Cursor cursor,
        Set<Facet> facets,
        Set<Extra> extras,
        @Nullable Duration recency) {

    public static final int DEFAULT_SIZE = 20;
    public static final int LARGEST_SIZE = 100;

    /** The names of all parameters. */
    public static final List<String> PARAMETERS = Stream.concat(
                    Filters.PARAMETERS.stream(), Stream.of("sort", "recency", "size", "cursor", "facets", "fields"))
            .toList();

    private static final Set<String> FIELDS = Arrays.stream(ArticleEnriched.class.getRecordComponents())
            .map(RecordComponent::getName)
            .filter(field -> !field.equals("editorNote"))
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern AGE = Pattern.compile("([1-9][0-9]{0,3})([hd])");

    private static final String FACETS = String.join(
            ", ", Arrays.stream(Facet.values()).map(Facet::parameter).toList());

    /** Order of the items. */
    public enum Sort {
        RELEVANCE,
        NEWEST;

        /** What items are sorted by: score, time, id. */
        private List<Cursor.Value> order() {
            return switch (this) {
                case RELEVANCE -> List.of(Cursor.Value.NUMBER, Cursor.Value.NUMBER, Cursor.Value.TEXT);
                case NEWEST -> List.of(Cursor.Value.NUMBER, Cursor.Value.TEXT);
            };
        }
    }

    /** What lists leave out unless {@code fields} asks for it. */
    public enum Extra {
        BODY,
        MENTIONS
    }

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
        Filters filters = Filters.read(parameters);
        Sort sort = parameters
                .constant("sort", Sort.values())
                .orElse(filters.words() == null && parameters.one("recency").isEmpty() ? Sort.NEWEST : Sort.RELEVANCE);
        Duration recency = recency(parameters, sort);
        Cursor cursor = parameters
                .one("cursor")
                .map(text -> Cursor.read(text, fingerprint(filters, sort, recency), sort.order()))
                .orElse(null);
        return new ArticleQuery(
                filters,
                sort,
                parameters.number("size", 1, LARGEST_SIZE, DEFAULT_SIZE),
                cursor,
                parameters.list("facets", Facet::named, "a facet; there are " + FACETS),
                extras(parameters),
                recency);
    }

    private static @Nullable Duration recency(Parameters parameters, Sort sort) {
        String asked = parameters.one("recency").orElse(null);
        if (asked == null) {
            return null;
        }
        if (sort != Sort.RELEVANCE) {
            throw new BadParameterException(
                    "recency", "'recency' weighs relevance; leave out sort=newest, or leave out this");
        }
        Matcher age = AGE.matcher(asked);
        if (!age.matches()) {
            throw new BadParameterException("recency", "Not an age; give hours or days, such as 12h or 3d, up to 9999");
        }
        int number = Integer.parseInt(age.group(1));
        return age.group(2).equals("h") ? Duration.ofHours(number) : Duration.ofDays(number);
    }

    /** The same with other filters. */
    ArticleQuery with(Filters other) {
        return new ArticleQuery(other, sort, size, cursor, facets, extras, recency);
    }

    /** The cursor that goes on after the last item of a page. */
    String next(Cursor after) {
        return after.write(fingerprint(filters, sort, recency));
    }

    /** Fields that lists have anyway may be named too; that changes nothing. */
    private static Set<Extra> extras(Parameters parameters) {
        Set<Extra> extras = EnumSet.noneOf(Extra.class);
        for (String field : parameters.list("fields", ArticleQuery::field, "a field of an article")) {
            Parameters.constant(Extra.values()).apply(field).ifPresent(extras::add);
        }
        return extras;
    }

    private static Optional<String> field(String name) {
        return name.equals("mentions") || FIELDS.contains(name) ? Optional.of(name) : Optional.empty();
    }

    private static String fingerprint(Filters filters, Sort sort, @Nullable Duration recency) {
        return sort + (recency == null ? "" : " " + recency) + " " + filters;
    }
}
