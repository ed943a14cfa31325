package dev.wiredesk.search.identity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Descriptions that mean one person.
 *
 * @param seen in the order of their labels
 */
record Cluster(Traits traits, List<Seen> seen, Set<Reason> reasons) {

    /** More descriptions of one name than this are first put together by what they have in common. */
    private static final int MANY = 200;

    /**
     * More than so many of one name that something tells apart are not held against each other, each with each: those in
     * fewest stories are left out, and are nobody then. No name is known of which there are nearly as many.
     */
    private static final int MOST = 500;

    static final Comparator<Seen> BY_LABEL = Comparator.comparing(Seen::label);

    /** The people that the descriptions, all of one key, are of; of more than {@value #MOST} that differ, those in most stories. */
    static List<Cluster> of(List<Seen> descriptions) {
        List<Cluster> clusters = inMostStories(alike(descriptions));
        for (Reason.Rule rule : Reason.Rule.values()) {
            if (clusters.size() > 1) {
                clusters = joined(clusters, rule);
            }
        }
        return clusters;
    }

    /** Those that nothing tells apart are one from the beginning. */
    private static List<Cluster> alike(List<Seen> descriptions) {
        boolean many = descriptions.size() > MANY;
        Map<List<?>, List<Cluster>> alike = new LinkedHashMap<>();
        for (Seen seen : descriptions.stream().sorted(BY_LABEL).toList()) {
            Traits traits = Traits.of(seen.description());
            List<?> all = List.of(traits.ids(), traits.nationalities(), traits.kinds(), traits.fields());
            alike.computeIfAbsent(
                            many ? all : List.of(all, traits.words(), traits.organisations()), _ -> new ArrayList<>())
                    .add(new Cluster(traits, List.of(seen), Set.of()));
        }
        return alike.values().stream().map(Cluster::all).toList();
    }

    private static List<Cluster> inMostStories(List<Cluster> clusters) {
        return clusters.size() <= MOST
                ? clusters
                : clusters.stream()
                        .sorted(Comparator.comparingLong(Cluster::stories)
                                .reversed()
                                .thenComparing(cluster -> cluster.seen.getFirst(), BY_LABEL))
                        .limit(MOST)
                        .sorted(Comparator.comparing(cluster -> cluster.seen.getFirst(), BY_LABEL))
                        .toList();
    }

    private long stories() {
        return seen.stream().mapToLong(Seen::stories).sum();
    }

    /** One of several; the reasons they have already are kept. */
    private static Cluster all(List<Cluster> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        Set<Reason> reasons = new LinkedHashSet<>();
        parts.forEach(part -> reasons.addAll(part.reasons));
        return new Cluster(
                Traits.all(parts.stream().map(Cluster::traits).toList()),
                parts.stream()
                        .flatMap(part -> part.seen.stream())
                        .sorted(BY_LABEL)
                        .toList(),
                reasons);
    }

    /**
     * Joins what the rule joins. Whoever could be either of two who contradict each other is left alone, and so are
     * chains whose ends do: so the result does not depend on an order, and never holds a contradiction that one of the
     * rules saw.
     */
    private static List<Cluster> joined(List<Cluster> clusters, Reason.Rule rule) {
        int size = clusters.size();
        BitSet[] ties = new BitSet[size];
        BitSet[] against = new BitSet[size];
        for (int i = 0; i < size; i++) {
            ties[i] = new BitSet(size);
            against[i] = new BitSet(size);
            for (int j = 0; j < i; j++) {
                Traits one = clusters.get(j).traits;
                Traits other = clusters.get(i).traits;
                if (one.contradicts(other)) {
                    against[i].set(j);
                    against[j].set(i);
                } else if (rule.joins(one, other)) {
                    ties[i].set(j);
                    ties[j].set(i);
                }
            }
        }
        BitSet torn = new BitSet(size);
        for (int i = 0; i < size; i++) {
            torn.set(i, hasContradiction(ties[i], against));
        }
        List<Cluster> joined = new ArrayList<>();
        BitSet done = new BitSet(size);
        for (int i = done.nextClearBit(0); i < size; i = done.nextClearBit(i)) {
            BitSet component = component(i, ties, torn);
            done.or(component);
            List<Cluster> parts = component.stream().mapToObj(clusters::get).toList();
            if (hasContradiction(component, against)) {
                joined.addAll(parts);
            } else {
                joined.add(join(parts, rule));
            }
        }
        return joined;
    }

    private static boolean hasContradiction(BitSet some, BitSet[] against) {
        return some.stream().anyMatch(each -> against[each].intersects(some));
    }

    /** All that ties lead to; those who are torn have none. */
    private static BitSet component(int from, BitSet[] ties, BitSet torn) {
        BitSet reached = new BitSet(ties.length);
        BitSet open = new BitSet(ties.length);
        open.set(from);
        while (!open.isEmpty()) {
            int at = open.nextSetBit(0);
            reached.set(at);
            if (!torn.get(at)) {
                open.or(ties[at]);
                open.andNot(torn);
            }
            open.andNot(reached);
        }
        return reached;
    }

    private static Cluster join(List<Cluster> parts, Reason.Rule rule) {
        Cluster all = all(parts);
        if (parts.size() == 1) {
            return all;
        }
        NavigableSet<String> work = shared(parts, Traits::words);
        work.addAll(shared(parts, Traits::fields));
        work.addAll(shared(parts, Traits::kinds));
        work.addAll(shared(parts, Traits::organisations));
        Set<Reason> reasons = new LinkedHashSet<>(all.reasons);
        reasons.add(new Reason(rule, all.traits.ids(), shared(parts, Traits::nationalities), work));
        return new Cluster(all.traits, all.seen, reasons);
    }

    /** What at least two of them have. */
    private static NavigableSet<String> shared(List<Cluster> parts, Function<Traits, Set<String>> of) {
        Set<String> had = new TreeSet<>();
        NavigableSet<String> shared = new TreeSet<>();
        for (Cluster part : parts) {
            of.apply(part.traits).stream().filter(value -> !had.add(value)).forEach(shared::add);
        }
        return shared;
    }
}
