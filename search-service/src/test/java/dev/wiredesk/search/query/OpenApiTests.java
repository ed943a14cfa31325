package dev.wiredesk.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.local.openapi.ApiDescription;
import dev.wiredesk.search.expert.ExpertQuery;
import dev.wiredesk.search.quote.QuoteQuery;
import dev.wiredesk.search.suggest.SuggestQuery;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The description under {@code docs/api} and the service say the same. */
class OpenApiTests {

    private final ApiDescription api = new ApiDescription("search");

    @Test
    void describesTheParametersThereAre() {
        assertThat(names("articles")).containsExactlyElementsOf(ArticleQuery.PARAMETERS);
        assertThat(names("experts")).containsExactlyElementsOf(ExpertQuery.PARAMETERS);
        assertThat(names("quotes")).containsExactlyElementsOf(QuoteQuery.PARAMETERS);
        assertThat(names("suggest")).containsExactlyElementsOf(SuggestQuery.PARAMETERS);
    }

    private Stream<String> names(String call) {
        return parameters(call).map(parameter -> parameter.path("name").asString());
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
        return parameters("articles")
                .filter(parameter -> parameter.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Stream<JsonNode> parameters(String call) {
        return api.document()
                .at("/paths/~1v1~1" + call + "/get/parameters")
                .valueStream()
                .map(api::resolved);
    }

    private static List<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
