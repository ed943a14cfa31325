package dev.wiredesk.search.index;

import dev.wiredesk.contracts.Status;
import java.time.Instant;

/** What became of one record of the enriched log. */
sealed interface Outcome {

    /**
     * Stored as the current version of its item.
     *
     * @param seqNo of the write, by which it is known when it can be found
     * @param conflicting whether it took the place of other content that says to be the same version (R10)
     */
    record Indexed(String id, Status status, Instant receivedAt, long seqNo, boolean conflicting) implements Outcome {}

    /** The current version as before, enriched anew: nothing is new to readers. */
    record Renewed() implements Outcome {}

    /** A newer version is current (R11). */
    record Superseded() implements Outcome {}

    /** The current version already (R9). */
    record Duplicate() implements Outcome {}

    /** Other writers got in between again and again: to be tried again. */
    record Conflict() implements Outcome {}

    /** Cannot be read or mapped, or is refused: to the dead letters. */
    record Malformed(String reason, Exception cause) implements Outcome {

        /** Why other content under the same version is refused (R10). */
        static final String CONFLICT = "conflict";

        boolean isConflict() {
            return reason.equals(CONFLICT);
        }
    }

    /**
     * Elasticsearch or the dead-letter topic did not take it now: to be tried again.
     *
     * @param unsure true where the answer was lost, so that it may have been written nevertheless
     */
    record Busy(String reason, boolean unsure) implements Outcome {}

    /** Whether nothing is left to do for the record. */
    default boolean isFinal() {
        return switch (this) {
            case Indexed _, Renewed _, Superseded _, Duplicate _, Malformed _ -> true;
            case Conflict _, Busy _ -> false;
        };
    }
}
