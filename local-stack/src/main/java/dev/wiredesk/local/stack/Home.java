package dev.wiredesk.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where an installation keeps its files: the git-ignored directory {@code .wiredesk} of the source tree.
 *
 * @param root the source tree
 */
public record Home(Path root) {

    public Path directory() {
        return root.resolve(".wiredesk");
    }

    /** What the parts have stored; {@code up --fresh} removes it. */
    public Path data() {
        return directory().resolve("data");
    }

    public Path data(String part) {
        return data().resolve(part);
    }

    /** There when the sample feed has been loaded into {@link #data()}. */
    Path samplesLoaded() {
        return data().resolve("samples-loaded");
    }

    public Path logs() {
        return directory().resolve("logs");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    Path lock() {
        return directory().resolve("lock");
    }

    Path state() {
        return directory().resolve("state.json");
    }

    public Path keys() {
        return directory().resolve("keys.json");
    }

    public Path samples() {
        return root.resolve("samples");
    }

    /** The feeds of the sample feed: the names of the directories in {@link #samples()}, in order. */
    public List<String> sampleFeeds() {
        if (!Files.isDirectory(samples())) {
            return List.of();
        }
        try (Stream<Path> directories = Files.list(samples())) {
            return directories
                    .filter(Files::isDirectory)
                    .map(directory -> directory.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes everything that was stored; keys and logs stay. */
    void removeData() throws IOException {
        if (!Files.exists(data())) {
            return;
        }
        List<Path> files;
        try (Stream<Path> below = Files.walk(data())) {
            files = below.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
