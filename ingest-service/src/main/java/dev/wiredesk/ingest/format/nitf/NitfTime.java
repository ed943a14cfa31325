package dev.wiredesk.ingest.format.nitf;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time as NITF has it in {@code norm}.
 *
 * @param offset null: none was told
 */
record NitfTime(LocalDateTime local, @Nullable ZoneOffset offset) {
    /** The DTD asks for a date and time without anything between them where the time of day is not known. */
    private static final Pattern RUN_TOGETHER = Pattern.compile("(\\d{8})(\\d{4,6})(?!\\d)(.*)");

    private static final Pattern FORM = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})"
            + "(?:[Tt ] ?(\\d{2}):?(\\d{2})(?::?(\\d{2}))?(?:[.,]\\d+)?)?"
            + " ?(?:[Zz]|([+-]\\d{2}):?(\\d{2})?)?");

    /** The text in a form that any reader of ISO 8601 knows; null where it is a template that nobody has filled in. */
    static @Nullable String iso(@Nullable String norm) {
        if (norm == null || norm.startsWith("YYYY")) {
            return null;
        }
        Matcher together = RUN_TOGETHER.matcher(norm);
        return together.matches() ? together.group(1) + "T" + together.group(2) + together.group(3) : norm;
    }

    /** Whether one time comes after another; so it does where that cannot be told. */
    static boolean isAfter(String text, @Nullable String otherText) {
        if (otherText == null) {
            return true;
        }
        NitfTime time = parse(text);
        NitfTime other = parse(otherText);
        if (time == null || other == null) {
            return !text.equals(otherText);
        } else if (time.offset == null || other.offset == null) {
            return time.local.isAfter(other.local);
        }
        return time.local.toInstant(time.offset).isAfter(other.local.toInstant(other.offset));
    }

    private static @Nullable NitfTime parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return null;
        }
        try {
            LocalDateTime local = LocalDateTime.of(
                    number(form.group(1)),
                    number(form.group(2)),
                    number(form.group(3)),
                    number(form.group(4)),
                    number(form.group(5)),
                    Math.min(59, number(form.group(6))));
            return new NitfTime(local, offset(form));
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static @Nullable ZoneOffset offset(Matcher form) {
        String hours = form.group(7);
        if (hours == null) {
            return form.group().endsWith("Z") || form.group().endsWith("z") ? ZoneOffset.UTC : null;
        }
        int sign = hours.charAt(0) == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * number(hours.substring(1)), sign * number(form.group(8)));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
