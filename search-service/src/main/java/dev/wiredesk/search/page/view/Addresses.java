package dev.wiredesk.search.page.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Addresses of pages on this host. */
final class Addresses {
    private Addresses() {}

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** What stories tell of a person. */
    static String person(String id) {
        return "/experts/" + segment(id);
    }

    /** A page without parameters, in the view of editors or of readers. */
    static String viewed(String path, boolean byEditors) {
        return byEditors ? query(path, Map.of(SearchState.VIEW, List.of(SearchState.EDITOR))) : path;
    }

    /** A page with parameters. */
    static String query(String path, Map<String, List<String>> parameters) {
        String query = parameters.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(value -> each.getKey() + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** What stories tell of a region. */
    static String region(String id) {
        return "/regions/" + segment(id);
    }

    /** A colon, which all ids have, may stand in a path as it is. */
    private static String segment(String id) {
        return encoded(id).replace("+", "%20").replace("%3A", ":");
    }
}
