package dev.wiredesk.search.page.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** How values go into addresses. */
final class Addresses {
    private Addresses() {}

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
