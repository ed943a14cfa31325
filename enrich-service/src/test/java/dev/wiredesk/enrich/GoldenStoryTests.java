package dev.wiredesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.contracts.ArticleReceived;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * People and quotes of small stories, against golden files: {@code case.txt} is the story, its headline in the first line,
 * {@code case.found.txt} what must be found. With {@code -Dwiredesk.golden=write} the found files are written anew.
 */
class GoldenStoryTests {

    private static final Path STORIES = Path.of("src/test/resources/stories");
    private static final Enricher ENRICHER = Enricher.create(Clock.systemUTC());

    static List<String> stories() throws IOException {
        try (Stream<Path> files = Files.list(STORIES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt") && !name.endsWith(".found.txt"))
                    .map(name -> name.substring(0, name.length() - ".txt".length()))
                    .sorted()
                    .toList();
        }
    }

    /** A story with its headline. */
    static String text(String name) throws IOException {
        return Files.readString(STORIES.resolve(name + ".txt"));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void findsPeopleAndQuotesOf(String name) throws IOException {
        String text = text(name);
        int headline = text.indexOf("\n\n");
        ArticleReceived story = ShowFile.story(
                text.substring(0, headline), text.substring(headline).strip());
        Path golden = STORIES.resolve(name + ".found.txt");
        String found = ShowStory.show(ENRICHER.enrich(story));
        if ("write".equals(System.getProperty("wiredesk.golden"))) {
            Files.writeString(golden, found);
        }
        assertThat(found).isEqualTo(Files.readString(golden));
    }
}
