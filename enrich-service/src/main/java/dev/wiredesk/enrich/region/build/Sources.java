package dev.wiredesk.enrich.region.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the downloaded files, whatever they are written in. */
final class Sources {
    private static final Pattern OBJECT = Pattern.compile("\\{([^{}]*)}", Pattern.DOTALL);
    private static final Pattern PROPERTY = Pattern.compile("(\\w+): (?:'((?:[^'\\\\]|\\\\.)*)'|\"([^\"]*)\"|(\\d+))");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path directory;

    Sources(Path directory) {
        this.directory = directory;
    }

    /** The rows of a file of columns with tabs between; lines that start with {@code #} are comments. */
    Stream<String[]> rows(String file) {
        return lines(directory.resolve(file));
    }

    static Stream<String[]> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode json(String file) {
        return JSON.readTree(directory.resolve(file));
    }

    boolean has(String file) {
        return Files.exists(directory.resolve(file));
    }

    /** The flat object literals of a JavaScript module. */
    List<Map<String, String>> objects(String file) {
        try {
            List<Map<String, String>> objects = new ArrayList<>();
            Matcher object = OBJECT.matcher(Files.readString(directory.resolve(file)));
            while (object.find()) {
                Map<String, String> properties = new LinkedHashMap<>();
                Matcher property = PROPERTY.matcher(object.group(1));
                while (property.find()) {
                    String quoted = property.group(2) != null ? property.group(2) : property.group(3);
                    String value = quoted != null ? quoted.replace("\\'", "'") : property.group(4);
                    properties.put(property.group(1), value);
                }
                if (properties.containsKey("code")) {
                    objects.add(properties);
                }
            }
            return objects;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
