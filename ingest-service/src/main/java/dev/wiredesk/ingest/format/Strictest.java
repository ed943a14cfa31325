package dev.wiredesk.ingest.format;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What to believe where an item tells its status or its embargo more than once: that which holds back most. */
public final class Strictest {
    private Strictest() {}

    /** The status that holds back most, as it was told; null where none was. */
    public static @Nullable String status(List<String> told) {
        return told.stream().max(Comparator.comparingInt(Strictest::rank)).orElse(null);
    }

    /**
     * The time of release that all agree on, however they write it; empty, which is without an end, where they do not: neither is believed.
     *
     * @param told times of release, each empty for an embargo without an end
     */
    public static @Nullable String embargo(List<String> told) {
        List<String> times = told.stream().map(String::strip).toList();
        if (times.isEmpty()) {
            return null;
        }
        return times.stream().map(Strictest::moment).distinct().count() == 1 ? times.getFirst() : "";
    }

    /** The point in time; the text where that tells none. */
    private static Object moment(String time) {
        try {
            return OffsetDateTime.parse(time).toInstant();
        } catch (DateTimeParseException _) {
            return time;
        }
    }

    /** Whether a status says in so many words that the item is not free to use. */
    public static boolean holdsBack(String status) {
        return switch (word(status)) {
            case "canceled", "cancelled", "withheld", "embargoed" -> true;
            default -> false;
        };
    }

    /** Whether a status, or that there is none, leaves an item free to use: a word that nobody knows does not (R14). */
    public static boolean isUsable(@Nullable String status) {
        return status == null || rank(status) == 0;
    }

    private static int rank(String status) {
        return switch (word(status)) {
            case "", "usable" -> 0;
            case "embargoed" -> 1;
            case "canceled", "cancelled" -> 3;
            // Withheld, or a word that nobody knows, which is held back as well (R14).
            default -> 2;
        };
    }

    /** Without the prefix of a qcode or URI: {@code stat:usable}, {@code http://…/statnewscode/usable}. */
    public static String word(String status) {
        String lower = status.strip().toLowerCase(Locale.ROOT);
        return lower.substring(Math.max(lower.lastIndexOf(':'), lower.lastIndexOf('/')) + 1);
    }
}
