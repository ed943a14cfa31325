package dev.wiredesk.contracts;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the order of an item's versions looks at.
 *
 * @param embargoed whether the version carries an embargo, over or not
 */
public record VersionStamp(
        @Nullable Long version,
        @Nullable Instant versionCreated,
        Status status,
        boolean embargoed,
        String digest,
        Instant receivedAt) {

    /** Clocks of providers are believed up to this far into the future (R13). */
    private static final Duration FUTURE = Duration.ofHours(24);

    /** The same version with the same content, sent again (R9). */
    public boolean duplicates(VersionStamp other) {
        return equals(new VersionStamp(
                other.version, other.versionCreated, other.status, other.embargoed, other.digest, receivedAt));
    }

    boolean isKill() {
        return status == Status.CANCELED;
    }

    /**
     * {@link #versionCreated}, clamped where it lies more than a day in the future (R13). A version without one stands
     * before all others, a kill without one after all others: no time can tell that it is over (R17).
     */
    Instant orderedBy() {
        if (versionCreated == null) {
            return isKill() ? Instant.MAX : Instant.MIN;
        }
        Instant latest = receivedAt.plus(FUTURE);
        return versionCreated.isAfter(latest) ? latest : versionCreated;
    }

    /** Higher is more restrictive: canceled, withheld, embargoed, usable (R8). */
    int restriction() {
        return switch (status) {
            case CANCELED -> 3;
            case WITHHELD -> 2;
            case USABLE -> embargoed ? 1 : 0;
        };
    }
}
