package dev.wiredesk.ingest.format.iptc7901;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a message: {@code bkn014 4 pl 171 some more}.
 *
 * @param source letters of the agency or of its service
 * @param category a letter or a few; empty where there is none
 * @param information what agencies add: names of services, numbers of their own
 */
record Iptc7901Header(String source, String number, String priority, String category, String information) {
    private static final Pattern FORM =
            Pattern.compile("(?<source>\\p{Alpha}{2,6})[ -]?(?<number>\\d{2,6})(?:\\s+(?<priority>\\d))?"
                    + "(?:\\s+(?<category>\\p{Alpha}{1,4}))?(?:\\s+(?<words>\\d{1,6}))?(?<information>\\s+\\S.*)?");

    /** An agency's own number of a story, with its version. */
    private static final Pattern VERSIONED = Pattern.compile("(?<id>[\\w:./-]*\\d[\\w:./-]{5,})#(?<version>\\d{1,9})");

    private static final int LONGEST = 200;

    /** The header that a line is; null where it is none. */
    static @Nullable Iptc7901Header of(String line) {
        String bare = line.replaceAll("\\p{Cntrl}", " ").strip();
        Matcher form = FORM.matcher(bare);
        if (bare.length() > LONGEST
                || !form.matches()
                || (form.group("priority") == null && form.group("category") == null)) {
            return null;
        }
        return new Iptc7901Header(
                form.group("source"),
                form.group("number"),
                text(form.group("priority")),
                text(form.group("category")),
                text(form.group("information")));
    }

    /** The agency's own number, the same for all versions; null where it sends none. */
    @Nullable String ownNumber() {
        Matcher own = VERSIONED.matcher(information);
        return own.find() ? own.group("id") : null;
    }

    @Nullable String version() {
        Matcher own = VERSIONED.matcher(information);
        return own.find() ? own.group("version") : null;
    }

    private static String text(@Nullable String group) {
        return group == null ? "" : group.strip();
    }
}
