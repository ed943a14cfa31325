package dev.wiredesk.search.article;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the versions of one item that arrived together.
 *
 * @param verdicts one for each arrival, in their order; at most one is {@link Verdict#CURRENT}
 */
public record Decision(List<Verdict> verdicts) {

    /** What becomes of one version. */
    public enum Verdict {
        /** To be stored as the item's current version. */
        CURRENT,
        /** A newer version is stored or arrived with it (R11). */
        SUPERSEDED,
        /** The same version is stored or arrived with it (R9). */
        DUPLICATE
    }

    public Decision {
        verdicts = List.copyOf(verdicts);
    }

    /**
     * Decides by the order of versions alone; the order of arrival plays no part beyond telling a version from its
     * repetition.
     *
     * @param stored the item's current version in the index; null: the item is new
     * @param arrivals in the order of the log
     */
    public static Decision of(@Nullable StoredVersion stored, List<StoredVersion> arrivals) {
        StoredVersion current = stored;
        int winner = -1;
        List<Verdict> verdicts = new ArrayList<>(arrivals.size());
        for (int i = 0; i < arrivals.size(); i++) {
            StoredVersion arrival = arrivals.get(i);
            if (current == null || arrival.replaces(current)) {
                if (winner >= 0) {
                    verdicts.set(winner, Verdict.SUPERSEDED);
                }
                verdicts.add(Verdict.CURRENT);
                winner = i;
                current = arrival;
            } else {
                verdicts.add(arrival.repeats(current) ? Verdict.DUPLICATE : Verdict.SUPERSEDED);
            }
        }
        return new Decision(verdicts);
    }

    /** Index of the arrival to store; -1: none. */
    public int winner() {
        return verdicts.indexOf(Verdict.CURRENT);
    }
}
