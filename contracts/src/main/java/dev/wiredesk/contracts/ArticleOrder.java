package dev.wiredesk.contracts;

import java.time.Instant;
import java.util.Comparator;

/**
 * Which of two versions of one item is the newer (R6 to R10, R13, R16, R17). The greater one is current.
 *
 * <ol>
 *   <li>Both have a version: the higher wins (R6).
 *   <li>One is a kill and they have the same version: the kill wins, whatever the times say, because only a strictly
 *       higher version reinstates (R17). Where a version is missing, a later time counts as a higher version; where a
 *       time is missing too, the kill wins: what cannot be told fails closed.
 *   <li>The later {@code versionCreated} wins (R7), where both have one.
 *   <li>The more restrictive status wins (R8).
 *   <li>Same content: equal, a duplicate (R9). Otherwise the one that arrived later wins (R10).
 * </ol>
 *
 * <p>On the versions of a provider that numbers all of them, or times all of them, this is a total order: any order of
 * arrival ends in the same winner. R6 and R7 cannot be one total order for an item whose numbers and times disagree
 * <em>and</em> of which some versions have no number; there it still decides every pair, the same both ways round.
 */
public final class ArticleOrder implements Comparator<VersionStamp> {

    public static final ArticleOrder INSTANCE = new ArticleOrder();

    private ArticleOrder() {}

    @Override
    public int compare(VersionStamp a, VersionStamp b) {
        Long versionA = a.version();
        Long versionB = b.version();
        boolean numbered = versionA != null && versionB != null;
        if (versionA != null && versionB != null && !versionA.equals(versionB)) {
            return versionA.compareTo(versionB);
        }
        boolean oneIsKill = (a.status() == Status.CANCELED) != (b.status() == Status.CANCELED);
        Instant timeA = a.orderedBy();
        Instant timeB = b.orderedBy();
        boolean timesDecide = !(numbered && oneIsKill);
        if (timesDecide && timeA != null && timeB != null && !timeA.equals(timeB)) {
            return timeA.compareTo(timeB);
        }
        int byRestriction = Integer.compare(a.restriction(), b.restriction());
        if (byRestriction != 0) {
            return byRestriction;
        }
        return a.digest().equals(b.digest()) ? 0 : byArrival(a, b);
    }

    private static int byArrival(VersionStamp a, VersionStamp b) {
        int byArrival = a.receivedAt().compareTo(b.receivedAt());
        return byArrival != 0 ? byArrival : a.digest().compareTo(b.digest());
    }
}
