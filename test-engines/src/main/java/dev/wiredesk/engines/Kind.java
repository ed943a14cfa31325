package dev.wiredesk.engines;

import java.util.Locale;

/** What the engines of a build are. */
enum Kind {
    LOCAL,
    IMAGES;

    static Kind ofThisBuild() {
        return valueOf(System.getProperty("wiredesk.engines", "local").toUpperCase(Locale.ROOT));
    }
}
