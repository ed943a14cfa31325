package dev.wiredesk.contracts;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class RequiredFieldsTests {

    @Test
    void everythingThatWasEverPublishedHasThem() throws IOException {
        for (String name : new String[] {"", "-minimal", "-partial", "-sender-says"}) {
            assertThatCode(() -> check(name, _ -> {})).as("%s", name).doesNotThrowAnyException();
        }
    }

    @Test
    void whatIsMissingIsNamedByItsPath() {
        Map.<String, Consumer<ObjectNode>>of(
                        "digest",
                        article -> article.remove("digest"),
                        "source",
                        article -> article.remove("source"),
                        "enrichment",
                        article -> article.remove("enrichment"),
                        "source.topic",
                        article -> at(article, "/source").remove("topic"),
                        "enrichment.version",
                        article -> at(article, "/enrichment").remove("version"),
                        "enrichment.regions[0].role",
                        article -> at(article, "/enrichment/regions/0").remove("role"),
                        "enrichment.people[0].name",
                        article -> at(article, "/enrichment/people/0").putNull("name"),
                        "enrichment.people[0].mentions[0].field",
                        article ->
                                at(article, "/enrichment/people/0/mentions/0").remove("field"),
                        "enrichment.quotes[0].field",
                        article -> at(article, "/enrichment/quotes/0").remove("field"),
                        "enrichment.quotes[0].speaker.text",
                        article -> at(article, "/enrichment/quotes/0/speaker").remove("text"))
                .forEach((path, change) -> assertThatIllegalArgumentException()
                        .as("%s", path)
                        .isThrownBy(() -> check("", change))
                        .withMessage("The article has no " + path));
    }

    @Test
    void whatMayBeMissingMay() {
        assertThatCode(() -> check("", article -> {
                    article.remove("headline");
                    article.remove("dateline");
                    article.remove("subjects");
                    at(article, "/enrichment").remove("language");
                    at(article, "/enrichment/regions/0").remove("lat");
                    at(article, "/enrichment/quotes/0").remove("speaker");
                }))
                .doesNotThrowAnyException();
    }

    private static ObjectNode at(ObjectNode article, String path) {
        return (ObjectNode) article.at(path);
    }

    private static void check(String name, Consumer<ObjectNode> change) throws IOException {
        try (InputStream golden =
                RequiredFieldsTests.class.getResourceAsStream("/golden/article-enriched.v1" + name + ".json")) {
            ObjectNode article = (ObjectNode) EventJson.MAPPER.readTree(Objects.requireNonNull(golden));
            change.accept(article);
            RequiredFields.check(EventJson.MAPPER.treeToValue(article, ArticleEnriched.class), "article");
        }
    }
}
