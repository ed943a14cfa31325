package dev.wiredesk.search.rebuild;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeBucket;
import co.elastic.clients.elasticsearch.core.MgetResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.util.NamedValue;
import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.search.article.StoredVersion;
import dev.wiredesk.search.engine.Generation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Compares a generation that was loaded from the log with the one that live traffic has kept up. */
class Parity {

    private static final int BUCKETS = 1_000;
    private static final int SAMPLES_AT_A_TIME = 100;

    private final ElasticsearchClient elasticsearch;

    Parity(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /**
     * What was found.
     *
     * @param compared documents, picked at random from the live generation
     * @param absent ids of those that the new one has not
     * @param differing those that differ in content, with the fields
     * @param changed how many are stored in another version by now, because one of the two was ahead
     * @param otherIndexFields fields of the index that are made otherwise, with the number of documents
     */
    record Report(
            Counts before,
            Counts after,
            int compared,
            List<String> absent,
            Map<String, List<String>> differing,
            int changed,
            Map<String, Integer> otherIndexFields) {

        boolean isEqual() {
            return before.equals(after) && absent.isEmpty() && differing.isEmpty();
        }

        /** Whether readers would find less than before. */
        boolean isShort() {
            return !before.missingIn(after).isEmpty();
        }
    }

    /** Both must have been refreshed. */
    Report compare(Generation before, Generation after, int samples) throws IOException {
        Counts countsBefore = counts(before);
        Counts countsAfter = counts(after);
        List<String> absent = new ArrayList<>();
        Map<String, List<String>> differing = new TreeMap<>();
        Map<String, Integer> otherIndexFields = new TreeMap<>();
        int changed = 0;
        int compared = 0;
        while (compared < samples) {
            Map<String, ObjectNode> sample = sample(before, Math.min(SAMPLES_AT_A_TIME, samples - compared));
            compared += sample.size();
            Map<String, ObjectNode> others = read(after, List.copyOf(sample.keySet()));
            for (Map.Entry<String, ObjectNode> document : sample.entrySet()) {
                ObjectNode other = others.get(document.getKey());
                if (other == null) {
                    absent.add(document.getKey());
                } else if (!isSameVersion(document.getValue(), other)) {
                    changed++;
                } else {
                    Differences differences = Differences.between(document.getValue(), other);
                    if (!differences.content().isEmpty()) {
                        differing.put(document.getKey(), differences.content());
                    }
                    differences.index().stream()
                            .map(path -> path.replaceAll("\\[\\d+]", ""))
                            .distinct()
                            .forEach(path -> otherIndexFields.merge(path, 1, Integer::sum));
                }
            }
            if (sample.size() < SAMPLES_AT_A_TIME) {
                break;
            }
        }
        return new Report(countsBefore, countsAfter, compared, absent, differing, changed, otherIndexFields);
    }

    private static boolean isSameVersion(ObjectNode before, ObjectNode after) {
        StoredVersion one = version(before);
        StoredVersion other = version(after);
        return one.stamp().equals(other.stamp()) && one.enrichedAt().equals(other.enrichedAt());
    }

    private static StoredVersion version(ObjectNode document) {
        JsonNode version = document.at("/indexed/current");
        return EventJson.MAPPER.treeToValue(version, StoredVersion.class);
    }

    private Counts counts(Generation generation) throws IOException {
        Map<String, Map<String, Long>> counts = new HashMap<>();
        @Nullable Map<String, FieldValue> after = null;
        do {
            @Nullable Map<String, FieldValue> last = after;
            CompositeAggregate page = Objects.requireNonNull(elasticsearch
                            .search(
                                    search -> search.index(generation.articles())
                                            .size(0)
                                            .aggregations(
                                                    "all",
                                                    all -> all.composite(composite -> {
                                                        composite
                                                                .size(BUCKETS)
                                                                .sources(source("provider"), source("status"));
                                                        return last == null ? composite : composite.after(last);
                                                    })),
                                    Void.class)
                            .aggregations()
                            .get("all"))
                    .composite();
            for (CompositeBucket bucket : page.buckets().array()) {
                counts.computeIfAbsent(value(bucket, "provider"), _ -> new HashMap<>())
                        .put(value(bucket, "status"), bucket.docCount());
            }
            after = page.afterKey() == null || page.afterKey().isEmpty() ? null : page.afterKey();
        } while (after != null);
        return Counts.of(counts);
    }

    private static String value(CompositeBucket bucket, String field) {
        return Objects.requireNonNull(bucket.key().get(field)).stringValue();
    }

    private static NamedValue<CompositeAggregationSource> source(String field) {
        return NamedValue.of(field, CompositeAggregationSource.of(source -> source.terms(terms -> terms.field(field))));
    }

    private Map<String, ObjectNode> sample(Generation generation, int size) throws IOException {
        Map<String, ObjectNode> sample = new HashMap<>();
        for (Hit<ObjectNode> hit : elasticsearch
                .search(
                        search -> search.index(generation.articles())
                                .size(size)
                                .query(query -> query.functionScore(
                                        random -> random.functions(function -> function.randomScore(score -> score)))),
                        ObjectNode.class)
                .hits()
                .hits()) {
            sample.put(Objects.requireNonNull(hit.id()), Objects.requireNonNull(hit.source()));
        }
        return sample;
    }

    private Map<String, ObjectNode> read(Generation generation, List<String> ids) throws IOException {
        MgetResponse<ObjectNode> found =
                elasticsearch.mget(get -> get.index(generation.articles()).ids(ids), ObjectNode.class);
        Map<String, ObjectNode> documents = new HashMap<>();
        found.docs().forEach(item -> {
            if (item.isResult() && item.result().source() != null) {
                documents.put(item.result().id(), item.result().source());
            }
        });
        return documents;
    }
}
