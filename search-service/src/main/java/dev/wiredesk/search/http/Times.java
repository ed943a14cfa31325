package dev.wiredesk.search.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Reads times as callers write them: an instant with its offset, or a day in UTC. */
public final class Times {

    private static final int LAST_YEAR = 9999;

    private Times() {}

    /** The time, or the first moment of the day. */
    public static Instant from(String parameter, String text) {
        return parse(parameter, text, 0);
    }

    /** The time, or the first moment after the day, so that the day is in. */
    public static Instant to(String parameter, String text) {
        return parse(parameter, text, 1);
    }

    private static Instant parse(String parameter, String text, int plusDays) {
        try {
            Instant time = text.indexOf('T') < 0 && text.indexOf('t') < 0
                    ? LocalDate.parse(text)
                            .plusDays(plusDays)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                    // A plus sign that was not encoded arrives as a space.
                    : OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
            int year = time.atOffset(ZoneOffset.UTC).getYear();
            if (year >= 0 && year <= LAST_YEAR) {
                return time;
            }
        } catch (DateTimeException e) {
            throw bad(parameter, text);
        }
        throw bad(parameter, text);
    }

    private static BadParameterException bad(String parameter, String text) {
        return new BadParameterException(
                parameter,
                "'" + text + "' is neither a day such as 2026-11-23 nor a time such as 2026-11-23T10:00:00Z");
    }
}
