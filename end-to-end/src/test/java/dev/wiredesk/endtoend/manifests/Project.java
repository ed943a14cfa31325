package dev.wiredesk.endtoend.manifests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The checkout's files, read as those do who deploy them. */
final class Project {

    static final Path ROOT = root();

    private static final Pattern STAGE = Pattern.compile("(?m)^FROM \\S+ AS (\\S+)$");

    private Project() {}

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> below(Path folder, String nameEnd) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(nameEnd))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The documents of a YAML file; a key that stands twice in a mapping is refused. */
    static List<Map<String, Object>> documents(Path file) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var documents = new ArrayList<Map<String, Object>>();
        for (Object document : new Yaml(new SafeConstructor(options)).loadAll(text(file))) {
            documents.add(mapping(document));
        }
        return documents;
    }

    static Map<String, Object> document(Path file) {
        return documents(file).getFirst();
    }

    /** Leaves of a configuration file by their dotted keys. */
    static SequencedMap<String, String> properties(Path file) {
        var properties = new LinkedHashMap<String, String>();
        flatten("", document(file), properties);
        return properties;
    }

    /** The mapping under a key that must be there. */
    static Map<String, Object> mapping(Map<String, Object> parent, String key) {
        Object child = parent.get(key);
        if (child == null) {
            throw new IllegalStateException("no " + key + " in " + parent.keySet());
        }
        return mapping(child);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> mapping(Object node) {
        return (Map<String, Object>) node;
    }

    /** A property of the parent pom, such as {@code kafka-broker.version}. */
    static String pomProperty(String name) {
        Matcher value = Pattern.compile("<" + Pattern.quote(name) + ">([^<]+)<").matcher(text(ROOT.resolve("pom.xml")));
        if (!value.find()) {
            throw new IllegalStateException("pom.xml has no property " + name);
        }
        return value.group(1);
    }

    /** Instructions of each stage of the Dockerfile, by the stage's name. */
    static Map<String, String> stages() {
        String dockerfile = text(ROOT.resolve("Dockerfile"));
        var stages = new LinkedHashMap<String, String>();
        Matcher stage = STAGE.matcher(dockerfile);
        int start = -1;
        String name = "";
        while (stage.find()) {
            if (start >= 0) {
                stages.put(name, dockerfile.substring(start, stage.start()));
            }
            start = stage.end();
            name = stage.group(1);
        }
        stages.put(name, dockerfile.substring(start));
        return stages;
    }

    /** Directories of {@code samples/}: the feeds of the tour. */
    static Set<String> sampleFeeds() {
        try (var folders = Files.list(ROOT.resolve("samples"))) {
            var feeds = new TreeSet<String>();
            folders.filter(Files::isDirectory)
                    .forEach(folder -> feeds.add(folder.getFileName().toString()));
            return feeds;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void flatten(String prefix, Object node, Map<String, String> into) {
        switch (node) {
            case Map<?, ?> map -> map.forEach((key, value) -> flatten(prefix + "." + key, value, into));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    flatten(prefix + "[" + i + "]", list.get(i), into);
                }
            }
            default -> into.put(prefix.substring(1), node.toString());
        }
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docker-compose.yml"))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException(
                        "no docker-compose.yml above " + Path.of("").toAbsolutePath());
            }
            folder = parent;
        }
        return folder;
    }
}
