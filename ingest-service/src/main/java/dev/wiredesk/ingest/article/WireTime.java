package dev.wiredesk.ingest.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A point in time as feeds write it: ISO 8601, extended or basic, with or without seconds, fraction, time of day and
 * offset; or as mail has it.
 *
 * @param offset null where the text had none
 * @param isTimeOfDay whether the text told more than a day, whose beginning the time is otherwise
 */
record WireTime(LocalDateTime local, @Nullable ZoneOffset offset, boolean isTimeOfDay) {
    private static final Pattern FORM = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})"
            + "(?:[Tt ] ?(\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,](\\d{1,18}))?)?)?"
            + " ?(?:([Zz]|UTC|GMT)|([+-]\\d{2})(?::?(\\d{2}))?)?");

    private static final int NANO_DIGITS = 9;

    /** Where days end last. */
    private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

    /** What is outside of these has no four-digit year in UTC, and no index takes it. */
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    /** The time a text tells; null where it tells none. */
    static @Nullable WireTime parse(String text) {
        String stripped = text.strip();
        Matcher form = FORM.matcher(stripped);
        if (!form.matches()) {
            return MailTime.parse(stripped);
        }
        try {
            LocalDateTime local = LocalDateTime.of(
                    number(form.group(1)),
                    number(form.group(2)),
                    number(form.group(3)),
                    number(form.group(4)),
                    number(form.group(5)),
                    // A leap second is the second before it.
                    Math.min(59, number(form.group(6))),
                    nanos(form.group(7)));
            return new WireTime(local, offset(form), form.group(4) != null);
        } catch (DateTimeException _) {
            return null;
        }
    }

    /** The instant, by the text's own offset or else in the zone; null where its year in UTC is not 1 to 9999. */
    @Nullable Instant in(ZoneId zone) {
        Instant instant =
                offset != null ? local.toInstant(offset) : local.atZone(zone).toInstant();
        return instant.isBefore(FIRST) || instant.isAfter(LAST) ? null : instant;
    }

    /** Whether it, or the day that it tells, was over at an instant wherever it was written; never so of a year that is none. */
    boolean isOverEverywhere(Instant now) {
        LocalDateTime end = isTimeOfDay ? local : local.plusDays(1);
        Instant last = end.toInstant(offset == null ? LAST_ZONE : offset);
        return last.isAfter(FIRST) && last.isBefore(now);
    }

    private static @Nullable ZoneOffset offset(Matcher form) {
        if (form.group(8) != null) {
            return ZoneOffset.UTC;
        }
        String hours = form.group(9);
        if (hours == null) {
            return null;
        }
        int sign = hours.charAt(0) == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * number(hours.substring(1)), sign * number(form.group(10)));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int nanos(@Nullable String fraction) {
        if (fraction == null) {
            return 0;
        }
        String digits = fraction.length() > NANO_DIGITS ? fraction.substring(0, NANO_DIGITS) : fraction;
        return Integer.parseInt(digits + "0".repeat(NANO_DIGITS - digits.length()));
    }
}
