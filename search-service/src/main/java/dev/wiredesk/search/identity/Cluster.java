package dev.wiredesk.search.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Descriptions that mean one person.
 *
 * @param seen in the order of their labels
 */
record Cluster(Traits traits, List<Seen> seen, Set<Reason> reasons) {

    /** More descriptions of one name than this are first put together by what they have in common. */
    private static final int MANY = 200;

    static final Comparator<Seen> BY_LABEL =
            Comparator.comparing((Seen seen) -> seen.description().label());

    /** The people that the descriptions, all of one key, are of. */
    static List<Cluster> of(List<Seen> descriptions) {
        List<Cluster> clusters = alike(descriptions);
        for (Reason.Rule rule : Reason.Rule.values()) {
            clusters = joined(clusters, rule);
        }
        return clusters;
    }

    /** Those that nothing tells apart are one from the beginning. */
    private static List<Cluster> alike(List<Seen> descriptions) {
        boolean many = descriptions.size() > MANY;
        Map<List<?>, Cluster> alike = new LinkedHashMap<>();
        for (Seen seen : descriptions.stream().sorted(BY_LABEL).toList()) {
            Traits traits = Traits.of(seen.description());
            List<?> all = List.of(traits.ids(), traits.nationalities(), traits.kinds(), traits.fields());
            alike.merge(
                    many ? all : List.of(all, traits.words(), traits.organisations()),
                    new Cluster(traits, List.of(seen), Set.of()),
                    Cluster::and);
        }
        return List.copyOf(alike.values());
    }

    private Cluster and(Cluster other) {
        List<Seen> both = new ArrayList<>(seen);
        both.addAll(other.seen);
        both.sort(BY_LABEL);
        Set<Reason> why = new LinkedHashSet<>(reasons);
        why.addAll(other.reasons);
        return new Cluster(traits.and(other.traits), List.copyOf(both), why);
    }

    /**
     * Joins what the rule joins. Whoever could be either of two who contradict each other is left alone, and so are
     * chains whose ends do: so the result does not depend on an order, and never holds a contradiction that one of the
     * rules saw.
     */
    private static List<Cluster> joined(List<Cluster> clusters, Reason.Rule rule) {
        int size = clusters.size();
        boolean[][] ties = new boolean[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                Traits one = clusters.get(i).traits;
                Traits other = clusters.get(j).traits;
                ties[i][j] = rule.joins(one, other) && !one.contradicts(other);
                ties[j][i] = ties[i][j];
            }
        }
        boolean[] torn = new boolean[size];
        for (int i = 0; i < size; i++) {
            torn[i] = hasContradiction(clusters, neighbours(ties[i]));
        }
        List<Cluster> joined = new ArrayList<>();
        boolean[] done = new boolean[size];
        for (int i = 0; i < size; i++) {
            if (!done[i]) {
                List<Integer> component = component(i, ties, torn, done);
                if (hasContradiction(clusters, component)) {
                    component.forEach(each -> joined.add(clusters.get(each)));
                } else {
                    joined.add(join(component.stream().map(clusters::get).toList(), rule));
                }
            }
        }
        return joined;
    }

    private static List<Integer> neighbours(boolean[] ties) {
        List<Integer> neighbours = new ArrayList<>();
        for (int i = 0; i < ties.length; i++) {
            if (ties[i]) {
                neighbours.add(i);
            }
        }
        return neighbours;
    }

    private static boolean hasContradiction(List<Cluster> clusters, List<Integer> some) {
        for (int i = 0; i < some.size(); i++) {
            for (int j = i + 1; j < some.size(); j++) {
                if (clusters.get(some.get(i)).traits.contradicts(clusters.get(some.get(j)).traits)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** All that ties lead to, in order; those who are torn have none. */
    private static List<Integer> component(int from, boolean[][] ties, boolean[] torn, boolean[] done) {
        SortedSet<Integer> reached = new TreeSet<>();
        List<Integer> open = new ArrayList<>(List.of(from));
        done[from] = true;
        while (!open.isEmpty()) {
            int at = open.removeLast();
            reached.add(at);
            for (int to = 0; to < ties.length; to++) {
                if (ties[at][to] && !torn[at] && !torn[to] && !done[to]) {
                    done[to] = true;
                    open.add(to);
                }
            }
        }
        return List.copyOf(reached);
    }

    private static Cluster join(List<Cluster> parts, Reason.Rule rule) {
        Cluster all = parts.stream().reduce(Cluster::and).orElseThrow();
        if (parts.size() == 1) {
            return all;
        }
        SortedSet<String> nationalities = new TreeSet<>();
        SortedSet<String> work = new TreeSet<>();
        for (int i = 0; i < parts.size(); i++) {
            for (int j = i + 1; j < parts.size(); j++) {
                Traits one = parts.get(i).traits;
                Traits other = parts.get(j).traits;
                nationalities.addAll(Traits.common(one.nationalities(), other.nationalities()));
                work.addAll(Traits.common(one.words(), other.words()));
                work.addAll(Traits.common(one.fields(), other.fields()));
                work.addAll(Traits.common(one.kinds(), other.kinds()));
                work.addAll(Traits.common(one.organisations(), other.organisations()));
            }
        }
        Set<Reason> reasons = new LinkedHashSet<>(all.reasons);
        reasons.add(new Reason(rule, all.traits.ids(), nationalities, work));
        return new Cluster(all.traits, all.seen, reasons);
    }

    long stories() {
        return seen.stream().mapToLong(Seen::stories).sum();
    }
}
