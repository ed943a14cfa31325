package dev.wiredesk.search.rebuild;

import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.search.article.StoredVersion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Documents of one index, picked at random, beside those of another that is to be the same. */
final class Comparison {

    private final String versionAt;
    private final List<String> absent = new ArrayList<>();
    private final Map<String, List<String>> differing = new TreeMap<>();
    private final Map<String, Integer> otherIndexFields = new TreeMap<>();
    private int compared;
    private int changed;

    /** @param versionAt where documents say which version they are, as a JSON Pointer */
    Comparison(String versionAt) {
        this.versionAt = versionAt;
    }

    /** @param after null: there is none */
    void add(String id, ObjectNode before, @Nullable ObjectNode after) {
        compared++;
        if (after == null) {
            absent.add(id);
        } else if (isSameVersion(before, after)) {
            add(id, Differences.between(before, after));
        } else {
            changed++;
        }
    }

    private void add(String id, Differences differences) {
        if (!differences.content().isEmpty()) {
            differing.put(id, differences.content());
        }
        differences.index().stream()
                .map(path -> path.replaceAll("\\[\\d+]", ""))
                .distinct()
                .forEach(path -> otherIndexFields.merge(path, 1, Integer::sum));
    }

    private boolean isSameVersion(ObjectNode before, ObjectNode after) {
        StoredVersion one = version(before);
        StoredVersion other = version(after);
        return one.stamp().equals(other.stamp()) && one.enrichedAt().equals(other.enrichedAt());
    }

    private StoredVersion version(ObjectNode document) {
        return EventJson.MAPPER.treeToValue(document.at(versionAt), StoredVersion.class);
    }

    boolean isEqual() {
        return absent.isEmpty() && differing.isEmpty();
    }

    int compared() {
        return compared;
    }

    /** Ids of those that the other index has not. */
    List<String> absent() {
        return Collections.unmodifiableList(absent);
    }

    /** Ids of those that differ in content, with the fields. */
    Map<String, List<String>> differing() {
        return Collections.unmodifiableMap(differing);
    }

    /** How many are stored in another version by now, because one of the two was ahead. */
    int changed() {
        return changed;
    }

    /** Fields that only the index needs and that are made otherwise, with the number of documents. */
    Map<String, Integer> otherIndexFields() {
        return Collections.unmodifiableMap(otherIndexFields);
    }
}
