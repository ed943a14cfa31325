package dev.wiredesk.ingest.format.anpa1312;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The two lines that a message begins with: {@code a0123} with a selector, and {@code u i  BC-Slug 11-23 0450}.
 *
 * @param service the letter of the service
 * @param priority a letter; empty where it is missing, as are the others
 * @param keyword the slug, cut off at 24 letters
 * @param monthDay the day it was filed, such as {@code 11-23}
 */
record Anpa1312Header(
        String service, String number, String priority, String category, String keyword, String monthDay) {
    private static final Pattern FILE =
            Pattern.compile("(?<service>\\p{Alpha})(?<number>\\d{3,4})(?!\\d)[\u001f -]?[\\p{Graph} ]{0,40}");

    private static final Pattern STORY = Pattern.compile(
            "(?<priority>\\p{Alpha}) ?(?<category>\\p{Alpha})?[ \u0011-\u0014]+"
                    + "(?<keyword>\\S.*?) {0,60}(?<month>\\d{1,2})-(?<day>\\d{1,2})(?:-\\d{2,4})?(?: {1,9}(?<words>\\d{1,5}))?[ <]*");

    private static final int LONGEST = 160;

    /** The header that two lines are; null where the first is none. */
    static @Nullable Anpa1312Header of(String first, String second) {
        Matcher file = FILE.matcher(first.strip());
        if (first.length() > LONGEST || !file.matches()) {
            return null;
        }
        Matcher story = STORY.matcher(second.strip());
        boolean told = second.length() <= LONGEST && story.matches();
        return new Anpa1312Header(
                file.group("service").toLowerCase(Locale.ROOT),
                file.group("number"),
                told ? story.group("priority") : "",
                told ? text(story.group("category")) : "",
                told ? story.group("keyword").strip() : "",
                told ? story.group("month") + "-" + story.group("day") : "");
    }

    /** Whether the second line was one of a header. */
    boolean hasStory() {
        return !priority.isEmpty();
    }

    private static String text(@Nullable String group) {
        return group == null ? "" : group;
    }
}
