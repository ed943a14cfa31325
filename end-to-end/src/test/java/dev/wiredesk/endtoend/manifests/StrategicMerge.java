package dev.wiredesk.endtoend.manifests;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Kubernetes' strategic merge, as far as our patches use it: mappings are merged, null takes a field away, lists whose items
 * have a key of their own are merged by it, and other lists are replaced.
 */
final class StrategicMerge {

    /** What the items of these lists are told apart by. */
    private static final Map<String, String> KEYS = Map.of(
            "containers", "name",
            "env", "name",
            "volumes", "name",
            "volumeMounts", "mountPath");

    private StrategicMerge() {}

    /** Whether a patch is of a resource. */
    static boolean isOf(Map<String, Object> patch, Map<String, Object> resource) {
        return Objects.equals(patch.get("kind"), resource.get("kind"))
                && Objects.equals(
                        Project.mapping(patch, "metadata").get("name"),
                        Project.mapping(resource, "metadata").get("name"));
    }

    static Map<String, Object> merge(Map<String, Object> resource, Map<String, Object> patch) {
        var merged = new LinkedHashMap<>(resource);
        patch.forEach((field, value) -> merged.compute(field, (_, before) -> merge(field, before, value)));
        return merged;
    }

    private static @Nullable Object merge(String field, @Nullable Object before, @Nullable Object value) {
        if (before instanceof Map<?, ?> && value instanceof Map<?, ?>) {
            return merge(Project.mapping(before), Project.mapping(value));
        }
        String key = KEYS.get(field);
        if (key != null && before instanceof List<?> items && value instanceof List<?> changes) {
            return merge(items, changes, key);
        }
        return value;
    }

    private static List<Object> merge(List<?> items, List<?> changes, String key) {
        var merged = new ArrayList<Object>(items);
        for (Object change : changes) {
            Object name = Project.mapping(change).get(key);
            int same = 0;
            while (same < merged.size()
                    && !Objects.equals(Project.mapping(merged.get(same)).get(key), name)) {
                same++;
            }
            if (same == merged.size()) {
                merged.add(change);
            } else {
                merged.set(same, merge(Project.mapping(merged.get(same)), Project.mapping(change)));
            }
        }
        return merged;
    }
}
