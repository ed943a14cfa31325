package dev.wiredesk.local.push;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** How long a server asks to wait: seconds or a date (RFC 9110, 10.2.3). */
final class RetryAfter {
    private static final Duration USUAL = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private RetryAfter() {}

    /** Between nothing and a minute; a second when the header is missing or cannot be read. */
    static Duration parse(@Nullable String header, Instant now) {
        if (header == null) {
            return USUAL;
        }
        Duration wait = header.chars().allMatch(c -> c >= '0' && c <= '9') && !header.isEmpty() && header.length() < 10
                ? Duration.ofSeconds(Long.parseLong(header))
                : until(header, now);
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static Duration until(String date, Instant now) {
        try {
            return Duration.between(
                    now,
                    ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException e) {
            return USUAL;
        }
    }
}
