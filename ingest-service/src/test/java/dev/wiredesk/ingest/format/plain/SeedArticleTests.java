package dev.wiredesk.ingest.format.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Field;
import dev.wiredesk.ingest.format.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the article that started the project, where it stands beside the checkout. */
class SeedArticleTests {

    @Test
    void keepsEveryParagraphOfTheStoryAndNothingOfThePage() throws IOException {
        Path seed = shared().resolve("seed");
        assumeTrue(Files.exists(seed.resolve("article.txt")), "There is no article at " + seed);
        byte[] article = Files.readAllBytes(seed.resolve("article.txt"));
        JsonNode expected = new JsonMapper().readTree(Files.readAllBytes(seed.resolve("expected.json")));

        Reading reading = PlainReader.read(article, null, "seed");

        assertThat(reading).isInstanceOf(Reading.Item.class);
        ArticleDraft draft = ((Reading.Item) reading).draft();
        String body = String.valueOf(draft.get(Field.BODY));
        List<String> blocks = Files.readString(seed.resolve("article.txt"))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        // All but the controls in the first line and the site's name in the last.
        assertThat(body.split("\n\n")).containsExactlyElementsOf(blocks.subList(1, blocks.size() - 1));
        assertThat(expected.get("furniture_removed").values())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(body).doesNotContain(line.asString()));
        assertThat(expected.get("quotes").values())
                .isNotEmpty()
                .allSatisfy(
                        quote -> assertThat(body).contains(quote.get("contains").asString()));
        assertThat(draft.get(Field.HEADLINE)).isNull();
        assertThat(draft.get(Field.CREDIT_LINE)).isEqualTo(blocks.getLast());
        assertThat(draft.get(Field.IDENTITY)).isEqualTo("seed");
    }

    private static Path shared() {
        String configured = Objects.requireNonNullElse(
                System.getProperty("WIREDESK_SHARED"),
                Objects.requireNonNullElse(System.getenv("WIREDESK_SHARED"), ""));
        return configured.isEmpty() ? Path.of("../../shared").toAbsolutePath().normalize() : Path.of(configured);
    }
}
