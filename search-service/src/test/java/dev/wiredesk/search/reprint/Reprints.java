package dev.wiredesk.search.reprint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Stories of our own writing in {@code reprints/}, one file an event: what an agency sent, what papers made of it, and
 * what a rival wrote about the same.
 */
public final class Reprints {

    private static final Path FILES = Path.of("src/test/resources/reprints");

    private Reprints() {}

    /** Headline and body. */
    public record Text(String headline, String body) {
        Signature signature() {
            return Signature.of(headline, body);
        }

        private Text paragraphs(String otherHeadline, int from, int to) {
            return new Text(
                    otherHeadline,
                    String.join("\n\n", Arrays.asList(body.split("\n\n", -1)).subList(from, to)));
        }
    }

    /**
     * What was printed about one event.
     *
     * @param copies of the original, by how they were made
     * @param rival another report of the event, which quotes some of the same words
     */
    public record Event(String name, Text original, Map<String, Text> copies, Text rival) {}

    public static List<Event> events() {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.sorted().map(Reprints::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Event read(Path file) {
        Map<String, Text> parts = new LinkedHashMap<>();
        try {
            for (String part : Files.readString(file).strip().split("(?m)^# ", -1)) {
                if (!part.isBlank()) {
                    String[] lines = part.split("\n", 3);
                    parts.put(lines[0], new Text(lines[1], lines.length < 3 ? "" : lines[2].strip()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Text original = part(parts, "original");
        Map<String, Text> copies = new LinkedHashMap<>();
        copies.put("first half", original.paragraphs(original.headline(), 0, 3));
        copies.put("first two paragraphs", original.paragraphs(original.headline(), 0, 2));
        copies.put(
                "two from the middle", original.paragraphs(part(parts, "lead").headline(), 2, 4));
        copies.put("another lead", part(parts, "lead"));
        copies.put("translated headline", new Text(part(parts, "headline").headline(), original.body()));
        copies.put("edited", part(parts, "edit"));
        return new Event(String.valueOf(file.getFileName()), original, copies, part(parts, "rival"));
    }

    private static Text part(Map<String, Text> parts, String name) {
        Text part = parts.get(name);
        if (part == null) {
            throw new IllegalStateException("No " + name);
        }
        return part;
    }
}
