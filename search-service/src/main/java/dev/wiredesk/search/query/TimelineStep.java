package dev.wiredesk.search.query;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;

/** Steps of a timeline as people count time, in UTC, each wider than the one before; weeks begin on Monday. */
enum TimelineStep {
    MINUTE(ChronoUnit.MINUTES, 1),
    FIVE_MINUTES(ChronoUnit.MINUTES, 5),
    QUARTER_HOUR(ChronoUnit.MINUTES, 15),
    HOUR(ChronoUnit.HOURS, 1),
    THREE_HOURS(ChronoUnit.HOURS, 3),
    HALF_DAY(ChronoUnit.HOURS, 12),
    DAY(ChronoUnit.DAYS, 1),
    WEEK(ChronoUnit.WEEKS, 1),
    MONTH(ChronoUnit.MONTHS, 1),
    QUARTER(ChronoUnit.MONTHS, 3),
    YEAR(ChronoUnit.YEARS, 1),
    DECADE(ChronoUnit.YEARS, 10),
    CENTURY(ChronoUnit.YEARS, 100),
    MILLENNIUM(ChronoUnit.YEARS, 1000);

    private final ChronoUnit unit;
    private final long units;

    TimelineStep(ChronoUnit unit, long units) {
        this.unit = unit;
        this.units = units;
    }

    /** The finest that is no finer than another and takes no more than so many to have both times in them. */
    static TimelineStep fitting(TimelineStep finest, Instant first, Instant last, int most) {
        return Arrays.stream(values())
                .filter(step -> step.compareTo(finest) >= 0 && step.between(first, last) <= most)
                .findFirst()
                .orElse(MILLENNIUM);
    }

    /** The beginning of the step that a time lies in. */
    Instant floor(Instant time) {
        OffsetDateTime at = time.atOffset(ZoneOffset.UTC);
        OffsetDateTime start = switch (unit) {
            case MINUTES -> at.truncatedTo(ChronoUnit.HOURS).plusMinutes(at.getMinute() / units * units);
            case HOURS -> at.truncatedTo(ChronoUnit.DAYS).plusHours(at.getHour() / units * units);
            case WEEKS -> at.truncatedTo(ChronoUnit.DAYS).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTHS ->
                at.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1).withMonth((int)
                        ((at.getMonthValue() - 1) / units * units + 1));
            case YEARS ->
                at.truncatedTo(ChronoUnit.DAYS).withDayOfYear(1).withYear((int)
                        (Math.floorDiv(at.getYear(), units) * units));
            default -> at.truncatedTo(ChronoUnit.DAYS);
        };
        return start.toInstant();
    }

    /** The beginning of the step after the one that begins at a time. */
    Instant next(Instant start) {
        return start.atOffset(ZoneOffset.UTC).plus(units, unit).toInstant();
    }

    /** How many steps it takes to have both times in them. */
    private long between(Instant first, Instant last) {
        return unit.between(floor(first).atOffset(ZoneOffset.UTC), floor(last).atOffset(ZoneOffset.UTC)) / units + 1;
    }
}
