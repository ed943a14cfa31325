package dev.wiredesk.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.local.openapi.ApiDescription;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The description under {@code docs/api} and the service say the same. */
class OpenApiTests {

    private final JsonNode api = new ApiDescription("search").document();

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
}
