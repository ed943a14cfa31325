package dev.wiredesk.search.region;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.search.article.RegionPath;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The terms that {@link RegionPath}s are in the index, as Lucene's regular expressions pick them. */
final class RegionTerms {

    /** The fields, before the name of the role. */
    static final String PATHS = "indexed.regionPaths.";

    /** Terms asked for beyond the regions wanted: one region can stand in the index with more than one path. */
    private static final int SPARE = 50;

    private RegionTerms() {}

    /** Begins the expression for regions of these kinds. */
    static String ofKinds(Collection<Enrichment.RegionKind> kinds) {
        return kinds.stream().map(RegionPath::kindName).sorted().collect(Collectors.joining("|", "(", ")\\|"));
    }

    /** Goes on with whatever lies in the region. */
    static String below(String id) {
        return "(.*" + RegionPath.STEP + ")?" + escaped(id) + RegionPath.STEP + ".*";
    }

    /** Goes on with what lies in the region and in nothing else that does. */
    static String rightBelow(String id) {
        return "(.*" + RegionPath.STEP + ")?" + escaped(id) + RegionPath.STEP + "[^" + RegionPath.STEP + "]*";
    }

    static String escaped(String id) {
        return id.replaceAll("[^A-Za-z0-9]", "\\\\$0");
    }

    static Aggregation counting(String field, String terms, int regions) {
        return Aggregation.of(aggregation -> aggregation.terms(
                count -> count.field(field).size(2 * regions + SPARE).include(include -> include.regexp(terms))));
    }

    static List<StringTermsBucket> buckets(Map<String, Aggregate> answers, String name) {
        Aggregate answer = answers.get(name);
        // A field that no story has yet answers without terms.
        return answer == null || !answer.isSterms()
                ? List.of()
                : answer.sterms().buckets().array();
    }

    /** How many stories each region is in; under the path that most of them have. */
    static Map<RegionPath, Long> counts(List<StringTermsBucket> buckets) {
        Map<String, RegionPath> paths = new LinkedHashMap<>();
        Map<RegionPath, Long> counts = new LinkedHashMap<>();
        for (StringTermsBucket bucket : buckets) {
            RegionPath path = RegionPath.parse(bucket.key().stringValue());
            counts.merge(paths.computeIfAbsent(path.id(), _ -> path), bucket.docCount(), Long::sum);
        }
        return counts;
    }
}
