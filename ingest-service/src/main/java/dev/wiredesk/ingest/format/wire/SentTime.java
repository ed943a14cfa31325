package dev.wiredesk.ingest.format.wire;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a message was sent, as its last line tells in one of several orders.
 *
 * @param date as of ISO 8601
 * @param time of day, such as {@code 21:32}
 * @param offset empty where none was told
 */
public record SentTime(String date, String time, String offset) {
    /** A longer line is one of text. */
    private static final int LONGEST = 120;

    private static final String ZONE = "\\s*(?<zone>[A-Z]{1,4})?\\b";

    /** {@code 231104 GMT Jan 17} */
    private static final Pattern DAY_FIRST = Pattern.compile("\\b(?<d>\\d{2})(?<h>\\d{2})(?<i>\\d{2})(?:" + ZONE
            + ")?\\s+(?<m>\\p{L}{3,10})\\.?\\s+(?<y>\\d{4}|\\d{2})\\b");

    /** {@code 02-20-16 0337GMT} */
    private static final Pattern MONTH_FIRST =
            Pattern.compile("\\b(?<m>\\d{2})-(?<d>\\d{2})-(?<y>\\d{4}|\\d{2})\\s+(?<h>\\d{2}):?(?<i>\\d{2})" + ZONE);

    /** {@code 08:14 03-16-11} */
    private static final Pattern TIME_FIRST = Pattern.compile(
            "\\b(?<h>\\d{2}):(?<i>\\d{2})" + ZONE + "\\s*(?<m>\\d{2})-(?<d>\\d{2})-(?<y>\\d{4}|\\d{2})\\b");

    /** {@code 21:32-20-02-16} */
    private static final Pattern TIME_AND_DAY = Pattern.compile(
            "\\b(?<h>\\d{2}):(?<i>\\d{2})" + ZONE + "-(?<d>\\d{2})-(?<m>\\d{2})-(?<y>\\d{4}|\\d{2})\\b");

    /** {@code 20-FEB-16 12:34} */
    private static final Pattern MONTH_NAMED = Pattern.compile(
            "\\b(?<d>\\d{1,2})[- ](?<m>\\p{L}{3,10})\\.?[- ](?<y>\\d{4}|\\d{2})\\s+(?<h>\\d{2})[:.]?(?<i>\\d{2})"
                    + ZONE);

    /** The first three letters of months in the languages of many wires. */
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("ene", 1),
            Map.entry("gen", 1),
            Map.entry("feb", 2),
            Map.entry("fév", 2),
            Map.entry("fev", 2),
            Map.entry("mar", 3),
            Map.entry("mär", 3),
            Map.entry("mrz", 3),
            Map.entry("maa", 3),
            Map.entry("apr", 4),
            Map.entry("avr", 4),
            Map.entry("abr", 4),
            Map.entry("may", 5),
            Map.entry("mai", 5),
            Map.entry("maj", 5),
            Map.entry("mag", 5),
            Map.entry("mei", 5),
            Map.entry("jun", 6),
            Map.entry("giu", 6),
            Map.entry("jul", 7),
            Map.entry("lug", 7),
            Map.entry("aug", 8),
            Map.entry("ago", 8),
            Map.entry("aoû", 8),
            Map.entry("aou", 8),
            Map.entry("sep", 9),
            Map.entry("set", 9),
            Map.entry("oct", 10),
            Map.entry("okt", 10),
            Map.entry("ott", 10),
            Map.entry("out", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12),
            Map.entry("dez", 12),
            Map.entry("dic", 12),
            Map.entry("des", 12),
            Map.entry("déc", 12));

    private static final Map<String, String> OFFSETS = Map.ofEntries(
            Map.entry("GMT", "Z"),
            Map.entry("UTC", "Z"),
            Map.entry("Z", "Z"),
            Map.entry("BST", "+01:00"),
            Map.entry("CET", "+01:00"),
            Map.entry("MEZ", "+01:00"),
            Map.entry("CEST", "+02:00"),
            Map.entry("MESZ", "+02:00"),
            Map.entry("EST", "-05:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("CST", "-06:00"),
            Map.entry("CDT", "-05:00"),
            Map.entry("MST", "-07:00"),
            Map.entry("MDT", "-06:00"),
            Map.entry("PST", "-08:00"),
            Map.entry("PDT", "-07:00"));

    /** The time that a line tells; null where it tells none. */
    public static @Nullable SentTime in(String line) {
        if (line.length() > LONGEST) {
            return null;
        }
        for (Pattern pattern : new Pattern[] {DAY_FIRST, MONTH_FIRST, TIME_FIRST, TIME_AND_DAY, MONTH_NAMED}) {
            Matcher matcher = pattern.matcher(line);
            SentTime time = matcher.find() ? of(matcher) : null;
            if (time != null) {
                return time;
            }
        }
        return null;
    }

    private static @Nullable SentTime of(Matcher matcher) {
        Integer month = month(matcher.group("m"));
        int day = Integer.parseInt(matcher.group("d"));
        int hour = Integer.parseInt(matcher.group("h"));
        int minute = Integer.parseInt(matcher.group("i"));
        if (month == null || month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59) {
            return null;
        }
        int year = Integer.parseInt(matcher.group("y"));
        String zone = matcher.group("zone");
        return new SentTime(
                String.format(
                        Locale.ROOT,
                        "%04d-%02d-%02d",
                        year < 70 ? 2000 + year : year < 100 ? 1900 + year : year,
                        month,
                        day),
                String.format(Locale.ROOT, "%02d:%02d", hour, minute),
                zone == null ? "" : OFFSETS.getOrDefault(zone, ""));
    }

    private static @Nullable Integer month(String text) {
        return Character.isDigit(text.charAt(0))
                ? Integer.valueOf(text)
                : MONTHS.get(text.substring(0, 3).toLowerCase(Locale.ROOT));
    }

    /** As of ISO 8601. */
    @Override
    public String toString() {
        return date + "T" + time + offset;
    }
}
