package dev.wiredesk.contracts;

import java.util.Comparator;

/**
 * Which of two versions of one item is the newer (R6 to R10, R13, R16, R17). The greater one is current.
 *
 * <ol>
 *   <li>Both are numbered: the higher version wins (R6). Of the same version a kill wins, whatever the times say, because
 *       only a strictly higher version reinstates (R17).
 *   <li>The later {@code versionCreated} wins (R7).
 *   <li>The more restrictive status wins (R8).
 *   <li>The one that arrived later wins (R10).
 * </ol>
 *
 * <p>This is a total order on items that are all numbered and on items none of which is: any order of arrival ends in the
 * same winner. With some numbered and some not, it is one as long as numbers rise with time. Where they do not, R6 and R7
 * contradict each other in a circle, and no order can keep both; every single pair is decided all the same.
 */
public final class ArticleOrder implements Comparator<VersionStamp> {

    public static final ArticleOrder INSTANCE = new ArticleOrder();

    private static final Comparator<VersionStamp> BY_TIME = Comparator.comparing(VersionStamp::orderedBy)
            .thenComparingInt(VersionStamp::restriction)
            .thenComparing(VersionStamp::receivedAt)
            .thenComparing(VersionStamp::digest);

    private ArticleOrder() {}

    @Override
    public int compare(VersionStamp a, VersionStamp b) {
        Long versionA = a.version();
        Long versionB = b.version();
        if (versionA != null && versionB != null) {
            int byVersion = versionA.compareTo(versionB);
            if (byVersion != 0) {
                return byVersion;
            }
            int byKill = Boolean.compare(a.isKill(), b.isKill());
            if (byKill != 0) {
                return byKill;
            }
        }
        return BY_TIME.compare(a, b);
    }
}
