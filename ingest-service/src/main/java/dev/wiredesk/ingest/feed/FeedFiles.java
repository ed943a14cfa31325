package dev.wiredesk.ingest.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ByteArrayResource;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** YAML files that configure feeds, in parts: each key stands in one of them. */
final class FeedFiles {
    /** Two mounts, say, below the directory. */
    private static final int DEPTH = 2;

    private final @Nullable Path from;

    /** @param from a file, or a directory of them; null: there are none */
    FeedFiles(@Nullable Path from) {
        this.from = from;
    }

    boolean areConfigured() {
        return from != null;
    }

    /**
     * Their content by their names. What has a hidden name on its way is left out: that is where Kubernetes keeps the files
     * that the others link to.
     */
    SortedMap<String, String> read() throws IOException {
        SortedMap<String, String> content = new TreeMap<>();
        if (from == null) {
            return content;
        }
        if (!Files.isDirectory(from)) {
            content.put(from.toString(), Files.readString(from));
            return content;
        }
        try (Stream<Path> below =
                Files.find(from, DEPTH, (_, attributes) -> attributes.isRegularFile(), FileVisitOption.FOLLOW_LINKS)) {
            for (Path file :
                    below.filter(path -> isShown(from.relativize(path))).toList()) {
                content.put(file.toString(), Files.readString(file));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return content;
    }

    private static boolean isShown(Path file) {
        for (Path name : file) {
            if (name.toString().startsWith(".")) {
                return false;
            }
        }
        return file.toString().endsWith(".yaml") || file.toString().endsWith(".yml");
    }

    /**
     * The keys with their values.
     *
     * @param content by the files' names
     * @throws IllegalArgumentException where it is not YAML, or has a key twice or one that does not belong there
     */
    static List<PropertySource<?>> parse(SortedMap<String, String> content) {
        List<PropertySource<?>> sources = new ArrayList<>();
        Map<ConfigurationPropertyName, String> places = new HashMap<>();
        content.forEach((file, text) -> {
            Map<String, Object> values = values(file, text);
            for (String key : values.keySet()) {
                ConfigurationPropertyName name = ConfigurationPropertyName.adapt(key, '.');
                if (!FeedConfiguration.NAME.isAncestorOf(name)) {
                    throw new IllegalArgumentException(
                            key + " does not belong into " + file + ", which is for " + FeedConfiguration.NAME);
                }
                String other = places.put(name, file);
                if (other != null) {
                    throw new IllegalArgumentException(key + " must stand once, not in " + other + " and in " + file);
                }
            }
            sources.add(new MapPropertySource(file, values));
        });
        return sources;
    }

    /** What a parser says of a mistake may show a secret beside it, so that only the place is told. */
    private static Map<String, Object> values(String file, String text) {
        Map<String, Object> values = new TreeMap<>();
        try {
            ByteArrayResource resource = new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8), file);
            for (PropertySource<?> document : new YamlPropertySourceLoader().load(file, resource)) {
                if (document instanceof EnumerablePropertySource<?> keys) {
                    for (String key : keys.getPropertyNames()) {
                        Object value = keys.getProperty(key);
                        // A mapping without anything in it has no keys, as when everything was commented out.
                        boolean isEmpty = value == null || value.toString().isEmpty();
                        if (!isEmpty
                                || FeedConfiguration.NAME.isAncestorOf(ConfigurationPropertyName.adapt(key, '.'))) {
                            values.put(key, value == null ? "" : value);
                        }
                    }
                }
            }
        } catch (MarkedYAMLException e) {
            throw new IllegalArgumentException(file + " is not YAML"
                    + (e.getProblemMark() == null
                            ? ""
                            : " in line " + (e.getProblemMark().getLine() + 1)));
        } catch (YAMLException | IOException | IllegalStateException _) {
            throw new IllegalArgumentException(file + " is not YAML");
        }
        return values;
    }
}
