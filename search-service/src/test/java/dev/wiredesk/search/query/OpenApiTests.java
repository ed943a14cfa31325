package dev.wiredesk.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description under {@code docs/api} and the service say the same. */
class OpenApiTests {

    private final JsonNode api = read();

    @Test
    void describesTheParametersThereAre() {
        assertThat(parameters().map(parameter -> parameter.path("name").asString()))
                .containsExactlyElementsOf(ArticleQuery.PARAMETERS);
    }

    @Test
    void describesTheFacetsAndSizesThereAre() {
        assertThat(strings(parameter("facets").at("/schema/items/enum")))
                .containsExactlyElementsOf(
                        Arrays.stream(Facet.values()).map(Facet::parameter).toList());
        assertThat(parameter("size").at("/schema/maximum").asInt()).isEqualTo(ArticleQuery.LARGEST_SIZE);
        assertThat(parameter("size").at("/schema/default").asInt()).isEqualTo(ArticleQuery.DEFAULT_SIZE);
    }

    private JsonNode parameter(String name) {
        return parameters()
                .filter(parameter -> parameter.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Stream<JsonNode> parameters() {
        return StreamSupport.stream(
                api.at("/paths/~1v1~1articles/get/parameters").spliterator(), false);
    }

    private static List<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static JsonNode read() {
        try (InputStream yaml = Files.newInputStream(Path.of("../docs/api/search.yaml"))) {
            Map<String, Object> document = new Yaml().load(yaml);
            return JsonMapper.shared().valueToTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
