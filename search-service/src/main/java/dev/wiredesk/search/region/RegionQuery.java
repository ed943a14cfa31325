package dev.wiredesk.search.region;

import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.search.article.Indexed;
import dev.wiredesk.search.http.BadParameterException;
import dev.wiredesk.search.http.Parameters;
import dev.wiredesk.search.query.Filters;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of {@code GET /v1/regions}.
 *
 * @param filters of the stories; a role in them is that of the regions that are counted
 * @param kinds of the regions
 * @param within id of what the regions lie in; null: anything
 * @param size of the list, 1 to 1,000
 */
public record RegionQuery(
        Filters filters,
        Set<Enrichment.RegionKind> kinds,
        @Nullable String within,
        int size) {

    /** The names of all parameters. */
    public static final List<String> PARAMETERS = Stream.concat(
                    Filters.PARAMETERS.stream(), Stream.of("kind", "within", "size"))
            .toList();

    private static final int DEFAULT_SIZE = 100;
    private static final int LARGEST_SIZE = 1_000;

    public RegionQuery {
        kinds = Set.copyOf(kinds);
    }

    /**
     * Reads the parameters of a request.
     *
     * @throws BadParameterException one is not known, or cannot be understood
     */
    public static RegionQuery parse(Map<String, List<String>> values) {
        Parameters parameters = new Parameters(values, PARAMETERS);
        Filters filters = Filters.read(parameters);
        if (filters.roles().size() > 1) {
            throw new BadParameterException("role", "Regions are counted in one role or in all; give one or none");
        }
        Set<Enrichment.RegionKind> kinds = parameters.each(
                "kind", Parameters.constant(Enrichment.RegionKind.values()), "a kind of region, such as country");
        return new RegionQuery(
                filters,
                kinds.isEmpty() ? EnumSet.complementOf(EnumSet.of(Enrichment.RegionKind.MACRO)) : kinds,
                parameters.one("within").map(RegionQuery::within).orElse(null),
                parameters.number("size", 1, LARGEST_SIZE, DEFAULT_SIZE));
    }

    private static String within(String id) {
        if (!Filters.isRegion(id)) {
            throw new BadParameterException(
                    "within", "'" + id + "' is not the id of a region, such as iso:AZ or area:karabakh");
        }
        return id;
    }

    /** The field that the regions are counted in. */
    String field() {
        return RegionTerms.PATHS
                + filters.roles().stream().findFirst().map(Indexed::roleName).orElse(Indexed.ANY_ROLE);
    }

    /** Holds for the terms of the regions that are counted. */
    String terms() {
        return RegionTerms.ofKinds(kinds)
                + Optional.ofNullable(within).map(RegionTerms::below).orElse(".*");
    }
}
