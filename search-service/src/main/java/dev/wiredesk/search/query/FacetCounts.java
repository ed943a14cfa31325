package dev.wiredesk.search.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import dev.wiredesk.search.article.Countries;
import dev.wiredesk.search.article.Indexed;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts stories by facet. The count of a value is the number of stories that filtering by it leaves. */
final class FacetCounts {

    /** Values of one facet that are given out. */
    static final int MOST = 30;

    /** Room for names: a person can be printed in several ways, a parent region be named in few of the stories. */
    private static final int MOST_LABELS = 10 * MOST;

    /** More than there are. */
    private static final int MOST_COUNTRIES = 300;

    private static final String REGION_NAMES = "regionNames";

    private FacetCounts() {}

    static Map<String, Aggregation> aggregations(Collection<Facet> facets, Filters filters) {
        Map<String, Aggregation> aggregations = new LinkedHashMap<>();
        for (Facet facet : facets) {
            aggregations.put(facet.parameter(), aggregation(facet, filters));
            if (facet == Facet.REGION) {
                aggregations.put(REGION_NAMES, terms("indexed.regionLabels", MOST_LABELS));
            }
        }
        return aggregations;
    }

    private static Aggregation aggregation(Facet facet, Filters filters) {
        return switch (facet) {
            case PROVIDER -> terms("provider", MOST);
            // Continents would fill the list and tell nothing.
            case REGION ->
                Aggregation.of(aggregation -> aggregation.terms(terms ->
                        terms.field("indexed.regions").size(MOST).exclude(exclude -> exclude.regexp("m49:.*"))));
            case COUNTRY ->
                Aggregation.of(aggregation -> aggregation.terms(terms -> terms.field("indexed.regions")
                        .size(MOST_COUNTRIES)
                        .include(include -> include.regexp("iso:[A-Z][A-Z]"))));
            case PERSON -> terms("indexed.people", MOST_LABELS);
            case LANGUAGE -> terms("language", MOST);
            case PERSON_KIND -> terms("indexed.personKinds", MOST);
            case NATIONALITY -> terms("indexed.nationalities", MOST);
            case TIMELINE -> Timeline.aggregation(filters);
        };
    }

    private static Aggregation terms(String field, int size) {
        return Aggregation.of(
                aggregation -> aggregation.terms(terms -> terms.field(field).size(size)));
    }

    static Map<String, List<FacetCount>> counts(
            Collection<Facet> facets, Filters filters, Map<String, Aggregate> answers) {
        Map<String, List<FacetCount>> counts = new LinkedHashMap<>();
        for (Facet facet : facets) {
            List<StringTermsBucket> buckets = buckets(answers, facet.parameter());
            counts.put(
                    facet.parameter(),
                    switch (facet) {
                        case PROVIDER, LANGUAGE, PERSON_KIND -> plain(buckets, FacetCounts::noName);
                        case NATIONALITY -> plain(buckets, Countries::ofCode);
                        case COUNTRY -> plain(buckets, FacetCounts::regionName);
                        case REGION -> regions(buckets, buckets(answers, REGION_NAMES));
                        case PERSON -> byId(buckets).stream().limit(MOST).toList();
                        case TIMELINE -> Timeline.counts(filters, answers.get(facet.parameter()));
                    });
        }
        return counts;
    }

    private static List<StringTermsBucket> buckets(Map<String, Aggregate> answers, String name) {
        Aggregate answer = answers.get(name);
        return answer == null || !answer.isSterms()
                ? List.of()
                : answer.sterms().buckets().array();
    }

    private interface Name {
        @Nullable String of(String value);
    }

    private static List<FacetCount> plain(List<StringTermsBucket> buckets, Name name) {
        return buckets.stream()
                .map(bucket -> {
                    String value = bucket.key().stringValue();
                    return new FacetCount(value, name.of(value), bucket.docCount());
                })
                .toList();
    }

    private static List<FacetCount> regions(List<StringTermsBucket> buckets, List<StringTermsBucket> labels) {
        Map<String, String> names = new LinkedHashMap<>();
        byId(labels).forEach(label -> {
            if (label.name() != null) {
                names.put(label.value(), label.name());
            }
        });
        return plain(buckets, id -> names.containsKey(id) ? names.get(id) : regionName(id));
    }

    private static @Nullable String regionName(String id) {
        return Countries.isCountry(id) ? Countries.name(id) : null;
    }

    private static @Nullable String noName(String value) {
        return null;
    }

    /** Adds up the labels of each id, under the name that is printed most. */
    private static List<FacetCount> byId(List<StringTermsBucket> labels) {
        Map<String, FacetCount> counts = new LinkedHashMap<>();
        for (StringTermsBucket bucket : labels) {
            String label = bucket.key().stringValue();
            int separator = label.indexOf(Indexed.SEPARATOR);
            String id = separator < 0 ? label : label.substring(0, separator);
            String name = separator < 0 ? null : label.substring(separator + 1);
            counts.merge(
                    id,
                    new FacetCount(id, name, bucket.docCount()),
                    (most, more) -> new FacetCount(id, most.name(), most.count() + more.count()));
        }
        return counts.values().stream()
                .sorted(Comparator.comparingLong(FacetCount::count).reversed())
                .toList();
    }
}
