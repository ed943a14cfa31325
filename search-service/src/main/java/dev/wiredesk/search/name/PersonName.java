package dev.wiredesk.search.name;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The name of a person, made comparable.
 *
 * <p>Where a letter is written in two ways in English copy, a word has several spellings ({@code Hacıyev}: haciyev,
 * hajiyev; {@code Müller}: muller, mueller; {@code Володимир}: volodimir, volodymyr), and words meet that share one.
 */
public final class PersonName {

    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

    private static final Set<String> PARTICLES = Set.of(
            "al", "el", "bin", "ibn", "ben", "bint", "van", "von", "der", "den", "de", "da", "di", "do", "dos", "du",
            "la", "le", "ter", "zu", "af", "av", "oglu", "ogly", "qizi", "gizi", "kyzy");

    private static final Pattern PATRONYMIC = Pattern.compile(".{3,}(ovich|evich|ovych|ovna|evna|ivna)");

    private final List<Spellings> words;

    private PersonName(List<Spellings> words) {
        this.words = words;
    }

    public static PersonName of(String printed) {
        return new PersonName(Folded.spellings(printed));
    }

    /** Every spelling of every word, folded. */
    public Set<String> spellings() {
        return words.stream().flatMap(word -> word.all().stream()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** As English copy writes it most, folded, with one space between the words. */
    public String usual() {
        return words.stream().map(Spellings::usual).collect(Collectors.joining(" "));
    }

    /** The rough keys of its words, by which a name is found whose spelling is not known. */
    public Set<String> sounds() {
        return words.stream()
                .map(word -> GivenNames.key(word.usual()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * What the names of all who might be one person share: first and last name, in whichever order, by their rough keys.
     * Empty where there is no letter in it.
     */
    public String key() {
        List<String> essential = essential();
        if (essential.isEmpty()) {
            return "";
        }
        return Stream.of(essential.getFirst(), essential.getLast())
                .distinct()
                .map(GivenNames::key)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** The words that tell people apart: without particles, patronymics, Junior and the like, if others are left. */
    private List<String> essential() {
        List<String> all = words.stream().map(Spellings::usual).toList();
        List<String> left = all.stream()
                .filter(word -> !SUFFIXES.contains(word) && !PARTICLES.contains(word))
                .toList();
        if (left.size() > 2) {
            left = left.stream()
                    .filter(word -> !PATRONYMIC.matcher(word).matches())
                    .toList();
        }
        return left.isEmpty() ? all : left;
    }
}
