package dev.wiredesk.search.rebuild;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeBucket;
import co.elastic.clients.elasticsearch.core.MgetResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.util.NamedValue;
import dev.wiredesk.search.engine.Generation;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Compares a generation that was loaded from the log with the one that live traffic has kept up. */
class Parity {

    private static final int BUCKETS = 1_000;
    private static final int SAMPLES_AT_A_TIME = 100;

    private final ElasticsearchClient elasticsearch;

    Parity(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** What was found, of the articles and of their versions in the history. */
    record Report(
            Counts before,
            Counts after,
            Comparison articles,
            long versionsBefore,
            long versionsAfter,
            Comparison versions) {

        boolean isEqual() {
            return before.equals(after) && versionsBefore == versionsAfter && articles.isEqual() && versions.isEqual();
        }

        /** Whether readers would find less than before. */
        boolean isShort() {
            return !before.missingIn(after).isEmpty() || versionsAfter < versionsBefore;
        }
    }

    /** Both must have been refreshed. */
    Report compare(Generation before, Generation after, int samples) throws IOException {
        return new Report(
                counts(before),
                counts(after),
                compare(before.articles(), after.articles(), "/indexed/current", samples),
                count(before.versions()),
                count(after.versions()),
                compare(before.versions(), after.versions(), "/kept/version", samples));
    }

    /** @param version where documents say which version they are */
    private Comparison compare(String before, String after, String version, int samples) throws IOException {
        Comparison comparison = new Comparison(version);
        while (comparison.compared() < samples) {
            int size = Math.min(SAMPLES_AT_A_TIME, samples - comparison.compared());
            Map<String, ObjectNode> sample = sample(before, size);
            Map<String, ObjectNode> others = read(after, List.copyOf(sample.keySet()));
            sample.forEach((id, document) -> comparison.add(id, document, others.get(id)));
            if (sample.size() < size) {
                break;
            }
        }
        return comparison;
    }

    private long count(String name) throws IOException {
        return elasticsearch.count(count -> count.index(name)).count();
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

    private Map<String, ObjectNode> sample(String index, int size) throws IOException {
        Map<String, ObjectNode> sample = new HashMap<>();
        for (Hit<ObjectNode> hit : elasticsearch
                .search(
                        search -> search.index(index)
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

    private Map<String, ObjectNode> read(String index, List<String> ids) throws IOException {
        Map<String, ObjectNode> documents = new HashMap<>();
        if (ids.isEmpty()) {
            return documents;
        }
        MgetResponse<ObjectNode> found =
                elasticsearch.mget(get -> get.index(index).ids(ids), ObjectNode.class);
        found.docs().forEach(item -> {
            if (item.isResult() && item.result().source() != null) {
                documents.put(item.result().id(), item.result().source());
            }
        });
        return documents;
    }
}
