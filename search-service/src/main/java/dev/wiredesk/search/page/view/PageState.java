package dev.wiredesk.search.page.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The state of a page with a list, all of which is in its address. Parameters that the page does not know are left out,
 * and blank ones count as not given, as a form sends them.
 */
record PageState(String path, Map<String, List<String>> parameters) {

    private static final String CURSOR = "cursor";

    static PageState of(String path, List<String> known, Map<String, List<String>> given) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        for (String name : known) {
            List<String> values = given.getOrDefault(name, List.of()).stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .toList();
            if (!values.isEmpty()) {
                kept.put(name, values);
            }
        }
        return new PageState(path, kept);
    }

    String first(String name) {
        return parameters.getOrDefault(name, List.of("")).getFirst();
    }

    boolean isFirstPage() {
        return !parameters.containsKey(CURSOR);
    }

    String firstPage() {
        return without(CURSOR).href();
    }

    String pageAfter(String cursor) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.put(CURSOR, List.of(cursor));
        return new PageState(path, changed).href();
    }

    /** The first page without a filter. */
    PageState without(String name) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.remove(name);
        changed.remove(CURSOR);
        return new PageState(path, changed);
    }

    String href() {
        return Addresses.query(path, parameters);
    }
}
