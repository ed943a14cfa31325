package dev.wiredesk.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.local.openapi.ApiDescription;
import org.junit.jupiter.api.Test;

/** {@code docs/api/search.yaml} is sound in itself. */
class OpenApiTests {
    private final ApiDescription api = new ApiDescription("search");

    @Test
    void isOpenApi() {
        assertThat(api.flaws()).isEmpty();
    }

    @Test
    void refersToNothingThatIsNotThere() {
        assertThat(api.danglingReferences()).isEmpty();
    }

    @Test
    void showsAnswersAsItDescribesThem() {
        assertThat(api.flawsOfResponseExamples()).isEmpty();
    }
}
