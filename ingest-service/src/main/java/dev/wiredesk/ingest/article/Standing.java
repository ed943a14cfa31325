package dev.wiredesk.ingest.article;

import dev.wiredesk.contracts.Embargo;
import dev.wiredesk.contracts.Status;
import dev.wiredesk.ingest.format.Strictest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether and from when an item may be used; what cannot be understood fails closed.
 *
 * @param embargo null: none
 */
record Standing(Status status, @Nullable Embargo embargo) {

    /**
     * The standing an item's own words give it.
     *
     * @param statusText null: usable (R14)
     * @param embargoText null: none; empty: without an end (R23)
     * @param zone of times without an offset (R25)
     * @param receivedAt when the item was received: an embargo that was over by then, in whatever zone, is none
     * @param flags what was odd is added to it
     */
    static Standing of(
            @Nullable String statusText,
            @Nullable String embargoText,
            @Nullable ZoneId zone,
            Instant receivedAt,
            Set<Flag> flags) {
        String word = statusText == null ? "" : Strictest.word(statusText);
        boolean embargoed = word.equals("embargoed");
        Status status = switch (word) {
            case "", "usable", "embargoed" -> Status.USABLE;
            case "withheld" -> Status.WITHHELD;
            case "canceled", "cancelled" -> Status.CANCELED;
            default -> {
                flags.add(Flag.UNKNOWN_STATUS);
                yield Status.WITHHELD;
            }
        };
        if (embargoText == null && !embargoed) {
            return new Standing(status, null);
        }
        Embargo embargo = embargo(embargoText == null ? "" : embargoText, zone, receivedAt);
        if (embargo == null) {
            return new Standing(status, null);
        }
        if (embargo.until() == null) {
            flags.add(Flag.EMBARGO_WITHOUT_END);
        }
        return new Standing(status, embargo);
    }

    /** Whether the word for the status alone says that there is an embargo. */
    static boolean isEmbargoed(@Nullable String statusText) {
        return statusText != null && Strictest.word(statusText).equals("embargoed");
    }

    private static @Nullable Embargo embargo(String text, @Nullable ZoneId zone, Instant receivedAt) {
        WireTime time = WireTime.parse(text);
        if (time == null) {
            return new Embargo(null);
        }
        boolean open = !time.isTimeOfDay() || (time.offset() == null && zone == null);
        if (open && time.isOverEverywhere(receivedAt)) {
            return null;
        }
        // Nobody can tell from a day alone at what time of it the embargo ends.
        if (!time.isTimeOfDay()) {
            return new Embargo(null);
        } else if (time.offset() != null) {
            return new Embargo(time.in(time.offset()));
        }
        return new Embargo(zone == null ? null : time.in(zone));
    }
}
