package dev.wiredesk.ingest.article;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A point in time as mail and RSS write it (RFC 822 and 5322), as loosely as feeds keep to that: with or without the day of
 * the week, which is not believed, and with the month in the words of many languages.
 */
final class MailTime {
    private static final String WEEKDAY = "(?:[\\p{L}-]++\\.?,?\\s*)?";
    private static final String DAY = "(?<day>\\d{1,2})(?:\\.|st|nd|rd|th)?";
    private static final String MONTH = "(?:de\\s+)?(?<month>\\p{L}{3,12})\\.?,?(?:\\s+de)?";
    private static final String YEAR = "(?<year>\\d{4}|\\d{2})";
    private static final String TIME =
            "(?<hour>\\d{1,2}):(?<minute>\\d{1,2})(?::(?<second>\\d{1,2})(?:[.,]\\d{1,9})?)?(?:\\s*(?<half>[ap])\\.?m\\.?)?";
    private static final String ZONE =
            "(?:(?:GMT|UTC?)?(?<offset>[+-]\\d{1,2}:?\\d{2})(?:\\s*\\(.{1,40}\\))?|(?<zone>[a-z]{1,5}))";

    private static final Pattern DAY_FIRST = pattern(
            WEEKDAY + DAY + "[\\s-]*" + MONTH + "(?:\\s+|-)" + YEAR + ",?(?:\\s+" + TIME + "(?:\\s*" + ZONE + ")?)?");

    /** As of C's asctime and Unix's date, or as Americans have it. */
    private static final Pattern MONTH_FIRST = pattern(WEEKDAY + MONTH + "\\s+" + DAY
            + "(?:,?\\s+(?<early>\\d{4}),?)?(?:\\s+" + TIME + "(?:\\s*" + ZONE + ")?)?(?:\\s+(?<year>\\d{4}))?");

    private static final Map<String, Month> MONTHS = months();

    private MailTime() {}

    private static Pattern pattern(String form) {
        return Pattern.compile(form, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The time a text tells; null where it tells none. */
    static @Nullable WireTime parse(String text) {
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return time(dayFirst, dayFirst.group("year"));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        if (!monthFirst.matches()) {
            return null;
        }
        String early = monthFirst.group("early");
        String year = early == null ? monthFirst.group("year") : early;
        return year == null ? null : time(monthFirst, year);
    }

    private static @Nullable WireTime time(Matcher form, String year) {
        Month month = MONTHS.get(form.group("month").toLowerCase(Locale.ROOT));
        String zone = form.group("zone");
        if (month == null || (zone != null && !ZoneWord.isKnown(zone))) {
            return null;
        }
        try {
            LocalDateTime local = LocalDateTime.of(
                    year(year),
                    month,
                    number(form.group("day")),
                    hour(form),
                    number(form.group("minute")),
                    // A leap second is the second before it.
                    Math.min(59, number(form.group("second"))));
            return new WireTime(
                    local,
                    zone == null ? offset(form.group("offset")) : ZoneWord.offset(zone),
                    form.group("hour") != null);
        } catch (DateTimeException _) {
            return null;
        }
    }

    /** Of two digits, as RFC 5322 has it. */
    private static int year(String digits) {
        int year = number(digits);
        return digits.length() > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
    }

    private static int hour(Matcher form) {
        int hour = number(form.group("hour"));
        String half = form.group("half");
        if (half == null) {
            return hour;
        } else if (hour < 1 || hour > 12) {
            throw new DateTimeException("No hour of half a day");
        }
        return hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }

    private static @Nullable ZoneOffset offset(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String digits = text.substring(1).replace(":", "");
        int sign = text.charAt(0) == '-' ? -1 : 1;
        int minutes = number(digits.substring(digits.length() - 2));
        return ZoneOffset.ofHoursMinutes(sign * number(digits.substring(0, digits.length() - 2)), sign * minutes);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** Long and short names in lower case, without dots; none of these languages has another's word for another month. */
    private static Map<String, Month> months() {
        Map<String, Month> months = new HashMap<>(Map.of("sept", Month.SEPTEMBER));
        for (Month month : Month.values()) {
            for (String language : "en de fr es it pt nl nb da sv fi pl cs hu ro el tr ru uk".split(" ", -1)) {
                Locale locale = Locale.of(language);
                for (TextStyle style : List.of(
                        TextStyle.SHORT, TextStyle.SHORT_STANDALONE, TextStyle.FULL, TextStyle.FULL_STANDALONE)) {
                    months.putIfAbsent(
                            month.getDisplayName(style, locale)
                                    .toLowerCase(locale)
                                    .replace(".", ""),
                            month);
                }
            }
        }
        return months;
    }
}
