package dev.wiredesk.local.elasticsearch.analysis;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every token filter that takes one stream and its settings. Not here: {@code stop}, {@code shingle} and
 * {@code hunspell}, which the server has, and {@code condition} and {@code predicate_token_filter}, which are scripts.
 */
final class TokenFilters {
    static final Map<String, FilterKind> ALL = all();

    private TokenFilters() {}

    private static Map<String, FilterKind> all() {
        Map<String, FilterKind> filters = new TreeMap<>();
        CharacterFilters.addTo(filters);
        LanguageFilters.addTo(filters);
        SelectingFilters.addTo(filters);
        SplittingFilters.addTo(filters);
        return Collections.unmodifiableMap(filters);
    }
}
