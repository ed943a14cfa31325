package dev.wiredesk.search.region;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import dev.wiredesk.search.article.Countries;
import dev.wiredesk.search.article.Indexed;
import dev.wiredesk.search.reading.Audience;
import dev.wiredesk.search.reading.VisibleIndex;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What regions are called and where they lie, as the stories tell that name them; for countries and the regions of UN
 * M49, which many stories are about and few name, there is a name in any case.
 */
@Component
class RegionNames {

    /** Elasticsearch takes expressions of up to 1,000 characters. */
    private static final int LONGEST_EXPRESSION = 900;

    /** Spellings of one name, and coordinates of one place, that different gazetteers gave. */
    private static final int VARIANTS = 5;

    private static final Map<String, String> M49 = m49();

    private final VisibleIndex index;

    RegionNames(VisibleIndex index) {
        this.index = index;
    }

    /** WGS 84, degrees. */
    record Centre(double lat, double lon) {}

    /** By id of the region, as far as anything is known. */
    record Known(Map<String, String> names, Map<String, Centre> centres) {

        @Nullable String name(String id) {
            String name = names.get(id);
            return name == null ? commonName(id) : name;
        }
    }

    Known of(Audience audience, Collection<String> ids) {
        if (ids.isEmpty()) {
            return new Known(Map.of(), Map.of());
        }
        Map<String, Aggregation> aggregations = new LinkedHashMap<>();
        List<String> expressions = expressions(ids);
        for (int i = 0; i < expressions.size(); i++) {
            aggregations.put("names" + i, terms("indexed.regionLabels", expressions.get(i), ids.size()));
            aggregations.put("centres" + i, terms("indexed.regionCentres", expressions.get(i), ids.size()));
        }
        List<FieldValue> wanted = ids.stream().map(FieldValue::of).toList();
        var answers = index.search(
                        audience,
                        SearchRequest.of(search -> search.size(0)
                                .trackTotalHits(total -> total.enabled(false))
                                .query(query -> query.constantScore(score -> score.filter(filter -> filter.terms(
                                        terms -> terms.field("indexed.regions").terms(any -> any.value(wanted))))))
                                .aggregations(aggregations)),
                        Void.class)
                .aggregations();
        Map<String, String> names = new HashMap<>();
        Map<String, Centre> centres = new HashMap<>();
        for (int i = 0; i < expressions.size(); i++) {
            RegionTerms.buckets(answers, "names" + i)
                    .forEach(bucket -> put(names, bucket.key().stringValue()));
            RegionTerms.buckets(answers, "centres" + i)
                    .forEach(bucket -> putCentre(centres, bucket.key().stringValue()));
        }
        return new Known(names, centres);
    }

    /** Ids in groups, each as an expression for the labels of them. */
    private static List<String> expressions(Collection<String> ids) {
        List<String> expressions = new ArrayList<>();
        StringBuilder group = new StringBuilder();
        for (String id : ids) {
            String escaped = RegionTerms.escaped(id);
            if (!group.isEmpty() && group.length() + escaped.length() > LONGEST_EXPRESSION) {
                expressions.add("(" + group + ")\\|.*");
                group.setLength(0);
            }
            group.append(group.isEmpty() ? "" : "|").append(escaped);
        }
        expressions.add("(" + group + ")\\|.*");
        return expressions;
    }

    private static Aggregation terms(String field, String expression, int ids) {
        return Aggregation.of(aggregation -> aggregation.terms(
                terms -> terms.field(field).size(VARIANTS * ids).include(include -> include.regexp(expression))));
    }

    /** The first is the one that most stories have. */
    private static void put(Map<String, String> names, String label) {
        int separator = label.indexOf(Indexed.SEPARATOR);
        names.putIfAbsent(label.substring(0, separator), label.substring(separator + 1));
    }

    private static void putCentre(Map<String, Centre> centres, String label) {
        String[] parts = label.split("\\|", -1);
        centres.putIfAbsent(parts[0], new Centre(Double.parseDouble(parts[1]), Double.parseDouble(parts[2])));
    }

    private static @Nullable String commonName(String id) {
        return Countries.isCountry(id) ? Countries.name(id) : M49.get(id);
    }

    private static Map<String, String> m49() {
        try (InputStream table = new ClassPathResource("region/m49.tsv").getInputStream()) {
            Map<String, String> names = new HashMap<>();
            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(columns -> names.put("m49:" + columns[0], columns[1]));
            return Map.copyOf(names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
