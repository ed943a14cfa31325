package dev.wiredesk.search.identity;

import dev.wiredesk.search.name.Folded;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What the words of a title tell of somebody's work, from {@code identity/fields.txt}. */
final class Fields {

    private static final String GENERIC = "generic";
    private static final int SHORTEST = 3;
    private static final Map<String, Set<String>> BY_WORD = read();

    private Fields() {}

    /** The fields that the words are of, such as {@code sport}; none where no word tells. */
    static NavigableSet<String> of(Collection<String> words) {
        NavigableSet<String> fields = new TreeSet<>();
        words.forEach(word -> fields.addAll(BY_WORD.getOrDefault(word, Set.of())));
        fields.remove(GENERIC);
        return fields;
    }

    /** The folded words of titles that mean something for who it is. */
    static NavigableSet<String> words(Collection<String> titles) {
        NavigableSet<String> words = new TreeSet<>();
        for (String title : titles) {
            for (String word : Folded.words(title)) {
                boolean generic = BY_WORD.getOrDefault(word, Set.of()).contains(GENERIC);
                if (word.length() >= SHORTEST && !generic) {
                    words.add(word);
                }
            }
        }
        return words;
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> fields = new HashMap<>();
        try (InputStream file = Objects.requireNonNull(
                Fields.class.getResourceAsStream("/identity/fields.txt"), "identity/fields.txt")) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split(" ", -1)))
                    .forEach(line -> line.subList(1, line.size())
                            .forEach(word -> fields.computeIfAbsent(word, _ -> new HashSet<>())
                                    .add(line.getFirst())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fields;
    }
}
