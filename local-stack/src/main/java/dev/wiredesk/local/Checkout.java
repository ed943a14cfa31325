package dev.wiredesk.local;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The source tree with what its build left: where the programs of the child processes come from.
 *
 * @param root the directory of the parent {@code pom.xml}
 */
public record Checkout(Path root) {

    /**
     * The tree that this class was built in, or else the one around the working directory: tests of other modules may
     * have this class from a local Maven repository.
     *
     * @throws IllegalStateException when neither is one
     */
    public static Checkout find() {
        Path own = above(ownLocation());
        Path around = own != null ? own : above(Path.of("").toAbsolutePath());
        if (around == null) {
            throw new IllegalStateException(
                    "No Wiredesk source tree around " + Path.of("").toAbsolutePath());
        }
        return new Checkout(around);
    }

    private static Path ownLocation() {
        try {
            return Path.of(Checkout.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("A class path entry is no file", e);
        }
    }

    private static @Nullable Path above(Path start) {
        for (Path path = start; path != null; path = path.getParent()) {
            if (Files.isRegularFile(path.resolve("local-stack/kafka/pom.xml"))) {
                return path;
            }
        }
        return null;
    }

    /** The class path of the broker process, and of programs that need the same. */
    public List<String> kafkaClassPath() {
        Path target = root.resolve("local-stack/kafka/target");
        return List.of(built(target.resolve("classes")).toString(), built(target.resolve("lib")) + "/*");
    }

    /** The class path of enrichment without its service, for what trains and measures it. */
    public List<String> enrichmentClassPath() {
        return List.of(
                built(root.resolve("enrich-service/target/classes")).toString(),
                built(root.resolve("contracts/target/classes")).toString(),
                built(root.resolve("local-stack/target/lib")) + "/*");
    }

    /** The class path of the node process. */
    List<String> elasticsearchClassPath() {
        return List.of(built(elasticsearchHome().resolve("lib")) + "/*");
    }

    /** The node's home, with its modules. */
    Path elasticsearchHome() {
        return built(root.resolve("local-stack/elasticsearch/target/node"));
    }

    /**
     * The executable jar of a service.
     *
     * @param module for example {@code ingest-service}
     */
    public Path serviceJar(String module) {
        Path target = root.resolve(module).resolve("target");
        try (Stream<Path> files = Files.list(built(target))) {
            return files.filter(file -> file.getFileName().toString().matches(module + "-[0-9].*(?<!-sources)\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> notBuilt(target.resolve(module + "-*.jar")));
        } catch (IOException e) {
            throw notBuilt(target);
        }
    }

    private static Path built(Path path) {
        if (!Files.exists(path)) {
            throw notBuilt(path);
        }
        return path;
    }

    private static IllegalStateException notBuilt(Path missing) {
        return new IllegalStateException("Not built, run mvn -DskipTests package: " + missing + " is missing");
    }
}
