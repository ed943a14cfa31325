package dev.wiredesk.local.relevance;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Normalised discounted cumulative gain of a ranking (Järvelin and Kekäläinen 2002, with the gain 2^grade − 1 of Burges et
 * al. 2005): what the ranking gives its reader through what the best one would give.
 */
final class Ndcg {
    private Ndcg() {}

    /**
     * From 0 to 1, which is a ranking that could not be better.
     *
     * @param ranking ids, the best first
     * @param grades of the ids that are worth something; others are worth nothing
     * @param depth how far down a reader looks
     */
    static double of(List<String> ranking, Map<String, Integer> grades, int depth) {
        List<Integer> given = ranking.stream()
                .limit(depth)
                .map(id -> grades.getOrDefault(id, 0))
                .toList();
        List<Integer> best = grades.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(depth)
                .toList();
        double ideal = gain(best);
        return ideal == 0 ? 0 : gain(given) / ideal;
    }

    private static double gain(List<Integer> grades) {
        double gain = 0;
        for (int rank = 0; rank < grades.size(); rank++) {
            gain += (Math.pow(2, grades.get(rank)) - 1) * Math.log(2) / Math.log(rank + 2);
        }
        return gain;
    }
}
