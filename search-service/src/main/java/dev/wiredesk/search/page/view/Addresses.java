package dev.wiredesk.search.page.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of pages on this host. */
final class Addresses {
    private Addresses() {}

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
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
