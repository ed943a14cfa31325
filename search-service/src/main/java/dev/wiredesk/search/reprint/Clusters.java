package dev.wiredesk.search.reprint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Stories in groups, each with all copies of one text: whoever is a reprint of one in a group is in it. So a group can
 * go on for longer than {@link Copy#WINDOW}, as long as there are no gaps.
 */
public final class Clusters {

    private static final Comparator<Copy> EARLIEST =
            Comparator.comparing(Copy::publishedAt).thenComparing(Copy::id);

    private final List<Copy> copies;
    private final int[] parents;

    private Clusters(Collection<Copy> copies) {
        this.copies = copies.stream().sorted(EARLIEST).toList();
        this.parents = new int[copies.size()];
        for (int i = 0; i < parents.length; i++) {
            parents[i] = i;
        }
    }

    /** How many different texts there are, every copy counting once with its original (R36). */
    public static int count(Collection<Copy> copies) {
        return of(copies).size();
    }

    /**
     * The groups, in the order of their first stories.
     *
     * @return in each group the earliest first; of those of one time, that with the least id
     */
    public static List<List<Copy>> of(Collection<Copy> copies) {
        Clusters clusters = new Clusters(copies);
        clusters.join();
        return clusters.groups();
    }

    /** Compares with each story only those before it that share a sample. */
    private void join() {
        Map<String, List<Integer>> holders = new HashMap<>();
        for (int i = 0; i < parents.length; i++) {
            Copy copy = copies.get(i);
            Map<Integer, Integer> common = new HashMap<>();
            for (String sample : copy.signature().samples()) {
                List<Integer> before = holders.computeIfAbsent(sample, _ -> new ArrayList<>());
                before.removeIf(each -> isPast(copies.get(each), copy.publishedAt()));
                before.forEach(each -> common.merge(each, 1, Integer::sum));
                before.add(i);
            }
            for (Map.Entry<Integer, Integer> each : common.entrySet()) {
                if (each.getValue() >= Signature.REPRINT) {
                    union(each.getKey(), i);
                }
            }
        }
    }

    private static boolean isPast(Copy copy, Instant now) {
        return copy.publishedAt().isBefore(now.minus(Copy.WINDOW));
    }

    private void union(int one, int other) {
        int first = root(one);
        int second = root(other);
        // The earliest story stands for its group.
        parents[Math.max(first, second)] = Math.min(first, second);
    }

    private int root(int copy) {
        int root = copy;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    private List<List<Copy>> groups() {
        Map<Integer, List<Copy>> groups = new TreeMap<>();
        for (int i = 0; i < parents.length; i++) {
            groups.computeIfAbsent(root(i), _ -> new ArrayList<>()).add(copies.get(i));
        }
        return List.copyOf(groups.values());
    }
}
