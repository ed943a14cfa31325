package dev.wiredesk.search.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * In which fields two makings of one document differ.
 *
 * @param content what came with the article or was found in it: the same log must have made the same
 * @param index what only the index needs, which another version of the program may make otherwise
 */
record Differences(List<String> content, List<String> index) {

    /** Beside what the index needs stands what decides on versions, which is content. */
    private static final String INDEX_ONLY = "indexed.";

    private static final String DECIDES = "indexed.current";

    /** When a version was kept is the clock's and not the log's. */
    private static final String STAMPED = "kept.at";

    static Differences between(JsonNode before, JsonNode after) {
        List<String> paths = new ArrayList<>();
        compare("", before, after, paths);
        paths.remove(STAMPED);
        return new Differences(
                paths.stream().filter(path -> !isOfIndex(path)).toList(),
                paths.stream().filter(Differences::isOfIndex).toList());
    }

    private static boolean isOfIndex(String path) {
        return path.startsWith(INDEX_ONLY) && !path.startsWith(DECIDES);
    }

    private static void compare(String path, JsonNode before, JsonNode after, List<String> paths) {
        if (before.isObject() && after.isObject()) {
            TreeSet<String> names = new TreeSet<>();
            before.properties().stream().map(Map.Entry::getKey).forEach(names::add);
            after.properties().stream().map(Map.Entry::getKey).forEach(names::add);
            for (String name : names) {
                compare(path.isEmpty() ? name : path + "." + name, before.path(name), after.path(name), paths);
            }
        } else if (before.isArray() && after.isArray() && before.size() == after.size()) {
            for (int i = 0; i < before.size(); i++) {
                compare(path + "[" + i + "]", before.path(i), after.path(i), paths);
            }
        } else if (!before.equals(after)) {
            paths.add(path);
        }
    }
}
