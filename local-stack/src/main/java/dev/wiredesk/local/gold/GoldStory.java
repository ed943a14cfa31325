package dev.wiredesk.local.gold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import tools.jackson.databind.json.JsonMapper;

/** A story of the folder {@code gold/stories}, without its annotations. */
public record GoldStory(
        String name, String language, @Nullable String headline, String body) {

    /** All stories of the folders. */
    public static List<GoldStory> readAll(List<Path> folders) throws IOException {
        List<GoldStory> stories = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    stories.add(read(file));
                }
            }
        }
        return stories;
    }

    private static GoldStory read(Path file) throws IOException {
        Element story;
        try {
            story = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file + " is no story: " + e.getMessage(), e);
        }
        List<String> headlines = texts(story, "headline");
        return new GoldStory(
                file.getFileName().toString().replaceFirst("\\.xml$", ""),
                story.getAttribute("language"),
                headlines.isEmpty() ? null : headlines.getFirst(),
                String.join("\n\n", texts(story, "p")));
    }

    private static List<String> texts(Element story, String name) {
        NodeList elements = story.getElementsByTagName(name);
        return IntStream.range(0, elements.getLength())
                .mapToObj(i -> elements.item(i).getTextContent().strip())
                .toList();
    }

    /** As a line of a batch. */
    public String toJson() {
        return JsonMapper.shared()
                .writeValueAsString(
                        headline == null
                                ? Map.of("identity", name, "language", language, "body", body)
                                : Map.of("identity", name, "language", language, "headline", headline, "body", body));
    }
}
