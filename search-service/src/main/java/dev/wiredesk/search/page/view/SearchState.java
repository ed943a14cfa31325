package dev.wiredesk.search.page.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The state of the search page, all of which is in its address: the words, the chosen filters, and the cursors of the
 * pages turned over to come to this one. Parameters that the page does not know are left out, so that an address to which
 * some other program has added one still works; blank ones count as not given, as a form sends them.
 */
public record SearchState(Map<String, List<String>> parameters) {

    public static final String WORDS = "q";
    public static final String CURSOR = "cursor";
    public static final String SORT = "sort";
    public static final String RECENCY = "recency";

    /** For whom the page is; readers where it is not given. */
    public static final String VIEW = "view";

    public static final String EDITOR = "editor";

    /** Filters in the order in which they are told; each may be given several times, which means any of them. */
    public static final List<String> FILTERS = List.of(
            "region",
            "role",
            "person",
            "personKind",
            "nationality",
            "provider",
            "language",
            "subject",
            "from",
            "to",
            "near");

    /**
     * Characters of the cursors by which pages can be turned back one by one; older ones are dropped. Those of an order by
     * relevance have more than a thousand each, and a request of the page has its address three times: itself, as what
     * referred to it, and as where htmx stands.
     */
    private static final int LONGEST_CURSORS = 5_000;

    public SearchState {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        keep(kept, parameters, WORDS);
        for (String filter : FILTERS) {
            keep(kept, parameters, filter);
        }
        keep(kept, parameters, SORT);
        keep(kept, parameters, RECENCY);
        keep(kept, parameters, VIEW);
        keep(kept, parameters, CURSOR);
        parameters = kept;
    }

    /** Everything of one value: the page that a person, a region or a provider leads to. */
    public static SearchState only(String name, String value) {
        return new SearchState(Map.of(name, List.of(value)));
    }

    private static void keep(Map<String, List<String>> kept, Map<String, List<String>> given, String name) {
        List<String> values = given.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        if (!values.isEmpty()) {
            kept.put(name, values);
        }
    }

    public List<String> values(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    public boolean has(String name, String value) {
        return values(name).contains(value);
    }

    /** The first value; empty where there is none. */
    public String first(String name) {
        List<String> values = values(name);
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** The parameters of the query for this page. */
    public Map<String, List<String>> query() {
        Map<String, List<String>> query = new LinkedHashMap<>(parameters);
        query.remove(VIEW);
        String cursor = cursor();
        if (cursor != null) {
            query.put(CURSOR, List.of(cursor));
        }
        return query;
    }

    /** Whether notices and stories that readers do not see yet are asked for too. */
    public boolean forEditors() {
        return first(VIEW).equals(EDITOR);
    }

    public @Nullable String cursor() {
        List<String> cursors = values(CURSOR);
        return cursors.isEmpty() ? null : cursors.getLast();
    }

    /** The first page with one more value of a filter. */
    public SearchState with(String name, String value) {
        List<String> values = new ArrayList<>(values(name));
        values.add(value);
        return replacing(name, values).firstPage();
    }

    /** The first page without a value of a filter. */
    public SearchState without(String name, String value) {
        List<String> values = new ArrayList<>(values(name));
        values.remove(value);
        return replacing(name, values).firstPage();
    }

    /** The first page with stories of some time only; an empty value leaves that end open. */
    public SearchState between(String from, String to) {
        return replacing("from", List.of(from)).replacing("to", List.of(to)).firstPage();
    }

    /** All that is asked for, for editors or for readers. */
    SearchState viewed(boolean byEditors) {
        return replacing(VIEW, byEditors ? List.of(EDITOR) : List.of()).firstPage();
    }

    /** Nothing is asked for, of the same view. */
    SearchState everything() {
        return new SearchState(Map.of(VIEW, values(VIEW)));
    }

    /**
     * The first page in another order.
     *
     * @param recency the age by which relevance halves; empty: it does not
     */
    SearchState sorted(String sort, String recency) {
        return replacing(SORT, List.of(sort))
                .replacing(RECENCY, List.of(recency))
                .firstPage();
    }

    public SearchState firstPage() {
        return replacing(CURSOR, List.of());
    }

    /** The page before this one, as far as the address remembers; null on the first. */
    public @Nullable SearchState pageBefore() {
        List<String> cursors = values(CURSOR);
        return cursors.isEmpty() ? null : replacing(CURSOR, cursors.subList(0, cursors.size() - 1));
    }

    /** The page that a cursor leads to from here. */
    public SearchState pageAfter(String next) {
        List<String> cursors = new ArrayList<>(values(CURSOR));
        cursors.add(next);
        int length = cursors.stream().mapToInt(String::length).sum();
        // The newest is where the page begins, and stays however long it is.
        while (length > LONGEST_CURSORS && cursors.size() > 1) {
            length -= cursors.removeFirst().length();
        }
        return replacing(CURSOR, cursors);
    }

    /** The address of this state on this host. */
    public String href() {
        return Addresses.query("/", parameters);
    }

    /**
     * The same question to a page that asks of people or quotes: what here is searched in stories is {@code about} there.
     * Null where a filter is set that the page does not know, for without it the question would be another one.
     */
    @Nullable String asked(String path, List<String> known) {
        Map<String, List<String>> asked = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> each : parameters.entrySet()) {
            String name = each.getKey().equals(WORDS) ? "about" : each.getKey();
            if (known.contains(name) || name.equals(VIEW)) {
                asked.put(name, each.getValue());
            } else if (FILTERS.contains(name)) {
                return null;
            }
        }
        return Addresses.query(path, asked);
    }

    private SearchState replacing(String name, List<String> values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.put(name, List.copyOf(values));
        return new SearchState(changed);
    }
}
