package dev.wiredesk.search.history;

import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.search.history.QuoteChange.Kind;
import dev.wiredesk.search.history.QuoteChange.Said;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells which quotes of two versions are the same ones: first those with the same words, whoever is said to have said
 * them, then, among those of one speaker, those whose words are most alike.
 */
final class QuoteDiff {

    /** Each is compared with each. */
    static final int MOST = 200;

    /** Share of common words (Dice) from which two quotes of one speaker count as one that was changed. */
    private static final double ALIKE = 0.5;

    private record Pair(int before, int after, double alike) {}

    private record Words(Said said, Map<String, Integer> counts, int size) {}

    private QuoteDiff() {}

    /** In the order of the newer version, those that vanished last. */
    static List<QuoteChange> of(List<Enrichment.Quote> older, List<Enrichment.Quote> newer) {
        List<Words> before = words(older);
        List<Words> after = words(newer);
        @Nullable Integer[] partners = partners(before, after);
        List<QuoteChange> changes = new ArrayList<>();
        boolean[] stayed = new boolean[before.size()];
        for (int i = 0; i < after.size(); i++) {
            Said now = after.get(i).said;
            Integer partner = partners[i];
            if (partner == null) {
                changes.add(new QuoteChange(Kind.NEW, null, now));
            } else {
                stayed[partner] = true;
                Said then = before.get(partner).said;
                changes.add(new QuoteChange(isSame(then, now) ? Kind.SAME : Kind.CHANGED, then, now));
            }
        }
        for (int i = 0; i < before.size(); i++) {
            if (!stayed[i]) {
                changes.add(new QuoteChange(Kind.VANISHED, before.get(i).said, null));
            }
        }
        return changes;
    }

    private static boolean isSame(Said then, Said now) {
        return then.text().equals(now.text()) && Objects.equals(then.who(), now.who());
    }

    /** For each of the newer quotes the older one that it was; null: none. */
    private static @Nullable Integer[] partners(List<Words> before, List<Words> after) {
        List<Pair> pairs = new ArrayList<>();
        for (int b = 0; b < before.size(); b++) {
            for (int a = 0; a < after.size(); a++) {
                double alike = alike(before.get(b), after.get(a));
                if (alike >= ALIKE) {
                    pairs.add(new Pair(b, a, alike));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::alike)
                .reversed()
                .thenComparingInt(pair -> Math.abs(pair.before - pair.after))
                .thenComparingInt(Pair::after));
        @Nullable Integer[] partners = new Integer[after.size()];
        boolean[] taken = new boolean[before.size()];
        for (Pair pair : pairs) {
            if (!taken[pair.before] && partners[pair.after] == null) {
                taken[pair.before] = true;
                partners[pair.after] = pair.before;
            }
        }
        return partners;
    }

    /** 3: the same words of the same speaker; 2: of another one; otherwise how alike the words are, if it is the same one. */
    private static double alike(Words before, Words after) {
        boolean sameSpeaker = Objects.equals(before.said.who(), after.said.who());
        if (before.said.text().equals(after.said.text())) {
            return sameSpeaker ? 3 : 2;
        }
        return sameSpeaker ? dice(before, after) : 0;
    }

    private static double dice(Words before, Words after) {
        int common = 0;
        for (Map.Entry<String, Integer> word : before.counts.entrySet()) {
            common += Math.min(word.getValue(), after.counts.getOrDefault(word.getKey(), 0));
        }
        int all = before.size + after.size;
        return all == 0 ? 0 : 2.0 * common / all;
    }

    private static List<Words> words(List<Enrichment.Quote> quotes) {
        return quotes.stream().limit(MOST).map(QuoteDiff::words).toList();
    }

    private static Words words(Enrichment.Quote quote) {
        Map<String, Integer> counts = new HashMap<>();
        int size = 0;
        for (String word : WordDiff.words(quote.text().toLowerCase(Locale.ROOT))) {
            if (word.codePoints().anyMatch(Character::isLetterOrDigit)) {
                counts.merge(word, 1, Integer::sum);
                size++;
            }
        }
        return new Words(Said.of(quote), counts, size);
    }
}
