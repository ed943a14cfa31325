package dev.wiredesk.search.name;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Given names that are one name in several languages, from {@code names/given-names.txt}. */
final class GivenNames {

    /** Key of a spelling to that of the name. */
    private static final Map<String, String> KEYS = read();

    /** The news names the same people again and again, and a key takes two dozen expressions to make. */
    private static final LoadingCache<String, String> MADE =
            Caffeine.newBuilder().maximumSize(20_000).build(GivenNames::make);

    private GivenNames() {}

    /** The key that all spellings of a given name share; for any other word, that of the word. */
    static String key(String folded) {
        return MADE.get(folded);
    }

    private static String make(String folded) {
        String key = Spelling.key(folded);
        return KEYS.getOrDefault(key, key);
    }

    private static Map<String, String> read() {
        Map<String, String> keys = new HashMap<>();
        try (InputStream names = Objects.requireNonNull(
                GivenNames.class.getResourceAsStream("/names/given-names.txt"), "names/given-names.txt")) {
            new String(names.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", -1))
                    .forEach(spellings -> {
                        String key = Spelling.key(spellings[0]);
                        for (String spelling : spellings) {
                            keys.putIfAbsent(Spelling.key(spelling), key);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(keys);
    }
}
