package dev.wiredesk.search.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How many articles an index has.
 *
 * @param byProvider and status, as events spell it
 */
record Counts(SortedMap<String, SortedMap<String, Long>> byProvider) {

    /** One line of a comparison; status {@code *}: all of a provider. */
    record Line(String provider, String status, long before, long after) {
        boolean differs() {
            return before != after;
        }
    }

    static Counts of(Map<String, Map<String, Long>> counts) {
        SortedMap<String, SortedMap<String, Long>> sorted = new TreeMap<>();
        counts.forEach((provider, statuses) -> sorted.put(provider, new TreeMap<>(statuses)));
        return new Counts(sorted);
    }

    long total() {
        return byProvider.values().stream().mapToLong(Counts::sum).sum();
    }

    /** The providers of which the other has fewer articles; nothing is ever deleted, so something is missing there. */
    List<Line> missingIn(Counts other) {
        return providers(other).stream()
                .map(provider -> new Line(provider, "*", sum(of(provider)), sum(other.of(provider))))
                .filter(line -> line.after < line.before)
                .toList();
    }

    /** Every provider and status of both. */
    List<Line> beside(Counts other) {
        List<Line> lines = new ArrayList<>();
        for (String provider : providers(other)) {
            SortedSet<String> statuses = new TreeSet<>(of(provider).keySet());
            statuses.addAll(other.of(provider).keySet());
            for (String status : statuses) {
                lines.add(new Line(
                        provider,
                        status,
                        of(provider).getOrDefault(status, 0L),
                        other.of(provider).getOrDefault(status, 0L)));
            }
        }
        return lines;
    }

    private SortedMap<String, Long> of(String provider) {
        return byProvider.getOrDefault(provider, new TreeMap<>());
    }

    private SortedSet<String> providers(Counts other) {
        SortedSet<String> providers = new TreeSet<>(byProvider.keySet());
        providers.addAll(other.byProvider.keySet());
        return providers;
    }

    private static long sum(SortedMap<String, Long> statuses) {
        return statuses.values().stream().mapToLong(Long::longValue).sum();
    }
}
