package dev.wiredesk.search.page.view;

import dev.wiredesk.search.page.view.SearchView.Chip;
import dev.wiredesk.search.page.view.SearchView.Kept;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The state of a page with a list, all of which is in its address: filters, a cursor, and for whom it is. Parameters that
 * the page does not know are left out, and blank ones count as not given, as a form sends them.
 */
record PageState(String path, Map<String, List<String>> parameters) {

    private static final String CURSOR = "cursor";

    /**
     * Of an address.
     *
     * @param filters that the page knows beside the cursor
     */
    static PageState of(String path, List<String> filters, Map<String, List<String>> given) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        List<String> known = new ArrayList<>(filters);
        known.add(CURSOR);
        known.add(SearchState.VIEW);
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

    /** What is chosen, each with the page without it; but for what the form has fields for, the cursor and the view. */
    List<Chip> chips(Set<String> fields) {
        List<Chip> chips = new ArrayList<>();
        parameters.forEach((name, values) -> {
            if (!fields.contains(name) && !name.equals(CURSOR) && !name.equals(SearchState.VIEW)) {
                for (String value : values) {
                    chips.add(new Chip(
                            name,
                            value,
                            Labels.ofFilter(name),
                            Labels.ofValue(name, value),
                            without(name).href(),
                            null));
                }
            }
        });
        return chips;
    }

    /** The same and the view, for the form to send along. */
    List<Kept> kept(Set<String> fields) {
        List<Kept> kept = new ArrayList<>();
        chips(fields).forEach(chip -> kept.add(new Kept(chip.name(), chip.value())));
        parameters
                .getOrDefault(SearchState.VIEW, List.of())
                .forEach(view -> kept.add(new Kept(SearchState.VIEW, view)));
        return kept;
    }

    String href() {
        return Addresses.query(path, parameters);
    }
}
