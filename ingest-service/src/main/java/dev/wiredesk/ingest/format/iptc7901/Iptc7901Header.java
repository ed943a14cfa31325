package dev.wiredesk.ingest.format.iptc7901;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a message begins with, in one line ({@code bkn014 4 pl 171 some more}) or in three.
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

    /** Where it is in three lines: {@code 5391/SXA}, {@code XEF91216}, {@code R ECO S0A QBXB}. */
    private static final Pattern NUMBER_LINE = Pattern.compile("(?<number>\\d{3,6})/(?<source>\\p{Alpha}{2,4})");

    private static final Pattern CODE_LINE = Pattern.compile("\\p{Lu}{3}\\d{4,6}(?:[_ ].{0,20})?");

    private static final Pattern CATEGORY_LINE =
            Pattern.compile("(?<priority>\\p{Lu}) (?<category>\\p{Lu}{3})(?: \\p{Lu}\\d\\p{Lu})?(?: \\p{Lu}{3,5})?");

    /** Flash, bulletin, urgent and regular, as the numbers of the others. */
    private static final Map<String, String> PRIORITIES = Map.of("F", "1", "B", "2", "U", "3", "R", "4");

    private static final int LONGEST = 200;

    /** Takes the header from the beginning of a message's lines; null where they begin with none. */
    static @Nullable Iptc7901Header takenFrom(List<String> lines) {
        Iptc7901Header ofOne = lines.isEmpty() ? null : of(lines.getFirst());
        if (ofOne != null) {
            lines.removeFirst();
            return ofOne;
        }
        return ofThree(lines);
    }

    private static @Nullable Iptc7901Header ofThree(List<String> lines) {
        if (lines.size() < 3) {
            return null;
        }
        Matcher number = NUMBER_LINE.matcher(lines.get(0).strip());
        Matcher code = CODE_LINE.matcher(lines.get(1).strip());
        Matcher category = CATEGORY_LINE.matcher(lines.get(2).strip());
        if (!number.matches() || !code.matches() || !category.matches()) {
            return null;
        }
        lines.subList(0, 3).clear();
        return new Iptc7901Header(
                number.group("source"),
                number.group("number"),
                PRIORITIES.getOrDefault(category.group("priority"), ""),
                category.group("category"),
                "");
    }

    /** The header that a line is; null where it is none. */
    private static @Nullable Iptc7901Header of(String line) {
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
