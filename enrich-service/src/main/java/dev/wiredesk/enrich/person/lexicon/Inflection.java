package dev.wiredesk.enrich.person.lexicon;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Takes off what a language writes to its names: endings of cases, articles. */
final class Inflection {

    static final int SHORTEST_STEM = 3;
    private static final String CYRILLIC_VOWELS = "аеёиоуыэюяьйіїє";

    private final List<String> endings;
    private final List<String> prefixes;

    Inflection(Collection<String> endings, Collection<String> prefixes) {
        this.endings = longestFirst(endings);
        this.prefixes = longestFirst(prefixes);
    }

    private static List<String> longestFirst(Collection<String> parts) {
        return parts.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    boolean hasEndings() {
        return !endings.isEmpty();
    }

    boolean hasPrefixes() {
        return !prefixes.isEmpty();
    }

    /** Turkish has two letters i, of which lower case of no language makes three. */
    static String fold(String lower) {
        return lower.indexOf('\u0307') < 0 && lower.indexOf('ı') < 0
                ? lower
                : lower.replace("\u0307", "").replace('ı', 'i');
    }

    /** A word without its ending of case, the same for all of its cases. */
    String stem(String folded) {
        String stem = bare(folded);
        String before;
        do {
            before = stem;
            stem = withoutVowels(withoutEnding(before));
        } while (stem.length() < before.length());
        return stem;
    }

    private String withoutEnding(String word) {
        for (String ending : endings) {
            if (word.length() - ending.length() >= SHORTEST_STEM && word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    /** Cyrillic names change the vowels that they end in. */
    private static String withoutVowels(String word) {
        int end = word.length();
        while (end > SHORTEST_STEM && CYRILLIC_VOWELS.indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(0, end);
    }

    /** Without the article or what else is written before a word. */
    String bare(String word) {
        for (String prefix : prefixes) {
            if (word.length() - prefix.length() >= SHORTEST_STEM && word.startsWith(prefix)) {
                return word.substring(prefix.length());
            }
        }
        return word;
    }

    /** A surname in the first case, by rules like {@code ого>ий}; the word itself where none fits. */
    static String firstCase(String word, Collection<String> rules) {
        String lower = word.toLowerCase(Locale.ROOT);
        String best = word;
        int longest = 0;
        for (String rule : rules) {
            int arrow = rule.indexOf('>');
            if (arrow > longest && lower.endsWith(rule.substring(0, arrow)) && word.length() - arrow >= SHORTEST_STEM) {
                longest = arrow;
                best = word.substring(0, word.length() - arrow) + rule.substring(arrow + 1);
            }
        }
        return best;
    }
}
