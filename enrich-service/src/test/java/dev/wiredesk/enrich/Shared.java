package dev.wiredesk.enrich;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Material that lies beside the checkout, or where {@code WIREDESK_SHARED} says, and is not part of the project. */
public final class Shared {

    private Shared() {}

    /** A file of the material, if it is there. */
    public static Optional<Path> file(String name) {
        String told = System.getenv("WIREDESK_SHARED");
        List<Path> places =
                told != null ? List.of(Path.of(told)) : List.of(Path.of("../shared"), Path.of("../../shared"));
        return places.stream()
                .map(place -> place.resolve(name))
                .filter(Files::isReadable)
                .findFirst();
    }

    /** The objects of a file with one of them a line. */
    public static List<JsonNode> lines(Path file) {
        JsonMapper mapper = new JsonMapper();
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank()).map(mapper::readTree).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
