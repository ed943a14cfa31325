package dev.wiredesk.search.article;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an item by the versions of it that arrived together.
 *
 * @param versions of the item from now on
 * @param current the version that is shown from now on
 * @param isChange whether that is other than what is stored
 * @param verdicts one for each arrival, in their order; at most one is {@link Verdict#CURRENT}
 */
public record Decision(ItemVersions versions, StoredVersion current, boolean isChange, List<Verdict> verdicts) {

    /** What becomes of one version. */
    public enum Verdict {
        /** To be shown. */
        CURRENT,
        /** A newer version or a kill stands before it (R11, R16). */
        SUPERSEDED,
        /** It is shown already, or arrived with itself (R9). */
        DUPLICATE
    }

    public Decision {
        verdicts = List.copyOf(verdicts);
    }

    /**
     * Decides by the order of versions alone; the order of arrival plays no part beyond telling a version from its
     * repetition.
     *
     * @param stored null: the item is new
     * @param arrivals in the order of the log; at least one
     */
    public static Decision of(@Nullable StoredItem stored, List<StoredVersion> arrivals, Reinstatement reinstatement) {
        ItemVersions versions = stored == null ? ItemVersions.NONE : stored.versions();
        for (StoredVersion arrival : arrivals) {
            versions = versions.with(arrival);
        }
        StoredItem next = new StoredItem(versions, versions.current(reinstatement));
        boolean isChange = !next.equals(stored);
        int shown = isChange ? arrivals.indexOf(next.current()) : -1;
        List<Verdict> verdicts = new ArrayList<>(arrivals.size());
        for (int i = 0; i < arrivals.size(); i++) {
            verdicts.add(
                    i == shown
                            ? Verdict.CURRENT
                            : repeats(i, arrivals, stored) ? Verdict.DUPLICATE : Verdict.SUPERSEDED);
        }
        return new Decision(versions, next.current(), isChange, verdicts);
    }

    /** Index of the arrival that is to be shown; -1: none of them. */
    public int winner() {
        return verdicts.indexOf(Verdict.CURRENT);
    }

    private static boolean repeats(int index, List<StoredVersion> arrivals, @Nullable StoredItem stored) {
        StoredVersion arrival = arrivals.get(index);
        return (stored != null && arrival.repeats(stored.current()))
                || arrivals.subList(0, index).stream().anyMatch(arrival::repeats);
    }
}
